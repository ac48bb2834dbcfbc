#include "core/fit/constraint/proof.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <stdexcept>
#include <vector>

#include "core/approximation/enclosure/supremum.h"

namespace zorro {
namespace {

using approximation::Enclosure;
using approximation::Supremum;
using Range = approximation::Interval<long double>;
using Terms = approximation::Series<long double>;

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

/// left - right of a relation as series, whatever occurs in it.
class RelationSeries {
public:
    RelationSeries(const Relation& relation, const Curve& curve)
        : relation_(relation),
          curve_(curve),
          function_(curve),
          difference_({relation.difference, std::vector<double>(relation.inputs.size())}) {
        for (const FunctionTerm& term : relation.terms) {
            places_.push_back(term.place == nullptr ? std::nullopt
                                                    : std::optional(Enclosure({term.place, {}})));
        }
    }

    [[nodiscard]] Terms over(const Range& x, int order) const {
        std::vector<Terms> inputs;
        for (const RelationInput& input : relation_.inputs) {
            inputs.push_back(
                input.isTerm
                    ? termOver(input.position, x, order)
                    : approximation::constantSeries(
                          approximation::point<long double>(curve_.parameters[input.position]), order));
        }
        return difference_.over(x, order, inputs);
    }

    /// Where it may bend: where the curve does, at a place of it.
    [[nodiscard]] std::vector<double> breaks() const {
        std::vector<double> breaks;
        for (const double joint : curve_.joints()) {
            breaks.push_back(joint);
            breaks.push_back(-joint);
        }
        return breaks;
    }

private:
    /// f's derivative at a place that is a linear function of x.
    [[nodiscard]] Terms termOver(std::size_t position, const Range& x, int order) const {
        const FunctionTerm& term = relation_.terms[position];
        const std::optional<Enclosure>& place = places_[position];
        const Terms at = place ? place->over(x, order) : approximation::variableSeries(x, order);
        for (int k = 1; k <= order; ++k) {
            const bool isRight = at[k].lower == at[k].upper && (k == 1 || at[k].lower == 0);
            if (!isRight) {
                throw std::domain_error("the place is no linear function");
            }
        }
        Terms values = approximation::differentiated(function_.over(at[0], order + term.order), term.order);
        long double factor = 1;
        for (int k = 1; k <= order; ++k) {
            factor *= at[1].lower;
            values[k] = approximation::point(factor) * values[k];
        }
        return values;
    }

    const Relation& relation_;
    const Curve& curve_;
    Enclosure function_;
    Enclosure difference_;
    std::vector<std::optional<Enclosure>> places_;
};

/// What a relation of any kind is nowhere below.
double leastOf(const Relation& relation, const Curve& curve, const Interval& range, double slack) {
    const RelationSeries series(relation, curve);
    const std::vector<double> breaks = series.breaks();
    const auto largest = [&](double sign) {
        return approximation::supremum(
                   [&](const Range& x, int order) {
                       const Terms difference = series.over(x, order);
                       return sign > 0 ? difference : -difference;
                   },
                   0, range.lower, range.upper, slack, breaks)
            .proven;
    };
    const double least = -largest(-1);
    return relation.isEquality ? std::min(least, -largest(1)) : least;
}

/// What a bound of one derivative by a number is nowhere below; that derivative may jump.
double leastOfBound(const Relation& relation, const Curve& curve, const Interval& range, double slack) {
    // sign (derivative - bound) is nowhere below -(the largest of -sign derivative) - sign bound.
    const Enclosure enclosure(curve);
    const double sign = relation.sign;
    const Supremum largest = approximation::supremum(
        [&](const Range& x, int order) {
            const Terms terms = enclosure.over(x, order);
            return sign > 0 ? -terms : terms;
        },
        relation.terms.front().order, range.lower, range.upper, slack, curve.joints());
    return -largest.proven - sign * boundOf(relation, curve);
}

}  // namespace

std::optional<double> provenAmount(const Condition& condition, const Curve& curve, const Interval& range,
                                   double size) try {
    double least = HUGE_VAL;
    for (const Relation& relation : condition.relations) {
        const auto leastOfIt = relation.isPlainBound ? leastOfBound : leastOf;
        least = std::min(least, leastOfIt(relation, curve, range, slackPart * size));
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
