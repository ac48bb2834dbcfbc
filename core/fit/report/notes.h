#pragma once

// What the numbers of a report mean, in plain words. Private to core/fit.

#include "core/fit/fit_problem.h"
#include "core/fit/report/fit_report.h"

namespace zorro {

/// Appends the notes that the finished report deserves, the most important first.
void addNotes(const FitProblem& problem, const FitOptions& options, FitReport& report);

}  // namespace zorro
