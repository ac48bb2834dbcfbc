#include "core/fit/report/contours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/fit/orthogonal/orthogonal_distance.h"
#include "core/fit/report/standard_errors.h"
#include "core/fit/search/held_search.h"
#include "core/fit/search/parallel.h"

namespace zorro {
namespace {

/// `count` values around a parameter's own.
std::vector<double> valuesAround(const FittedParameter& parameter, const ParameterSetting& setting,
                                 std::size_t count) {
    constexpr double standardErrors = 4;
    const double reach = standardErrors * parameter.standardError.value_or(0);
    const double lower = std::max(parameter.value - reach, setting.lower);
    const double upper = std::min(parameter.value + reach, setting.upper);
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = std::lerp(lower, upper, static_cast<double>(i) / static_cast<double>(count - 1));
    }
    return values;
}

/// Fisher's F quantile with (2, degrees) degrees of freedom, which has a closed form: 1 - F's distribution
/// function is (1 + 2 f / degrees)^(-degrees / 2).
double quantile(double probability, std::size_t degrees) {
    const double half = 0.5 * static_cast<double>(degrees);
    return half * std::expm1(-std::log1p(-probability) / half);
}

void refuseWrongPair(const FitReport& report, std::size_t first, std::size_t second) {
    const auto isEstimated = [&](std::size_t i) { return std::ranges::count(report.estimated, i) > 0; };
    if (first == second || !isEstimated(first) || !isEstimated(second)) {
        throw FitError("contours need two different parameters that have standard errors");
    }
}

/// Their fits know no conditions.
void refuseConditions(const FitQuestion& question) {
    if (!question.conditions.empty()) {
        throw FitError("contours are those of a fit without conditions; leave these out");
    }
}

}  // namespace

ConfidenceContours confidenceContours(const FitQuestion& asked, const FitReport& report, std::size_t first,
                                      std::size_t second, std::size_t count, const FitControl& control) {
    refuseWrongPair(report, first, second);
    refuseConditions(asked);
    const SolvedProblem solved(asked, pointsUsed(asked, pointsOf(asked)));
    const FitQuestion& question = solved.question();
    const WeightedPoints& points = solved.points();
    ConfidenceContours contours;
    contours.first = valuesAround(report.parameters[first], question.parameters[first], count);
    contours.second = valuesAround(report.parameters[second], question.parameters[second], count);
    contours.level68 = quantile(0.683, errorDegrees(report));
    contours.level95 = quantile(0.95, errorDegrees(report));
    contours.level99 = quantile(0.99, errorDegrees(report));
    contours.excess.resize(count * count);
    const double best = HeldSearch(question, points, report, {}, control.stop).sumAt({});
    const double scale = 2 * noiseScale(question, points, report).cost;
    shareWork(control.threads, count, [&](const auto& next) {
        HeldSearch search(question, points, report, {first, second}, control.stop);
        for (std::size_t row = next(); row < count; row = next()) {
            // From the middle outwards, so that every search starts near its end.
            const auto fill = [&](std::size_t column) {
                const double sum = search.sumAt(std::array{contours.first[column], contours.second[row]});
                contours.excess[row * count + column] = (sum - best) / scale;
            };
            search.startAgain();
            for (std::size_t column = count / 2; column < count; ++column) {
                fill(column);
            }
            search.startAgain();
            for (std::size_t column = count / 2; column-- > 0;) {
                fill(column);
            }
        }
    });
    return control.stop.stop_requested() ? ConfidenceContours{} : contours;
}

}  // namespace zorro
