#include "core/fit/constraint/condition.h"

#include "core/activation/catalogue.h"
#include "core/text/number_range.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

namespace {

void readRangeText(std::string_view bytes) {
    for (const auto read : {readRange, readBounds}) {
        try {
            const NumberRange range = read(bytes);
            require(range.lower < range.upper && range.count >= 2,
                    "a range goes from its lower to its upper end");
            static_cast<void>(valueAt(range, 1));
            static_cast<void>(writtenRange(range));
        } catch (const RangeError& error) {
            requireSentence(error.what());
        }
    }
}

}  // namespace

void readConditionText(std::string_view bytes) {
    static const Description family = findFunction("symmetric-zorro")->description();
    try {
        require(!parseCondition(bytes, family).relations.empty(), "a condition asks something");
    } catch (const ConditionError& error) {
        requireSentence(error.what());
    }
    readRangeText(bytes);
}

}  // namespace zorro::fuzz
