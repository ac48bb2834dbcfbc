#pragma once

// The landmarks of a curve: what a mathematician would mark on its graph, each to 1e-10 in x.

#include <limits>
#include <optional>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// A closed interval; the ends may be infinite.
struct Interval {
    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();

    friend bool operator==(const Interval&, const Interval&) = default;
};

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

enum class ExtremumKind { minimum, maximum };

/// A strict local extremum, also at a joint.
struct Extremum {
    ExtremumKind kind = ExtremumKind::minimum;
    Point point;
};

/// A slope and where f' takes it: a point (lower == upper) or a whole interval.
struct SlopeExtreme {
    double slope = 0;
    Interval where;
};

enum class Monotonicity { increasing /* never falls */, decreasing /* never rises */, constant, neither };

struct Landmarks {
    std::vector<Interval> zeros;         ///< a point each (lower == upper), or an interval where f is zero
    std::vector<Extremum> extrema;       ///< in increasing x
    std::vector<Point> inflections;      ///< where f'' changes its sign, joints included, in increasing x
    std::vector<double> joints;          ///< where f' or f'' jumps
    std::vector<Interval> linearPieces;  ///< where f is exactly linear
    double limitAtMinusInfinity = 0;     ///< may be infinite; NaN where there is none
    double limitAtPlusInfinity = 0;
    Interval range;  ///< infimum and supremum of f
    SlopeExtreme largestSlope;
    SlopeExtreme smallestSlope;
    Monotonicity monotonicity = Monotonicity::neither;
};

/// Finds the landmarks of the curve on the whole line. Features closer together than about 1e-3 of the
/// function's own length scale may be taken for one.
[[nodiscard]] Landmarks findLandmarks(const Curve& curve);

}  // namespace zorro
