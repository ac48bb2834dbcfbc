#pragma once

// What the numbers of a report mean, in plain words. Private to core/fit.

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// Appends the notes that the finished report deserves, the most important first, and fills
/// FittedParameter::atLimit. `points` are those used.
void addNotes(const FitQuestion& question, const WeightedPoints& points, FitReport& report);

}  // namespace zorro
