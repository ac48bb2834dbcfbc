#pragma once

// Single figures about single members of a run: what a quantity concludes to, see Conclusion.

#include <cstddef>

#include "core/run/directory/run_snapshot.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

/// The figure of member `member`, a position in the comparison, by which runs are compared: of the finished
/// result where that has it, else of what was recorded; in units of files, so that accuracies lie in [0, 1].
/// NaN where nothing was recorded, and for quantities without a conclusion.
[[nodiscard]] double memberMetric(const RunSnapshot& run, Quantity metric, std::size_t member);

/// Whether the member's loss became infinite or NaN.
[[nodiscard]] bool hasDiverged(const RunSnapshot& run, std::size_t member);

}  // namespace zorro
