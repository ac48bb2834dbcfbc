#pragma once

// The largest value of a function on a range, proven by branch and bound: Taylor's formula with an interval
// as its remainder bounds the function on every part, so nothing between points is missed.

#include <functional>
#include <span>

#include "core/approximation/enclosure/enclosure.h"

namespace zorro::approximation {

/// A function as its series on an interval, up to an order (Enclosure::over is one).
using SeriesFunction = std::function<Series<long double>(const Interval<long double>& x, int order)>;

struct Supremum {
    double seen = 0;  ///< the value at `at`: the largest is at least this
    double at = 0;
    double proven = 0;  ///< the function is nowhere larger; infinite where nothing is proven
};

/// Of the derivative of order `derivative` (0 to 2) of h on [lower, upper]. Ends where what is proven is
/// within `slack` of what was seen, or where parts become too many. `breaks`: where h bends, if that is
/// known.
[[nodiscard]] Supremum supremum(const SeriesFunction& h, int derivative, double lower, double upper,
                                double slack, std::span<const double> breaks = {});

/// Of |f - g| on [lower, upper], within `part` of itself, or of the rounding of f where that is more.
[[nodiscard]] Supremum largestDifference(const Curve& f, const Curve& g, double lower, double upper,
                                         double part = 1e-3);

}  // namespace zorro::approximation
