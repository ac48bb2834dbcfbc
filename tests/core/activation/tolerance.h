#pragma once

// How far a computed value may be from the true one: what resources/manual/mathematics.md promises.

#include <algorithm>
#include <cmath>

namespace zorro::testing_tools {

/// The error of `computed` as a multiple of what is allowed: 1e-13 of the true value, or 1e-15 where that is
/// below 1e-2. Infinite where one is NaN.
inline double errorInTolerances(double computed, double expected) {
    const double error = std::abs(computed - expected) / (1e-13 * std::max(std::abs(expected), 1e-2));
    return std::isnan(error) ? INFINITY : error;
}

}  // namespace zorro::testing_tools
