#pragma once

// A study with all that is trained of it.

#include <filesystem>
#include <string>
#include <vector>

#include "app/zorro/study/study.h"
#include "app/zorro/train/run_size.h"
#include "core/launch/place/place.h"
#include "core/study/file/study.h"
#include "core/study/progress/progress.h"

namespace zorro {

struct StudyState {
    Study study;
    std::filesystem::path runs;  ///< the folder of all runs
    std::vector<Place> places;   ///< where new runs may go, at least one
    std::vector<PlannedProblem> problems;
    std::vector<RunSnapshot> read;          ///< all runs of the study, the newest first
    std::vector<std::string> notCounted;    ///< a line for each that cannot be read
    std::vector<ProblemProgress> progress;  ///< one a problem
};

/// The study that the options name, from its file or of those that come with the program. Throws UsageError
/// or RunError.
[[nodiscard]] Study studyOf(const StudyOptions& options);

/// The study and its runs, with their histories where `withHistory`. Throws RunError where runs of a problem
/// had different data, or, with `alsoNow`, other data than there are now.
[[nodiscard]] StudyState readStudyState(const StudyOptions& options, bool withHistory, bool alsoNow);

/// Looks at the runs again.
void readStudyRuns(StudyState& state, bool withHistory);

/// How many networks new runs of the study's problem number `problem` have: at most its "stack", and no more
/// than the memory of the first place holds. Throws as estimateAt() does.
[[nodiscard]] RunSize runSizeOf(const StudyState& state, std::size_t problem);

/// The folder where new runs of the study are made for a place.
[[nodiscard]] std::filesystem::path studyFolderAt(const StudyState& state, const Place& place);

}  // namespace zorro
