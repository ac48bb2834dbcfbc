#pragma once

// How good a fit is: numbers about its residuals. Private to core/fit.

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// Whether differences whose root mean square is `rms` are no more than what rounding makes of such numbers.
[[nodiscard]] bool isRounding(double rms, const WeightedPoints& points, const std::vector<double>& values);

/// Fills `points`, x, the residuals and every number that follows from them alone, from `rmse` to
/// `chiSquared`, for report.curve. `points` are the target's that are not masked.
void describeResiduals(const Target& target, const WeightedPoints& points, double derivativeWeight,
                       FitReport& report);

/// Fills the numbers that also depend on how many parameters were estimated, of `residuals` residuals.
void describeGoodness(std::size_t residuals, std::size_t estimated, FitReport& report);

/// Whether neighbouring residuals resemble each other more than noise would: what is left is shape.
[[nodiscard]] bool leavesShape(const FitReport& report);

}  // namespace zorro
