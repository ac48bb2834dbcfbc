#pragma once

// How far apart two curves are.

#include "core/analysis/landmarks.h"

namespace zorro {

/// Distances of f - g, NaN where one of the curves is not a number somewhere on the interval. `l2` is the
/// square root of the integral of (f - g)^2 (for the normal weight: of its expectation); `largest` is the
/// largest |f - g| on the interval, taken at `largestAt`.
struct Distance {
    double l2 = 0;
    double rms = 0;  ///< l2 divided by the square root of the interval's length
    double largest = 0;
    double largestAt = 0;
};

/// Distance with uniform weight on a finite interval with lower < upper; throws std::invalid_argument for
/// another.
[[nodiscard]] Distance uniformDistance(const Curve& f, const Curve& g, Interval interval);

/// Square root of E[(f(z) - g(z))^2] for z ~ N(0, sigma^2); throws std::invalid_argument unless sigma is
/// positive and finite.
[[nodiscard]] double normalDistance(const Curve& f, const Curve& g, double sigma);

}  // namespace zorro
