#include "core/fit/search/held_search.h"

#include <cmath>
#include <utility>

#include "core/fit/search/minimise.h"

namespace zorro {

namespace {

FitQuestion withFixed(FitQuestion question, const std::vector<std::size_t>& positions) {
    for (const std::size_t position : positions) {
        question.parameters[position].role = ParameterRole::fixed;
    }
    return question;
}

}  // namespace

HeldSearch::HeldSearch(const FitQuestion& question, const WeightedPoints& points, const FitReport& report,
                       std::vector<std::size_t> held, std::stop_token stop)
    : question_(withFixed(question, held)),
      unknowns_(question_.family->description(), question_.parameters),
      points_(points),
      report_(report),
      held_(std::move(held)),
      stop_(std::move(stop)),
      parameters_(report.curve.parameters) {}

double HeldSearch::sumAt(std::span<const double> values) {
    for (std::size_t i = 0; i < held_.size(); ++i) {
        unknowns_.hold(held_[i], values[i]);
    }
    Objective objective(question_, unknowns_, points_, stop_);
    const Minimum minimum = minimise(objective, unknowns_.coordinatesOf(parameters_),
                                     {.iterations = 50, .tolerance = 1e-10, .level = 1e-10},
                                     [&](auto, double) { return !stop_.stop_requested(); });
    if (std::isfinite(minimum.sum)) {
        parameters_ = unknowns_.parametersAt(minimum.coordinates);
    }
    return minimum.sum;
}

}  // namespace zorro
