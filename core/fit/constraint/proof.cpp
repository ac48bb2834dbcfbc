#include "core/fit/constraint/proof.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "core/approximation/enclosure/supremum.h"

namespace zorro {
namespace {

using approximation::Enclosure;
using approximation::Supremum;

constexpr double slackPart = 1e-9;

/// The bound with which the relation compares the curve's derivative.
double boundOf(const Relation& relation, const Curve& curve) {
    std::vector<double> inputs;
    for (const RelationInput& input : relation.inputs) {
        inputs.push_back(input.isTerm ? 0 : curve.parameters[input.position]);
    }
    double value = 0;
    const double x = 0;
    relation.difference->evaluate(inputs, {&x, 1}, {.f = {&value, 1}});
    return -relation.sign * value;
}

}  // namespace

std::optional<double> provenAmount(const Condition& condition, const Curve& curve, const Interval& range,
                                   double size) try {
    if (!std::ranges::all_of(condition.relations, &Relation::isPlainBound)) {
        return {};
    }
    const Enclosure enclosure(curve);
    double least = HUGE_VAL;
    for (const Relation& relation : condition.relations) {
        // sign (derivative - bound) is nowhere below -(the largest of -sign derivative) - sign bound.
        const double sign = relation.sign;
        const Supremum largest = approximation::supremum(
            [&](const approximation::Interval<long double>& x, int order) {
                const auto series = enclosure.over(x, order);
                return sign > 0 ? -series : series;
            },
            relation.terms.front().order, range.lower, range.upper, slackPart * size, curve.joints());
        least = std::min(least, -largest.proven - sign * boundOf(relation, curve));
    }
    return least >= -0.1 * size ? std::optional(least) : std::nullopt;
} catch (const std::exception&) {
    return {};  // a formula that has no enclosure
}

std::optional<double> provenDifference(const Curve& curve, const Curve& target, const Interval& range) try {
    const Supremum largest = approximation::largestDifference(curve, target, range.lower, range.upper);
    return std::isfinite(largest.proven) ? std::optional(largest.proven) : std::nullopt;
} catch (const std::exception&) {
    return {};
}

}  // namespace zorro
