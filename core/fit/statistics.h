#pragma once

// Numbers about a fit's result. Private to core/fit.

#include "core/fit/fit_report.h"
#include "core/fit/objective.h"

namespace zorro {

/// Fills the report's goodness of fit, from `points` to `bic`, and the residuals, for report.curve.
void describeResiduals(const FitProblem& problem, const FitOptions& options, FitReport& report);

/// Fills standard errors, intervals, covariance and correlation, and says of each parameter without an error
/// why. The covariance is the inverse of J'J of the weighted residuals, by a singular value decomposition of
/// J with columns scaled to length 1, times chi^2 / degrees of freedom; parameters at a bound or without
/// influence are left out. For a robust loss it is Huber's asymptotic covariance of M-estimates.
void describeParameters(const Function& family, const Unknowns& unknowns, const WeightedPoints& points,
                        const FitOptions& options, FitReport& report);

/// Student's t that a variable with `degrees` of freedom stays below in absolute value with `confidence`.
[[nodiscard]] double studentT(double confidence, std::size_t degrees);

}  // namespace zorro
