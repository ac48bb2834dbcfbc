#pragma once

// What a report says of the loss and the conditions of its question. Private to core/fit.

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// The loss of parameters as FitReport::lossValue has it.
[[nodiscard]] double lossValue(const FitQuestion& question, const Unknowns& unknowns,
                               const WeightedPoints& points, const std::vector<double>& parameters);

/// Fills everything of the report from `loss` to `certifiedError`, takes standard errors back where they have
/// no meaning and corrects them where conditions hold; appends notes. Residuals and errors are filled.
void describeNearness(const FitQuestion& question, const Target& target, const Unknowns& unknowns,
                      const WeightedPoints& points, FitReport& report);

/// Takes the standard errors, intervals and correlations back.
void forgetErrors(FitReport& report);

/// Standard errors under conditions that hold: those of the directions in which the parameters can still
/// move, since each condition takes one away. `held`: the conditions' gradients in the coordinates, a row
/// each. A parameter that cannot move has none.
void describeHeldParameters(const FitQuestion& question, const Unknowns& unknowns,
                            const WeightedPoints& points, const Eigen::MatrixXd& held, FitReport& report);

}  // namespace zorro
