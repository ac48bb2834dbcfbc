#pragma once

// Fits with some parameters held at given values and the others sought anew, which profile intervals and
// confidence contours are made of. Private to core/fit.

#include <cstddef>
#include <span>
#include <vector>

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

class HeldSearch {
public:
    /// `held` are positions of parameters. The arguments except `held` must outlive the search.
    HeldSearch(const Function& family, const WeightedPoints& points, const FitOptions& options,
               const FitReport& report, std::vector<std::size_t> held);

    /// Twice the smallest cost with the held parameters at `values`, searched from where the search before
    /// ended; NaN where the curve is not finite or a stop was requested.
    [[nodiscard]] double sumAt(std::span<const double> values);

    /// Makes the next search start at the report's parameters again.
    void startAgain() { parameters_ = report_.curve.parameters; }

private:
    const Function& family_;
    const WeightedPoints& points_;
    const FitReport& report_;
    FitOptions options_;
    std::vector<std::size_t> held_;
    std::vector<double> parameters_;
};

}  // namespace zorro
