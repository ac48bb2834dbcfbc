#pragma once

// The solver as a library that is loaded when the first fit begins: with Ceres come two dozen others, for
// which a window or a command that fits nothing need not wait. Private to core/fit.

#include <vector>

#include "core/fit/search/least_squares.h"
#include "core/fit/search/minimise.h"

namespace zorro {

/// What the library has under ceresSolverName: minimise() without linear parameters, so that coordinates are
/// the problem's. It reaches the problem by virtual functions only, and needs nothing of the program that
/// loads it.
using CeresSolver = Minimum(LeastSquares& objective, std::vector<double> start, const Effort& effort,
                            const StepCallback& onStep);

inline constexpr const char* ceresSolverFile = "libzorro_solver.so";
inline constexpr const char* ceresSolverName = "zorroMinimise";

}  // namespace zorro
