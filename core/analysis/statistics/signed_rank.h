#pragma once

// Whether differences of pairs lie on one side of 0, by their ranks alone (Wilcoxon 1945).

#include <optional>
#include <span>

namespace zorro {

/// The two-sided probability that differences whose signs are a matter of chance have a sum of positive ranks
/// at least as far from its mean. Differences of 0 are dropped; equal sizes share the mean of their ranks,
/// and the distribution is that of these very ranks, counted over all signs (by a normal distribution with
/// continuity correction where there are more than 200). Infinite differences have the largest ranks; none
/// may be NaN. Nothing where no difference is left.
[[nodiscard]] std::optional<double> signedRankTest(std::span<const double> differences);

}  // namespace zorro
