#pragma once

// Profile-likelihood intervals: how far a parameter can be moved, the others following, until the fit is
// worse than the confidence allows. Unlike value -+ t times the standard error they follow a curved valley
// and respect bounds (Bates and Watts, Nonlinear Regression Analysis, 1988, chapter 6). Private to core/fit.

#include <stop_token>

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// Fills `profile` of every free parameter, those at a bound included. An end is infinite where the fit never
/// becomes that much worse inside the parameter's bounds. Ends early when a stop is requested.
void addProfileIntervals(const FitQuestion& question, const WeightedPoints& points,
                         const std::stop_token& stop, FitReport& report);

}  // namespace zorro
