#include "core/study/progress/joined_run.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "core/run/quantity/member_metrics.h"

namespace zorro {

namespace {

/// Where a network of a run stands among all.
struct Place {
    std::size_t member = 0;  ///< in the run
    std::size_t joined = 0;
};

std::size_t widthOf(const Column& column) {
    return std::max<std::size_t>(1, column.layers);
}

/// The column of this name, without values where it is new.
Column& columnLike(const Column& known, RunHistory& history, std::size_t members) {
    const auto found = std::ranges::find(history.columns, known.name, &Column::name);
    if (found != history.columns.end())
        return *found;
    const std::vector<double> unknown(members * widthOf(known), notRecorded);
    history.columns.push_back(
        {.name = known.name, .layers = known.layers, .values = unknown, .lows = unknown, .highs = unknown});
    return history.columns.back();
}

/// What was recorded of one number: the last of it, the lowest and the highest.
void joinNumber(const Column& from, std::size_t width, std::size_t at, Column& to, std::size_t joined) {
    for (std::size_t row = 0; row * width + at < from.values.size(); ++row) {
        const std::size_t place = row * width + at;
        const double value = from.values[place];
        if (std::isnan(value))
            continue;
        to.values[joined] = value;
        to.lows[joined] = std::fmin(to.lows[joined], place < from.lows.size() ? from.lows[place] : value);
        to.highs[joined] = std::fmax(to.highs[joined], place < from.highs.size() ? from.highs[place] : value);
    }
}

void joinHistory(const RunSnapshot& run, const std::vector<Place>& places, RunSnapshot& all) {
    if (run.history.steps.empty())
        return;
    RunHistory& history = all.history;
    history.folded = 1;
    history.steps = {std::max(history.steps.empty() ? 0 : history.steps.front(), run.history.steps.back())};
    history.seconds = {(history.seconds.empty() ? 0 : history.seconds.front()) + run.history.seconds.back()};
    for (const Column& column : run.history.columns) {
        if (!column.perMember)
            continue;
        Column& joined = columnLike(column, history, all.comparison.members.size());
        const std::size_t layers = widthOf(column);
        if (widthOf(joined) != layers)
            continue;
        for (const Place& place : places) {
            for (std::size_t layer = 0; layer < layers; ++layer)
                joinNumber(column, layers * run.comparison.members.size(), place.member * layers + layer,
                           joined, place.joined * layers + layer);
        }
    }
}

void joinResult(const RunSnapshot& run, const std::vector<Place>& places, RunSnapshot& all) {
    const std::size_t members = all.comparison.members.size();
    RunResult& result = all.result;
    result.steps = std::max(result.steps, run.result.steps);
    result.seconds += run.result.seconds;
    result.failures.resize(members);
    result.reportedSteps.resize(members);
    for (const Place& place : places) {
        result.failures[place.joined] = failureOf(run, place.member);
        if (place.member < run.result.reportedSteps.size())
            result.reportedSteps[place.joined] = run.result.reportedSteps[place.member];
    }
    for (const QuantityDescription& each : quantities) {
        const std::vector<double>& from = run.result.evaluated[each.quantity];
        std::vector<double>& to = result.evaluated[each.quantity];
        if (from.empty())
            continue;
        to.resize(members, notRecorded);
        for (const Place& place : places) to[place.joined] = from[place.member];
    }
}

/// What is the same of all runs.
void takeFacts(const RunSnapshot& first, RunSnapshot& all) {
    all.path = first.path.parent_path();
    all.network = first.network;
    all.tuning = first.tuning;
    all.result.lossUnit = first.result.lossUnit;
    all.result.trivialAccuracy = first.result.trivialAccuracy;
    all.result.trivialLoss = first.result.trivialLoss;
}

}  // namespace

RunSnapshot joinedRun(const PlannedProblem& problem, const ProblemProgress& progress,
                      const std::function<RunSnapshot(std::size_t run)>& read) {
    RunSnapshot all{.path = {}, .comparison = problem.comparison, .state = RunState::finished};
    std::map<std::size_t, std::vector<Place>> places;
    for (const std::size_t run : progress.over) places[run];
    for (std::size_t i = 0; i < progress.members.size(); ++i) {
        const MemberProgress& member = progress.members[i];
        const auto found = member.run ? places.find(*member.run) : places.end();
        if (found == places.end())
            all.state = RunState::stopped;
        else
            found->second.push_back({.member = member.member, .joined = i});
    }
    all.result.state = all.state;
    for (const std::size_t position : progress.over) {
        const RunSnapshot run = read(position);
        if (position == progress.over.front())
            takeFacts(run, all);
        for (const Place& place : places[position])
            all.comparison.members[place.joined] = run.comparison.members[place.member];
        joinHistory(run, places[position], all);
        joinResult(run, places[position], all);
    }
    return all;
}

}  // namespace zorro
