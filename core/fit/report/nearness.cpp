#include "core/fit/report/nearness.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/fit/constraint/condition_values.h"
#include "core/fit/constraint/proof.h"
#include "core/fit/data/residual_unit.h"
#include "core/fit/nearest/largest_error.h"
#include "core/fit/nearest/nearest.h"
#include "core/fit/report/goodness.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr int provingIntervals = 4096;  ///< of the grid on which conditions are looked at in the end
/// A residual this close to the largest is one of the extremes.
constexpr double extremePart = 1e-5;

void describeUnit(const FitQuestion& question, const WeightedPoints& points, FitReport& report) {
    if (question.loss != Loss::relative && !formatOf(question.loss)) {
        return;
    }
    const std::optional<HalfFormat> format = formatOf(question.loss);
    UnitError error{.unit =
                        format ? "units in the last place of " + std::string(format->name) : "the target"};
    const std::vector<double> units = residualUnits(question.loss, points.y);
    std::vector<double> f(points.x.size());
    report.curve.evaluate(points.x, {.f = f});
    double squares = 0;
    for (std::size_t i = 0; i < f.size(); ++i) {
        const double e = std::abs(points.y[i] - f[i]) / units[i];
        squares += points.weight[i] * e * e;
        if (e > error.largest) {
            error.largest = e;
            error.largestAt = points.x[i];
        }
    }
    error.rms = std::sqrt(squares / static_cast<double>(f.size()));
    report.unitError = error;
}

void describeConditions(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                        const std::vector<double>& coordinates, const Holding& holding, FitReport& report) {
    ConditionSet conditions(question, unknowns, points);
    (void)conditions.lookAround(coordinates);
    const std::vector<ConditionState> states = conditions.states(coordinates, provingIntervals);
    for (std::size_t i = 0; i < states.size(); ++i) {
        const Condition& condition = conditions.conditions()[i];
        FittedCondition fitted{.text = condition.text,
                               .isMet = states[i].violation <= conditionTolerance,
                               .isHolding = holding.conditions[i],
                               .amount = states[i].amount,
                               .at = condition.isOnRange ? states[i].at : noNumber};
        if (condition.isOnRange) {
            fitted.proven =
                provenAmount(condition, report.curve, conditions.rangeOf(condition), conditions.sizeOf(i));
        }
        report.conditions.push_back(std::move(fitted));
    }
}

constexpr double roundingSpread = 16;  ///< the largest of many roundings beside their root mean square

void describeExtremes(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                      const std::vector<double>& coordinates, FitReport& report) {
    const Extremes extremes = ExtremeFinder(question, unknowns, points).at(coordinates);
    if (extremes.residuals.size() == 0) {
        return;
    }
    const double largest = extremes.residuals.cwiseAbs().maxCoeff();
    const double samePlace = 1e-6 * (points.x.back() - points.x.front());
    for (Eigen::Index i = 0; i < extremes.residuals.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double residual = -extremes.residuals(i) / extremes.places.rootWeight[at];
        const bool isKnown =
            !report.extremes.empty() && extremes.places.x[at] - report.extremes.back().x <= samePlace;
        if (!isKnown && largest > 0 && std::abs(extremes.residuals(i)) >= (1 - extremePart) * largest) {
            report.extremes.push_back({extremes.places.x[at], residual});
        }
        if (std::abs(residual) > report.maxAbsError) {
            report.maxAbsError = std::abs(residual);
            report.maxAbsErrorAt = extremes.places.x[at];
            report.residualThere = residual;
        }
    }
    report.isExact = report.isExact && isRounding(report.maxAbsError / roundingSpread, points, points.y);
    if (!question.data && question.masked.empty()) {
        report.certifiedError =
            provenDifference(report.curve, question.target, {question.range.lower, question.range.upper});
    }
}

/// There are no standard errors: the parameters say why.
void takeErrorsBack(const std::string& why, FitReport& report) {
    forgetErrors(report);
    for (FittedParameter& parameter : report.parameters) {
        if (parameter.role == ParameterRole::free && parameter.atBound == AtBound::none) {
            parameter.remark = why;
        }
    }
}

