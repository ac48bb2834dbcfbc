#pragma once

// Single figures about single members of a run: what a quantity concludes to, see Conclusion.

#include <cstddef>
#include <optional>

#include "core/run/directory/run_snapshot.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

/// The figure of member `member`, a position in the comparison, by which runs are compared: of the finished
/// result where that has it, else of what was recorded; in units of files, so that accuracies lie in [0, 1].
/// NaN where nothing was recorded, for quantities without a conclusion, and of a member that failed: it has
/// no earlier figure as its result.
[[nodiscard]] double memberMetric(const RunSnapshot& run, Quantity metric, std::size_t member);

/// Why the member has no result: what the result says, or while the run goes on that its training loss was
/// not finite. Nothing where it has one.
[[nodiscard]] std::optional<MemberFailure> failureOf(const RunSnapshot& run, std::size_t member);
/// The same of a run whose history is followed apart from its result.
[[nodiscard]] std::optional<MemberFailure> failureOf(const RunResult& result, const RunHistory& history,
                                                     std::size_t member);

}  // namespace zorro
