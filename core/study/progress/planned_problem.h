#pragma once

// The problems of a study as comparisons: those whose sweeps reach beyond what the networks of one run may
// differ in have become several.

#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/study/file/study.h"

namespace zorro {

struct PlannedProblem {
    std::string name;       ///< e.g. "digits, depth 10, normalization none"
    Comparison comparison;  ///< with every network that the study needs of it
};

/// Most problems that a study may have with its sweeps.
inline constexpr std::size_t mostPlannedProblems = 10'000;

/// In the order of the file, the first swept field changing slowest. Every comparison is called after the
/// study and the problem and has the study's name as its tag. Throws RunError that names the problem where
/// values do not go together or too much is asked for, of networks TooManyMembers.
[[nodiscard]] std::vector<PlannedProblem> plannedProblems(const Study& study);

}  // namespace zorro
