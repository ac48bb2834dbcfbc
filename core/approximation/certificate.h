#pragma once

// The largest error of what is deployed, proven: the range is divided until bounds of the error on every part
// and its value at some point agree (branch and bound). Bounds come from Taylor expansions whose remainder is
// an interval, so nothing between points is missed.

#include <span>

#include "core/approximation/approximant.h"

namespace zorro::approximation {

struct Certificate {
    double largest = 0;  ///< |p - f| at `at`: it is at least this, up to rounding of long double
    double at = 0;
    double certified = 0;  ///< |p - f| is nowhere larger in the range; infinite where nothing is proven
};

/// The certificate of the absolute error, or of the relative one, |p - f| / |f|. `candidates`: where the
/// error may be large, to begin with.
[[nodiscard]] Certificate certify(const Target& target, const Approximant& approximant, ErrorKind error,
                                  std::span<const double> candidates);

/// Whether the polynomial is proven to be positive on the whole range.
[[nodiscard]] bool isPositive(std::span<const double> coefficients, const Range& range);

}  // namespace zorro::approximation
