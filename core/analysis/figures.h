#pragma once

// What a curve does to a signal, in single numbers: how strongly it bends, how much it can stretch a
// difference, its averages over a standard normal argument, and where little or nothing of a gradient comes
// through.

#include <vector>

#include "core/activation/function.h"
#include "core/analysis/landmarks.h"

namespace zorro {

struct CurveFigures {
    /// The supremum of |f''| between the joints, and an x where it is taken or approached. At a joint at
    /// which f' jumps there is no f''.
    double largestCurvature = 0;
    double largestCurvatureAt = 0;
    std::vector<double> slopeJumps;  ///< the joints at which f' jumps
    /// The supremum of |f'|; infinite where f jumps. NaN where that of f' is unknown.
    double lipschitz = 0;
    double mean = 0;             ///< E[f(z)], z ~ N(0, 1), to about 1e-11 of E|f(z)|
    double meanSquare = 0;       ///< E[f(z)^2]
    double meanSquareSlope = 0;  ///< E[f'(z)^2]
    /// Where f' < saturatedSlope (usage.h), and where f' < 0, in increasing x. Ends are where f' takes that
    /// value, or a joint.
    std::vector<Interval> lowSlope;
    std::vector<Interval> falling;
};

/// `landmarks` are those of the curve.
[[nodiscard]] CurveFigures findFigures(const Curve& curve, const Landmarks& landmarks);

}  // namespace zorro
