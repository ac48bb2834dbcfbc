#include "core/study/file/study.h"

#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

void readStudyText(std::string_view bytes) {
    try {
        const Study study = readStudy(bytes, "/data");
        require(!study.problems.empty() && !study.activations.empty(), "a study asks something");
    } catch (const RunError& error) {
        requireSentence(error.what());
    }
}

}  // namespace zorro::fuzz
