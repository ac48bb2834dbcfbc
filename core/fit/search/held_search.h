#pragma once

// Fits with some parameters held at given values and the others sought anew, which profile intervals and
// confidence contours are made of. Private to core/fit.

#include <cstddef>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

class HeldSearch {
public:
    /// `held` are positions of parameters. `points` and `report` must outlive the search.
    HeldSearch(const FitQuestion& question, const WeightedPoints& points, const FitReport& report,
               std::vector<std::size_t> held, std::stop_token stop);

    /// Twice the smallest cost with the held parameters at `values`, one for each, searched from where the
    /// search before ended; NaN where the curve is not finite or a stop was requested.
    [[nodiscard]] double sumAt(std::span<const double> values);

    /// Makes the next search start at these parameters.
    void startAt(std::vector<double> parameters) { parameters_ = std::move(parameters); }

    /// Makes the next search start at the report's parameters again.
    void startAgain() { parameters_ = report_.curve.parameters; }

private:
    FitQuestion question_;  ///< with the held parameters fixed
    Unknowns unknowns_;
    const WeightedPoints& points_;
    const FitReport& report_;
    std::vector<std::size_t> held_;
    std::stop_token stop_;
    std::vector<double> parameters_;
};

}  // namespace zorro
