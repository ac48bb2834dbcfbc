#include "core/fit/search/held_search.h"

#include <cmath>
#include <utility>

#include "core/fit/search/minimise.h"

namespace zorro {

HeldSearch::HeldSearch(const FitQuestion& question, const WeightedPoints& points, const FitReport& report,
                       std::vector<std::size_t> held, std::stop_token stop)
    : question_(question),
      points_(points),
      report_(report),
      held_(std::move(held)),
      stop_(std::move(stop)),
      parameters_(report.curve.parameters) {
    for (const std::size_t position : held_) {
        question_.parameters[position].role = ParameterRole::fixed;
    }
}

double HeldSearch::sumAt(std::span<const double> values) {
    for (std::size_t i = 0; i < held_.size(); ++i) {
        question_.parameters[held_[i]].start = values[i];
    }
    const Unknowns unknowns(question_.family->description(), question_.parameters);
    Objective objective(question_, unknowns, points_, stop_);
    const Minimum minimum =
        minimise(objective, unknowns.coordinatesOf(parameters_), {.iterations = 50, .tolerance = 1e-10},
                 [&](auto, double) { return !stop_.stop_requested(); });
    if (std::isfinite(minimum.sum)) {
        parameters_ = unknowns.parametersAt(minimum.coordinates);
    }
    return minimum.sum;
}

}  // namespace zorro
