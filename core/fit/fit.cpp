#include "core/fit/fit.h"

#include <chrono>
#include <cmath>
#include <utility>

#include "core/fit/report/goodness.h"
#include "core/fit/report/notes.h"
#include "core/fit/report/profile.h"
#include "core/fit/report/standard_errors.h"
#include "core/fit/search/search.h"

namespace zorro {
namespace {

void refuseIssues(const FitProblem& problem, const FitOptions& options) {
    if (const std::optional<FitIssue> issue = fitIssue(problem, options)) {
        throw FitError(issue->text);
    }
}

std::vector<double> startOf(const FitOptions& options) {
    std::vector<double> start;
    for (const ParameterSetting& setting : options.parameters) {
        start.push_back(setting.start);
    }
    return start;
}

AtBound boundAt(const Unknowns& unknowns, std::size_t unknown, double coordinate) {
    return coordinate <= unknowns.lower(unknown)   ? AtBound::lower
           : coordinate >= unknowns.upper(unknown) ? AtBound::upper
                                                   : AtBound::none;
}

void describeValues(const FitProblem& problem, const FitOptions& options, const Unknowns& unknowns,
                    FitReport& report) {
    const std::vector<double> coordinates = unknowns.coordinatesOf(report.curve.parameters);
    for (std::size_t i = 0; i < options.parameters.size(); ++i) {
        FittedParameter parameter;
        parameter.name = problem.family->description().parameters[i].name;
        parameter.value = report.curve.parameters[i];
        parameter.start = options.parameters[i].start;
        parameter.role = options.parameters[i].role;
        const std::size_t u = unknowns.unknownOf(i);
        if (u != Unknowns::none()) {
            parameter.atBound = boundAt(unknowns, u, coordinates[u]);
        }
        if (parameter.role == ParameterRole::fixed) {
            parameter.remark = "fixed";
        } else if (parameter.role == ParameterRole::tied) {
            parameter.tiedTo = options.parameters[i].tiedTo;
            parameter.remark = "equals " + problem.family->description().parameters[parameter.tiedTo].name;
        }
        report.parameters.push_back(std::move(parameter));
    }
}

/// A search that was stopped is at no minimum, whose curvature would tell how sure its parameters are.
void leaveErrorsOut(const WeightedPoints& points, FitReport& report) {
    for (FittedParameter& parameter : report.parameters) {
        if (parameter.remark.empty()) {
            parameter.remark = "the search was stopped";
        }
    }
    describeGoodness(points.x.size() * (points.slope.empty() ? 1 : 2), 0, report);
}

/// Everything about the curve with these parameters.
void describe(const FitProblem& problem, const FitOptions& options, const Unknowns& unknowns,
              const WeightedPoints& points, FitReport& report) {
    report.target = problem.target.name;
    report.notes = problem.target.notes;
    report.confidence = options.confidence;
    describeValues(problem, options, unknowns, report);
    describeResiduals(problem, points, options, report);
    if (report.stopped) {
        return leaveErrorsOut(points, report);
    }
    describeParameters(*problem.family, unknowns, points, options, report);
    if (options.profileIntervals) {
        addProfileIntervals(*problem.family, points, options, report);
    }
    addNotes(problem, options, report);
}

}  // namespace

FitReport fit(const FitProblem& problem, const FitOptions& options) {
    const auto begin = std::chrono::steady_clock::now();
    refuseIssues(problem, options);
    const Unknowns unknowns(problem.family->description(), options.parameters);
    const WeightedPoints points = pointsUsed(problem, options);
    const SearchResult found =
        search(*problem.family, unknowns, points, options, unknowns.coordinatesOf(startOf(options)));
    FitReport report;
    report.stopped = options.stop.stop_requested();
    report.evaluations = static_cast<std::size_t>(std::ceil(found.evaluations));
    for (const FoundMinimum& minimum : found.minima) {
        const std::vector<double> parameters = unknowns.parametersAt(minimum.coordinates);
        report.minima.push_back({.rmse = rootMeanSquare(*problem.family, points, parameters),
                                 .starts = minimum.starts,
                                 .parameters = parameters});
    }
    if (!report.minima.empty()) {
        report.curve = {problem.family, report.minima.front().parameters};
        report.converged = !report.stopped && found.minima.front().converged;
        describe(problem, options, unknowns, points, report);
    } else {
        report.notes.emplace_back(report.stopped
                                      ? "stopped before the first search ended"
                                      : "the curve is not finite at the points, whatever the start");
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

FitReport reportAt(const FitProblem& problem, const FitOptions& options,
                   const std::vector<double>& parameters) {
    refuseIssues(problem, options);
    if (parameters.size() != options.parameters.size()) {
        throw FitError("a report needs " + std::to_string(options.parameters.size()) + " parameters, not " +
                       std::to_string(parameters.size()));
    }
    const Unknowns unknowns(problem.family->description(), options.parameters);
    FitReport report;
    report.curve = {problem.family, parameters};
    report.converged = true;
    describe(problem, options, unknowns, pointsUsed(problem, options), report);
    report.minima.push_back({.rmse = report.rmse, .starts = 0, .parameters = parameters});
    return report;
}

}  // namespace zorro
