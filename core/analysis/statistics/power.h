#pragma once

// How many pairs a paired t test needs. Its statistic has the noncentral t distribution with n - 1 degrees of
// freedom and noncentrality d sqrt(n), where n is the number of pairs and d Cohen's effect size: the true
// mean of the differences over their standard deviation (Cohen, "Statistical Power Analysis for the
// Behavioral Sciences", 2nd edition, 1988, chapter 2).

#include <cstddef>
#include <optional>

namespace zorro {

/// Chance that is usually asked for.
inline constexpr double usualPower = 0.8;

/// Most pairs that are looked at.
inline constexpr std::size_t mostPowerPairs = 1'000'000;

/// The probability that the two-sided test of `pairs` (at least 2) at `level`, in (0, 1), finds a difference
/// of `effect`, to whichever side.
[[nodiscard]] double pairedPower(std::size_t pairs, double effect, double level);

/// The fewest pairs with which the test finds a difference of `effect` with the probability `power`, in
/// (level, 1); nothing where mostPowerPairs do not suffice.
[[nodiscard]] std::optional<std::size_t> pairsForPower(double effect, double level,
                                                       double power = usualPower);

/// The effect that `pairs` (at least 2) find with the probability `power`.
[[nodiscard]] double detectableEffect(std::size_t pairs, double level, double power = usualPower);

}  // namespace zorro
