#pragma once

// One search: from a start downhill to a minimum. Private to core/fit.

#include <vector>

#include "core/fit/search/levenberg_marquardt.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// Minimises the objective inside the bounds by Levenberg's and Marquardt's method, the linear
/// parameters solved for at every step (linear/projection.h). A coordinate at a bound that the gradient
/// pushes outwards is held until the gradient turns, so that the others converge quadratically (the projected
/// Newton method of Bertsekas, SIAM J. Control Optim. 20, 1982).
[[nodiscard]] Minimum minimise(Objective& objective, std::vector<double> start, const Effort& effort,
                               const StepCallback& onStep = {});

/// The same with the linear parameters searched for as the others are.
[[nodiscard]] Minimum minimiseTogether(Objective& objective, std::vector<double> start, const Effort& effort,
                                       const StepCallback& onStep = {});

}  // namespace zorro
