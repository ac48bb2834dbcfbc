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

/// A slope and where f' takes it: a point (lower == upper) or a whole interval. A point at an infinity is
/// where f' only approaches it, a point at a joint where f' does so from one side.
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

/// Finds the landmarks of the curve on the whole line, in bounded time, whatever its parameters.
/// Features closer together than about a tenth of their distance from the nearest joint (or from 0), and
/// closer than 1/8, may be taken for one.
/// Of a curve that goes up and down without end (sin x) they are those with |x| at most oscillationReach. A
/// limit that the values far out do not bear out is NaN. Where the curve has no value, nothing is found;
/// extents of nothing are NaN.
[[nodiscard]] Landmarks findLandmarks(const Curve& curve);

}  // namespace zorro
