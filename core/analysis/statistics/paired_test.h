#pragma once

// How far one sample lies from another whose values belong to its own one by one: networks of the same seeds.

#include <cstddef>
#include <limits>
#include <optional>
#include <span>

#include "core/analysis/statistics/value_scale.h"

namespace zorro {

/// What decides about a difference.
enum class PairedTestKind {
    none,        ///< nothing can: fewer than two pairs, or equal differences that are not 0
    pairedT,     ///< Student's t of the differences
    signedRank,  ///< their ranks: a value is infinite, which stands for one that failed
};

struct PairedTest {
    PairedTestKind kind = PairedTestKind::none;
    std::size_t pairs = 0;                                         ///< of finite values
    double difference = std::numeric_limits<double>::quiet_NaN();  ///< mean of value - baseline over these
    double lower = std::numeric_limits<double>::quiet_NaN();       ///< of its interval of 95 %
    double upper = std::numeric_limits<double>::quiet_NaN();
    double effect = std::numeric_limits<double>::quiet_NaN();  ///< Cohen's d: difference / its deviation
    std::optional<double> p;                                   ///< two-sided, of the test that decides
    std::optional<double> signedRankP;                         ///< beside it, from 8 pairs on
};

/// How many pairs signedRankP needs: with fewer, no p below 0.01 is possible.
inline constexpr std::size_t fewestRankedPairs = 8;

/// Tests whether values[i] - baseline[i] have the mean 0; both are of the same length, without NaN. The
/// interval is Student's for the difference of both means on `scale` (by their first derivatives there), and
/// so leads to no value that the quantity cannot have; where a mean is at an end of the scale, it is laid on
/// the linear one and cut. Where all differences are 0, p is 1. `overlap` is the size of the test part over
/// that of the training part where the pairs are of different splits of the same data, and 0 where they are
/// independent: the variance of the mean is s^2 (1 / n + overlap) (Nadeau and Bengio 2003).
[[nodiscard]] PairedTest pairedTest(std::span<const double> values, std::span<const double> baseline,
                                    ValueScale scale, double overlap = 0);

}  // namespace zorro
