#pragma once

// The runs that share the networks of one comparison as if they were one run: its table is that of one stack.

#include <cstddef>
#include <functional>

#include "core/study/progress/progress.h"

namespace zorro {

/// A run with every network of the problem, in the problem's order, as `read` gives the runs at these
/// positions of `runs` with their histories, one after the other. Its history is one row with the last that
/// was recorded of each network, and the lowest and highest. It has finished where every network is over; its
/// seconds are those of all runs together, its other facts those of the first.
[[nodiscard]] RunSnapshot joinedRun(const PlannedProblem& problem, const ProblemProgress& progress,
                                    const std::function<RunSnapshot(std::size_t run)>& read);

}  // namespace zorro
