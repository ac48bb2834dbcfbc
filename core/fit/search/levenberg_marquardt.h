#pragma once

// The method of Levenberg and Marquardt for a few coordinates inside bounds. Private to core/fit.
//
// Of its own, since what libraries for it do around a step takes longer than the steps of problems this
// small, and loading one longer than 64 searches.

#include <functional>
#include <span>
#include <vector>

#include "core/fit/search/least_squares.h"

namespace zorro {

struct Effort {
    int iterations = 200;
    double tolerance = 1e-15;  ///< ends where the cost falls by less than this part of itself, or
    double level = 1e-15;      ///< where a linear model could take away no more than this part of it
};

/// Called after every step with the coordinates; false ends the search.
using StepCallback = std::function<bool(std::span<const double> coordinates, double sum)>;

struct Minimum {
    std::vector<double> coordinates;
    double sum = 0;          ///< twice the cost; NaN where the curve is not finite at the start
    bool converged = false;  ///< whether the tolerance was met within the iterations
};

/// Steps from `start`, inside the bounds, to where |J step + r|^2 + damping |D step|^2 is smallest, D holding
/// the lengths of the columns of J (Moré, The Levenberg-Marquardt algorithm, Lecture Notes in Mathematics
/// 630, 1978). The damping follows how much of what such a step promises it keeps (Nielsen, Damping parameter
/// in Marquardt's method, IMM-REP-1999-05). Steps are cut at the bounds; a coordinate that the slope pushes
/// against one stays there as long as its column of J is 0, for which the problem cares.
[[nodiscard]] Minimum levenbergMarquardt(LeastSquares& problem, std::vector<double> start,
                                         const Effort& effort, const StepCallback& onStep = {});

}  // namespace zorro
