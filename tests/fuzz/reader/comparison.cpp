#include "core/run/comparison/comparison.h"

#include <string>

#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

void readComparisonText(std::string_view bytes) {
    for (const auto read : {readComparison, readPlan}) {
        std::string text;
        try {
            text = comparisonJson(read(bytes));
        } catch (const RunError& error) {
            requireSentence(error.what());
            continue;
        }
        require(comparisonJson(read(text)) == text, "a comparison that is written reads back");
    }
}

}  // namespace zorro::fuzz
