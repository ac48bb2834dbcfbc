#pragma once

// Where on a curve its arguments lie: which part of what a network feeds into its activation meets a straight
// piece, a slope near 0, or no slope at all.

#include <span>
#include <vector>

#include "core/activation/function.h"
#include "core/analysis/landmarks.h"

namespace zorro {

/// Below this |f'| a curve counts as saturated: less than a twentieth of a gradient comes through.
inline constexpr double saturatedSlope = 0.05;

/// Shares of the arguments, each in [0, 1]; NaN where there are no arguments.
struct Usage {
    double linear = 0;     ///< on straight pieces whose slope is not 0
    double saturated = 0;  ///< where |f'| < saturatedSlope, but not 0
    double flat = 0;       ///< where the slope is 0: nothing is learned from them
};

/// Where a curve is straight between two of its joints, or beyond the outermost ones.
struct StraightPiece {
    Interval where;
    double slope = 0;
};

/// In increasing x; quick, unlike findLandmarks().
[[nodiscard]] std::vector<StraightPiece> straightPieces(const Curve& curve);

/// How often arguments were in each of equal intervals of [lower, upper] says `counts`; inside an interval
/// they count as spread evenly.
[[nodiscard]] Usage usageOf(const Curve& curve, double lower, double upper, std::span<const double> counts);

}  // namespace zorro
