#pragma once

// Whether two samples of unknown and unequal variances have the same mean (Welch 1947).

#include <optional>
#include <span>

namespace zorro {

struct WelchTest {
    double t = 0;                 ///< (mean of a - mean of b) / standard error
    double degreesOfFreedom = 0;  ///< by Welch and Satterthwaite
    double p = 1;                 ///< two-sided
};

/// Nothing where a sample has fewer than two values or neither varies.
[[nodiscard]] std::optional<WelchTest> welchTest(std::span<const double> a, std::span<const double> b);

}  // namespace zorro
