#include "core/fit/report/notes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>

#include "core/fit/report/goodness.h"
#include "core/fit/report/report_text.h"
#include "core/fit/search/objective.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

void addSearchNotes(FitReport& report) {
    if (report.stopped) {
        report.notes.emplace_back("the fit was stopped: these are the best values until then");
    } else if (!report.converged && meetsConditions(report)) {
        report.notes.push_back("the search did not converge: " + report.doubt +
                               "; the values are the best until then, and have no intervals");
    }
    std::size_t starts = 0;
    for (const FitMinimum& minimum : report.minima) {
        starts += minimum.starts;
    }
    if (report.minima.size() > 1) {
        const FitMinimum& next = report.minima[1];
        report.notes.push_back(
            std::to_string(report.minima.front().starts) + " of " + std::to_string(starts) +
            " starts found this minimum, the best of " + std::to_string(report.minima.size()) +
            "; the next has " + lossWord(report.loss) + " " +
            readableNumber(hasCorners(report.loss) ? next.lossValue : next.rmse) +
            (report.minima.front().starts == 1 ? "; more starts may find a better one still" : ""));
    }
}

/// Whether the curve at the parameter's bound is as good as its limit: a tenth of the way back makes hardly a
/// difference.
bool isLimit(const FitQuestion& question, const WeightedPoints& points, const FitReport& report,
             std::size_t i) {
    std::vector<double> parameters = report.curve.parameters;
    const ParameterSetting& setting = question.parameters[i];
    parameters[i] = std::clamp(0.9 * parameters[i], setting.lower, setting.upper);
    for (std::size_t j = 0; j < parameters.size(); ++j) {
        const bool follows = question.parameters[j].role == ParameterRole::tied;
        parameters[j] = follows && question.parameters[j].tiedTo == i ? parameters[i] : parameters[j];
    }
    const double rmse = rootMeanSquare(*question.family, points, parameters);
    return rmse < 1.01 * report.rmse;
}

void addBoundNotes(const FitQuestion& question, const WeightedPoints& points, FitReport& report) {
    for (std::size_t i = 0; i < report.parameters.size(); ++i) {
        FittedParameter& parameter = report.parameters[i];
        if (parameter.role != ParameterRole::free || parameter.atBound == AtBound::none) {
            continue;
        }
        const bool upper = parameter.atBound == AtBound::upper;
        const bool isB =
            question.family->description().kind == FunctionKind::zorro && parameter.name.starts_with('b');
        std::string note = parameter.name + " is at its " + (upper ? "upper" : "lower") + " bound " +
                           readableNumber(parameter.value) + ": ";
        parameter.atLimit = isB && isLimit(question, points, report, i);
        if (parameter.atLimit) {
            note += upper ? "the optimum is the limit " + parameter.name +
                                " -> inf, where the hump is u e^(a u), so it is not identifiable"
                          : "the optimum is the limit " + parameter.name +
                                " -> -inf, where the branch is the identity, so it is not identifiable";
        } else {
            note += "the error would fall further beyond it, so it has no standard error";
        }
        report.notes.push_back(note);
    }
}

void addIdentifiabilityNotes(FitReport& report) {
    for (const FittedParameter& parameter : report.parameters) {
        const bool isFree = parameter.role == ParameterRole::free && parameter.atBound == AtBound::none;
        if (isFree && !parameter.standardError && !parameter.remark.empty() && report.degreesOfFreedom > 0) {
            report.notes.push_back(parameter.name + " has no standard error: " + parameter.remark);
        }
    }
    const std::size_t k = report.estimated.size();
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = i + 1; j < k; ++j) {
            const double correlation = report.correlation[i * k + j];
            if (std::abs(correlation) > 0.99) {
                report.notes.push_back(report.parameters[report.estimated[i]].name + " and " +
                                       report.parameters[report.estimated[j]].name + " are correlated by " +
                                       readableNumber(correlation) +
                                       ": the points determine little more than a combination of them");
            }
        }
    }
}

/// A bounded function cannot follow an unbounded one.
void addLimitNotes(const FitQuestion& question, FitReport& report) {
    if (question.data || question.family->description().kind != FunctionKind::zorro) {
        return;
    }
    for (const double end : {-unlimited, unlimited}) {
        const bool familyIsBounded = std::isfinite(defaultCurve(question.family).at(end).f);
        const bool targetIsBounded = std::isfinite(question.target.at(end).f);
        if (familyIsBounded == targetIsBounded) {
            continue;
        }
        const std::string side = end > 0 ? "on the right" : "on the left";
        const bool isAsymmetric = question.family->description().name == "asymmetric-zorro";
        report.notes.push_back(
            question.family->description().title + " is " + (familyIsBounded ? "bounded " : "unbounded ") +
            side + " and the target is not" +
            (isAsymmetric ? ": only its limit b_pos -> -inf grows with it" : ": choose Asymmetric-Zorro"));
    }
}

/// How much of the error comes from where the family cannot change.
void addLinearPieceNote(const FitQuestion& question, const WeightedPoints& points, FitReport& report) {
    const std::string& name = question.family->description().name;
    if (name != "symmetric-zorro" && name != "asymmetric-zorro") {
        return;
    }
    double squares = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < points.x.size(); ++i) {
        if (points.x[i] >= 0 && points.x[i] <= 1) {
            squares += points.weight[i] * (points.x[i] - points.y[i]) * (points.x[i] - points.y[i]);
            ++count;
        }
    }
    const double floor = std::sqrt(squares / static_cast<double>(points.x.size()));
    if (count > 0 && floor > 0.1 * report.rmse) {
        report.notes.push_back(
            "slope 1 on [0, 1] is fixed: no parameter can lower the error there, which alone "
            "makes an RMSE of " +
            readableNumber(floor) + " (" + std::to_string(count) + " of " + std::to_string(points.x.size()) +
            " points)");
    }
}

bool hasErrors(const FitReport& report) {
    return std::ranges::any_of(report.parameters,
                               [](const FittedParameter& own) { return own.standardError.has_value(); });
}

void addResidualNotes(const FitQuestion& question, FitReport& report) {
    const bool hasSigma = report.sigma == SigmaUse::absolute;
    if (report.rSquared < 0.9 && report.converged && !hasSigma) {
        const bool isNoise = question.data && report.rSquared > 0 && !leavesShape(report);
        report.notes.push_back("R^2 = " + readableNumber(report.rSquared) +
                               (isNoise
                                    ? ": most of what the target does is scatter, in which no shape is left"
                                    : ": a bad fit; this function cannot follow the target in this range"));
    }
    if (leavesShape(report)) {
        report.notes.push_back("neighbouring residuals are correlated by " +
                               readableNumber(report.autocorrelation, 3) +
                               ": what remains is shape, not noise" +
                               (!hasErrors(report) ? ""
                                : question.data    ? ", and the standard errors are too small"
                                                : "; the standard errors only say how sharp the minimum is"));
    }
}

}  // namespace

void addNotes(const FitQuestion& question, const WeightedPoints& points, FitReport& report) {
    if (report.degreesOfFreedom == 0 && !report.parameters.empty() && report.converged) {
        report.notes.emplace_back(
            "standard errors are not defined: there are as many parameters as points to determine them");
    }
    if (report.isExact) {
        report.notes.emplace_back("the fit is exact");
        return;
    }
    addSearchNotes(report);
    if (report.converged && !hasCorners(report.loss)) {
        addIdentifiabilityNotes(report);
    }
    addBoundNotes(question, points, report);
    addLimitNotes(question, report);
    addResidualNotes(question, report);
    addLinearPieceNote(question, points, report);
}

}  // namespace zorro
