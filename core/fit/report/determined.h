#pragma once

// Whether the data bound a parameter at all, which the curvature at the minimum does not tell. Private to
// core/fit.

#include <stop_token>

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// Takes the error and the interval from parameters that the data leave open: ten standard errors off, on
/// either side and with the others sought anew, the fit is as good as inside the interval of
/// FitReport::confidence. Their remark says so.
void dropUndetermined(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                      const std::stop_token& stop, FitReport& report);

}  // namespace zorro
