#pragma once

// The arguments of `zorro study`.

#include <string>
#include <vector>

#include "app/zorro/study/study.h"

namespace CLI {
class App;
}

namespace zorro {

/// `zorro study` as it was written.
struct StudyWords {
    std::string action;
    std::string file;
    std::string runs;
    std::vector<std::string> places;
    std::string device;
    bool queue = false;
    bool cost = false;
    std::string format;
    std::string output;
    std::string difference;
    std::string deviation;
};

void addStudy(CLI::App& program, StudyWords& words);

/// Throws UsageError.
[[nodiscard]] StudyOptions studyOptions(const StudyWords& words);

}  // namespace zorro
