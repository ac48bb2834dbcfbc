#include "core/fit/fit.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "core/fit/nearest/nearest.h"
#include "core/fit/orthogonal/orthogonal_distance.h"
#include "core/fit/report/determined.h"
#include "core/fit/report/goodness.h"
#include "core/fit/report/nearness.h"
#include "core/fit/report/notes.h"
#include "core/fit/report/profile.h"
#include "core/fit/report/standard_errors.h"
#include "core/fit/search/search.h"

namespace zorro {
namespace {

void refuse(const std::optional<FitIssue>& issue) {
    if (issue) {
        throw FitError(issue->text);
    }
}

AtBound boundAt(const Unknowns& unknowns, std::size_t unknown, double coordinate) {
    return coordinate <= unknowns.lower(unknown)   ? AtBound::lower
           : coordinate >= unknowns.upper(unknown) ? AtBound::upper
                                                   : AtBound::none;
}

void describeValues(const FitQuestion& question, const Unknowns& unknowns, FitReport& report) {
    const std::vector<double> coordinates = unknowns.coordinatesOf(report.curve.parameters);
    for (std::size_t i = 0; i < question.parameters.size(); ++i) {
        FittedParameter parameter;
        parameter.name = question.family->description().parameters[i].name;
        parameter.value = report.curve.parameters[i];
        parameter.start = question.parameters[i].start;
        parameter.role = question.parameters[i].role;
        const std::size_t u = unknowns.unknownOf(i);
        if (u != Unknowns::none()) {
            parameter.atBound = boundAt(unknowns, u, coordinates[u]);
        }
        if (parameter.role == ParameterRole::fixed) {
            parameter.remark = "fixed";
        } else if (parameter.role == ParameterRole::tied) {
            parameter.tiedTo = question.parameters[i].tiedTo;
            parameter.remark = "equals " + question.family->description().parameters[parameter.tiedTo].name;
        }
        report.parameters.push_back(std::move(parameter));
    }
}

/// Without a minimum there is no curvature that would tell how sure the parameters are.
void leaveErrorsOut(FitReport& report) {
    forgetErrors(report);
    for (FittedParameter& parameter : report.parameters) {
        if (parameter.role == ParameterRole::free && parameter.atBound == AtBound::none) {
            parameter.isOpen = false;
            parameter.remark = report.stopped ? "the search was stopped" : "the search did not converge";
        }
    }
}

/// What a report is made of, beside its curve.
struct Task {
    Task(const FitQuestion& asked, const FitPoints& all, const FitControl& how)
        : question(asked),
          target(*all.target),
          control(how),
          unknowns(asked.family->description(), asked.parameters),
          masked(all.masked),
          problem(asked, pointsUsed(asked, all)),
          points(problem.measured()) {}

