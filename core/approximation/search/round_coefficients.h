#pragma once

// Coefficients in the numbers of a format. Rounding each to the nearest wastes digits: an error in one can be
// made up for by the others. So they are rounded one by one, and those that are still free chosen best for
// what has been rounded (after Brisebarre and Chevillard 2007, Efficient polynomial L-infinity
// approximations), then moved to neighbours as long as that helps.

#include <span>
#include <vector>

#include "core/approximation/number_format.h"
#include "core/approximation/target.h"

namespace zorro::approximation {

/// Of the polynomial with `best` as coefficients in powers of x (0 where there is no power), those in the
/// format whose largest error, weight |p - f|, at the points is the smallest that was found.
[[nodiscard]] std::vector<double> roundedCoefficients(std::span<const long double> best,
                                                      const NumberFormat& format,
                                                      std::span<const Sample> points);

/// The largest weight |p - f| at the points.
[[nodiscard]] long double largestError(std::span<const double> coefficients, std::span<const Sample> points);

}  // namespace zorro::approximation
