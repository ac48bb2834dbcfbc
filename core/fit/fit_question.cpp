#include "core/fit/fit_question.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/expression/expression.h"

namespace zorro {
namespace {

/// Starts of a formula whose parameters have no bounds: the data tell where they may be, so that fewer will
/// do.
constexpr std::size_t startsWithoutBounds = 32;

}  // namespace

FitQuestion withFamily(FitQuestion question, const Curve& start) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    question.family = start.function;
    question.starts = FitQuestion().starts;
    question.parameters.clear();
    for (std::size_t i = 0; i < start.parameters.size(); ++i) {
        const Parameter& parameter = start.description().parameters[i];
        const bool bounded = isBounded(start.description(), parameter);
        question.starts = bounded ? question.starts : startsWithoutBounds;
        question.parameters.push_back({.role = ParameterRole::free,
                                       .start = start.parameters[i],
                                       .lower = bounded ? parameter.lower : -infinity,
                                       .upper = bounded ? parameter.upper : infinity});
    }
    return question;
}

bool isBounded(const Description& function, const Parameter& parameter) {
    return function.kind != FunctionKind::expression || parameter.lower > -expressionBound ||
           parameter.upper < expressionBound;
}

Curve startOf(const FitQuestion& question) {
    Curve curve{question.family, {}};
    for (const ParameterSetting& setting : question.parameters) {
        const bool tied = setting.role == ParameterRole::tied;
        curve.parameters.push_back(tied ? question.parameters[setting.tiedTo].start : setting.start);
    }
    return curve;
}

bool operator==(const FitQuestion& a, const FitQuestion& b) {
    const auto rest = [](const FitQuestion& each) {
        return std::tie(each.family, each.parameters, each.sigma, each.loss, each.lossScale,
                        each.derivativeWeight, each.conditions, each.starts, each.seed, each.confidence,
                        each.profileIntervals);
    };
    return haveSamePoints(a, b) && rest(a) == rest(b);
}

bool haveSamePoints(const FitQuestion& a, const FitQuestion& b) {
    const auto points = [](const FitQuestion& each) {
        return std::tie(each.target.function, each.target.parameters, each.range, each.data, each.masked,
                        each.maskedPoints, each.weight, each.weightSigma, each.histogram,
                        each.density.function);
    };
    return points(a) == points(b);
}

bool isMasked(const FitQuestion& question, std::size_t point, double x) {
    if (question.data && std::ranges::binary_search(question.maskedPoints, point)) {
        return true;
    }
    return std::ranges::any_of(question.masked,
                               [x](const Interval& range) { return range.lower <= x && x <= range.upper; });
}

}  // namespace zorro