    const FitQuestion& question;
    const Target& target;
    const FitControl& control;
    Unknowns unknowns;
    const std::vector<bool>& masked;
    SolvedProblem problem;
    const WeightedPoints& points;  ///< as measured
};

/// What sigma was taken for; a robust loss has the errors from the scatter.
SigmaUse sigmaUse(const FitQuestion& question, const Target& target) {
    if (target.sigma.empty()) {
        return SigmaUse::none;
    }
    const bool isAbsolute = question.sigma == SigmaMeaning::absolute && question.loss == Loss::none;
    return isAbsolute ? SigmaUse::absolute : SigmaUse::relative;
}

/// Whether a stretch without an end leaves x out.
bool isOutsideRange(const FitQuestion& question, double x) {
    return std::ranges::any_of(question.masked, [x](const Interval& each) {
        return !std::isfinite(each.upper - each.lower) && each.lower <= x && x <= each.upper;
    });
}

/// Points that take no part, by reason: rows of the file, masked points, those of no weight.
std::vector<LeftOut> leftOutOf(const Task& task) {
    std::vector<LeftOut> leftOut = task.target.leftOut;
    const auto add = [&](const char* reason, std::ptrdiff_t count) {
        if (count > 0) {
            leftOut.push_back({.reason = reason, .points = static_cast<std::size_t>(count), .lines = {}});
        }
    };
    std::ptrdiff_t outside = 0;
    for (std::size_t i = 0; i < task.masked.size(); ++i) {
        const bool isOutside = task.masked[i] && isOutsideRange(task.question, task.target.x[i]);
        outside += isOutside ? 1 : 0;
    }
    add("outside the range", outside);
    add("masked", std::ranges::count(task.masked, true) - outside);
    add("their weight is 0", std::ranges::count(task.points.weight, 0.0));
    return leftOut;
}

/// chi^2 of the distances, where x is uncertain.
void describeDistances(const Task& task, FitReport& report) {
    const OrdinaryProblem* ordinary = task.problem.ordinary();
    report.orthogonal = ordinary != nullptr;
    if (ordinary == nullptr) {
        return;
    }
    std::vector<double> distances(ordinary->points.x.size());
    ordinary->question.family->evaluate(report.curve.parameters, ordinary->points.x, {.f = distances});
    report.chiSquared = 0;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        const double distance = distances[i] - ordinary->points.y[i];
        report.chiSquared += distance * distance;
    }
}

/// Standard errors under the other meaning of sigma.
void describeOtherSigma(const FitQuestion& question, FitReport& report) {
    if (question.loss != Loss::none || report.isExact) {
        return;
    }
    const double root = std::sqrt(report.reducedChiSquared);
    report.otherSigmaFactor = report.sigma == SigmaUse::absolute   ? root
                              : report.sigma == SigmaUse::relative ? 1 / root
                                                                   : report.otherSigmaFactor;
}

/// Everything about the curve of the report.
void describe(const Task& task, FitReport& report) {
    report.target = task.target.name;
    report.notes = task.target.notes;
    report.leftOut = leftOutOf(task);
    report.sigma = sigmaUse(task.question, task.target);
    report.sigmaName = task.target.sigmaName;
    report.confidence = task.question.confidence;
    describeValues(task.question, task.unknowns, report);
    describeResiduals(task.target, task.points, task.question.derivativeWeight, report);
    describeDistances(task, report);
    describeParameters(task.problem.question(), task.unknowns, task.problem.points(), report);
    if (report.stopped) {
        return leaveErrorsOut(report);
    }
    describeNearness(task.question, task.target, task.unknowns, task.points, report);
    if (!report.converged) {
        if (meetsConditions(report)) {
            leaveErrorsOut(report);
        }
        return addNotes(task.question, task.points, report);
    }
    describeOtherSigma(task.question, report);
    if (task.question.data && !needsNearest(task.question)) {
        dropUndetermined(task.problem.question(), task.unknowns, task.problem.points(), task.control.stop,
                         report);
    }
    if (task.question.profileIntervals) {
        addProfileIntervals(task.problem.question(), task.problem.points(), task.control.stop, report);
    }
    addNotes(task.question, task.points, report);
}

}  // namespace

FitReport fit(const FitQuestion& question, const FitControl& control) {
    refuse(fitIssue(question));
    try {
        return fit(question, pointsOf(question), control);
    } catch (const std::invalid_argument& error) {
        throw FitError(error.what());
    }
}

FitReport fit(const FitQuestion& question, const FitPoints& points, const FitControl& control) {
    const auto begin = std::chrono::steady_clock::now();
    refuse(fitIssue(question));
    refuse(pointsIssue(question, points));
    const Task task(question, points, control);
    SearchResult found = search(asSearched(question), task.unknowns, task.points, control);
    if (const OrdinaryProblem* ordinary = task.problem.ordinary()) {
        found = refined(found, *ordinary, control);
    } else if (needsNearest(question) && !found.minima.empty() && !control.stop.stop_requested()) {
        found = nearestMinima(question, task.unknowns, task.points, control, std::move(found));
    }
    FitReport report;
    report.stopped = control.stop.stop_requested();
    report.evaluations = static_cast<std::size_t>(std::ceil(found.evaluations));
    for (const FoundMinimum& minimum : found.minima) {
        const std::vector<double> parameters = task.unknowns.parametersAt(minimum.coordinates);
        report.minima.push_back({.rmse = rootMeanSquare(*question.family, task.points, parameters),
                                 .starts = minimum.starts,
                                 .lossValue = lossValue(question, task.unknowns, task.points, parameters),
                                 .parameters = parameters});
    }
    if (!report.minima.empty()) {
        report.curve = {question.family, report.minima.front().parameters};
        report.converged = !report.stopped && found.minima.front().converged;
        report.doubt = found.minima.front().doubt;
        describe(task, report);
    } else {
        report.notes.emplace_back(report.stopped
                                      ? "stopped before the first search ended"
                                      : "the curve is not finite at the points, whatever the start");
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

FitReport reportAt(const FitQuestion& question, const FitPoints& points,
                   const std::vector<double>& parameters, const FitControl& control) {
    refuse(fitIssue(question));
    refuse(pointsIssue(question, points));
    if (parameters.size() != question.parameters.size()) {
        throw FitError("a report needs " + std::to_string(question.parameters.size()) + " parameters, not " +
                       std::to_string(parameters.size()));
    }
    FitReport report;
    report.curve = {question.family, parameters};
    report.converged = true;
    describe(Task(question, points, control), report);
    report.minima.push_back(
        {.rmse = report.rmse, .starts = 0, .lossValue = report.lossValue, .parameters = parameters});
    return report;
}

}  // namespace zorro
