#pragma once

// The subcommand `zorro study`: several problems, the same activations on each, one table at the end.

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace zorro {

enum class StudyAction { list, plan, run, show, exportStudy };

struct StudyOptions {
    StudyAction action = StudyAction::list;
    std::string file;                  ///< a study.json, or the name of one that comes with the program
    std::string runs;                  ///< the folder of all runs; empty: the usual one
    std::vector<std::string> places;   ///< names; empty: that of the study
    std::string device;                ///< of this machine; empty: that of the study
    bool queue = false;                ///< run returns at once
    bool cost = false;                 ///< show and export time each activation alone, too
    std::string format;                ///< of plan, or a word of studyFormats()
    std::string output;                ///< a file to replace; standard output where empty or "-"
    std::optional<double> difference;  ///< that plan says the seeds for
    std::optional<double> deviation;   ///< of such differences from seed to seed; nothing: as measured
};

/// False where something could not be trained, or was stopped. Throws UsageError, RunError, LaunchError or
/// FileError.
[[nodiscard]] bool runStudy(const StudyOptions& options, std::ostream& out);

}  // namespace zorro
