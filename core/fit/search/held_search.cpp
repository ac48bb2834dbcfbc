#include "core/fit/search/held_search.h"

#include <cmath>
#include <utility>

#include "core/fit/search/minimise.h"

namespace zorro {

HeldSearch::HeldSearch(const Function& family, const WeightedPoints& points, const FitOptions& options,
                       const FitReport& report, std::vector<std::size_t> held)
    : family_(family),
      points_(points),
      report_(report),
      options_(options),
      held_(std::move(held)),
      parameters_(report.curve.parameters) {
    for (const std::size_t position : held_) {
        options_.parameters[position].role = ParameterRole::fixed;
    }
}

double HeldSearch::sumAt(std::span<const double> values) {
    for (std::size_t i = 0; i < held_.size(); ++i) {
        options_.parameters[held_[i]].start = values[i];
    }
    const Unknowns unknowns(family_.description(), options_.parameters);
    Objective objective(family_, unknowns, points_, options_);
    const Minimum minimum =
        minimise(objective, unknowns.coordinatesOf(parameters_), {.iterations = 50, .tolerance = 1e-10},
                 [&](auto, double) { return !options_.stop.stop_requested(); });
    if (std::isfinite(minimum.sum)) {
        parameters_ = unknowns.parametersAt(minimum.coordinates);
    }
    return minimum.sum;
}

}  // namespace zorro
