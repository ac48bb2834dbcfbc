#include "core/fit/report/profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include <boost/math/tools/toms748_solve.hpp>

#include "core/analysis/statistics/student_t.h"
#include "core/fit/report/standard_errors.h"
#include "core/fit/search/held_search.h"

namespace zorro {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The first step away from the best value.
double firstStep(const FittedParameter& parameter) {
    return parameter.standardError.value_or(0.05 * std::max(std::abs(parameter.value), 0.1));
}

/// The value in `direction` (-1 or +1) at which `excess` becomes 0, or that direction's infinity.
template <typename Excess>
double endOf(const FittedParameter& parameter, double bound, double direction, const Excess& excess) {
    constexpr int mostSteps = 40;
    double inside = parameter.value;
    double step = firstStep(parameter);
    for (int i = 0; i < mostSteps && inside != bound; ++i, step *= 2) {
        const double outside =
            direction < 0 ? std::max(parameter.value - step, bound) : std::min(parameter.value + step, bound);
        const double value = excess(outside);
        if (std::isnan(value)) {
            break;
        }
        if (value > 0) {
            std::uintmax_t evaluations = 30;
            const auto tolerance = [](double a, double b) {
                return std::abs(a - b) <= 1e-6 * (std::abs(a) + std::abs(b));
            };
            const auto ends = boost::math::tools::toms748_solve(
                excess, std::min(inside, outside), std::max(inside, outside), tolerance, evaluations);
            return (ends.first + ends.second) / 2;
        }
        inside = outside;
    }
    return direction * infinity;
}

}  // namespace

void addProfileIntervals(const FitQuestion& question, const WeightedPoints& points,
                         const std::stop_token& stop, FitReport& report) {
    if (errorDegrees(report) == 0) {
        return;
    }
    const double t = studentT(question.confidence, errorDegrees(report));
    const double allowed = t * t * noiseScale(question, points, report).cost;
    HeldSearch nothingHeld(question, points, report, {}, stop);
    const double best = nothingHeld.sumAt({});
    for (std::size_t i = 0; i < report.parameters.size(); ++i) {
        FittedParameter& parameter = report.parameters[i];
        if (parameter.role != ParameterRole::free || !(allowed > 0)) {
            continue;
        }
        HeldSearch search(question, points, report, {i}, stop);
        const auto excess = [&](double value) { return search.sumAt(std::array{value}) - best - allowed; };
        const ParameterSetting& setting = question.parameters[i];
        const double lower = endOf(parameter, setting.lower, -1, excess);
        search.startAgain();
        const double upper = endOf(parameter, setting.upper, 1, excess);
        if (!stop.stop_requested()) {
            parameter.profile = {lower, upper};
        }
    }
}

}  // namespace zorro
