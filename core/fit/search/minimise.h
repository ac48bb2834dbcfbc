#pragma once

// One search: from a start downhill to a minimum, by Ceres. Private to core/fit.

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/fit/search/objective.h"

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

/// Loads the solver, which fit() does before it shares its work out. Throws FitError where it is missing.
void requireSolver();

/// Minimises the objective inside the bounds with Ceres' Levenberg-Marquardt method, the linear parameters
/// solved for at every step (linear/projection.h). A coordinate at a bound that the gradient pushes outwards
/// is held until the gradient turns, so that the others converge quadratically (the projected Newton method
/// of Bertsekas, SIAM J. Control Optim. 20, 1982).
[[nodiscard]] Minimum minimise(Objective& objective, std::vector<double> start, const Effort& effort,
                               const StepCallback& onStep = {});

/// The same with the linear parameters searched for as the others are.
[[nodiscard]] Minimum minimiseTogether(Objective& objective, std::vector<double> start, const Effort& effort,
                                       const StepCallback& onStep = {});

}  // namespace zorro