void addMinimaxNote(const FitQuestion& question, const Unknowns& unknowns, FitReport& report) {
    std::size_t changes = 0;
    for (std::size_t i = 1; i < report.extremes.size(); ++i) {
        changes += (report.extremes[i].y > 0) != (report.extremes[i - 1].y > 0) ? 1 : 0;
    }
    const auto counted = [](std::size_t count, const char* one, const char* several) {
        return count == 1 ? one : std::to_string(count) + several;
    };
    report.notes.push_back("the residual reaches its largest size " +
                           counted(report.extremes.size(), "once", " times") + " and changes its sign " +
                           counted(changes, "once", " times") + " between (" +
                           counted(unknowns.count(), "1 parameter is", " parameters are") + " sought)");
    report.notes.emplace_back(
        "a largest error has no standard errors: it rests on a few points, and says nothing of how the "
        "others scatter");
    if (question.data) {
        report.notes.emplace_back("the largest error is that at the points; between them nothing is known");
    }
}

void addZerosNote(const FitQuestion& question, const Target& target, FitReport& report) {
    std::size_t zeros = 0;
    for (std::size_t i = 0; question.loss == Loss::relative && i < target.y.size(); ++i) {
        zeros += target.y[i] == 0 && !isMasked(question, i, target.x[i]) ? 1 : 0;
    }
    if (zeros > 0) {
        report.notes.push_back((zeros == 1 ? std::string("one point where the target is 0 does")
                                           : std::to_string(zeros) + " points where the target is 0 do") +
                               " not count, since there is no relative error of 0; a condition such as "
                               "f(0)=0 makes the fit exact there");
    }
}

void addConditionNotes(const Unknowns& unknowns, FitReport& report) {
    std::vector<std::string> violated;
    for (const FittedCondition& condition : report.conditions) {
        if (!condition.isMet) {
            violated.push_back(condition.text);
        }
    }
    if (!violated.empty() && unknowns.count() == 0) {
        report.notes.insert(report.notes.begin(),
                            "no parameter is sought that could make it meet " + listed(violated));
    } else if (!violated.empty()) {
        report.notes.insert(
            report.notes.begin(),
            "no parameters were found that meet " + listed(violated) +
                (report.conditions.size() > violated.size() ? " beside the other conditions" : "") +
                ": this is the nearest fit, with the least sum of violations, each as a part of what it "
                "compares");
    }
}

}  // namespace

bool meetsConditions(const FitReport& report) {
    return std::ranges::all_of(report.conditions, &FittedCondition::isMet);
}

double lossValue(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                 const std::vector<double>& parameters) {
    return std::sqrt(makeCost(question, unknowns, points, {})->at(unknowns.coordinatesOf(parameters)));
}

void describeNearness(const FitQuestion& question, const Target& target, const Unknowns& unknowns,
                      const WeightedPoints& points, FitReport& report) {
    report.loss = question.loss;
    const std::vector<double> coordinates = unknowns.coordinatesOf(report.curve.parameters);
    report.lossValue = lossValue(question, unknowns, points, report.curve.parameters);
    describeUnit(question, points, report);
    addZerosNote(question, target, report);
    if (!needsNearest(question)) {
        return;
    }
    const Holding holding = holdingAt(question, unknowns, points, coordinates);
    describeConditions(question, unknowns, points, coordinates, holding, report);
    if (question.loss == Loss::minimax) {
        describeExtremes(question, unknowns, points, coordinates, report);
        takeErrorsBack("a largest error has none", report);
        if (!report.isExact) {
            addMinimaxNote(question, unknowns, report);
        }
    } else if (question.loss == Loss::l1) {
        takeErrorsBack("none for l1", report);
        report.notes.emplace_back(
            "there are no standard errors for l1: they would rest on how many points lie close to the curve, "
            "which these points do not tell well");
    } else if (!meetsConditions(report)) {
        takeErrorsBack("the conditions are not met", report);
    } else if (holding.gradients.rows() > 0) {
        describeHeldParameters(question, unknowns, points, holding.gradients, report);
    }
    if (hasCorners(question.loss)) {
        report.aic = noNumber;
        report.bic = noNumber;
    }
    addConditionNotes(unknowns, report);
}

}  // namespace zorro
