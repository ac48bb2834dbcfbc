#pragma once

// How well a fit's parameters are determined. Private to core/fit.

#include <cstddef>

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// Fills standard errors, intervals, covariance and correlation, and what follows from the number of
/// parameters estimated; says of each parameter without an error why. The covariance is the inverse of J'J of
/// the weighted residuals, by a singular value decomposition of J with columns scaled to length 1, times
/// chi^2 / degrees of freedom; parameters at a bound or without influence are left out. For a robust loss it
/// is Huber's asymptotic covariance of M-estimates.
void describeParameters(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                        FitReport& report);

/// What turns derivatives of the cost into probabilities: s^2 = chi^2 / degrees of freedom for least squares,
/// the corresponding moments of psi for a robust loss (Huber, Robust Statistics, 1981, chapter 7).
struct NoiseScale {
    double covariance = 0;  ///< the factor of (J'J)^-1
    double cost = 0;        ///< the growth of twice the cost at one standard error from the best value
};
[[nodiscard]] NoiseScale noiseScale(const FitQuestion& question, const WeightedPoints& points,
                                    const FitReport& report);

}  // namespace zorro
