#include "core/series/join_members.h"

#include <algorithm>
#include <map>

#include "core/series/group_series.h"

namespace zorro {
namespace {

double valueAt(const std::vector<double>& values, std::size_t position) {
    return position < values.size() ? values[position] : notRecorded;
}

/// The steps of all runs with the seconds of the first that recorded them.
void joinSteps(const std::vector<RunMember>& members, RunHistory& joined) {
    std::map<std::uint64_t, double> steps;
    const RunSnapshot* before = nullptr;
    for (const RunMember& each : members) {
        const RunHistory& history = each.run->history;
        for (std::size_t i = 0; each.run.get() != before && i < history.steps.size(); ++i) {
            steps.emplace(history.steps[i], history.seconds[i]);
        }
        before = each.run.get();
    }
    for (const auto& [step, seconds] : steps) {
        joined.steps.push_back(step);
        joined.seconds.push_back(seconds);
    }
}

/// The column of the joined history that takes this one's values; nullptr where its layers differ.
Column* columnLike(const Column& column, std::size_t members, RunHistory& joined) {
    const auto found = std::find_if(joined.columns.begin(), joined.columns.end(),
                                    [&](const Column& known) { return known.name == column.name; });
    if (found != joined.columns.end()) {
        return found->layers == column.layers && found->perMember == column.perMember ? &*found : nullptr;
    }
    joined.columns.push_back({.name = column.name, .layers = column.layers, .perMember = column.perMember});
    const std::size_t width = (column.perMember ? members : 1) * std::max<std::size_t>(1, column.layers);
    joined.columns.back().values.assign(width * joined.steps.size(), notRecorded);
    return &joined.columns.back();
}

void takeColumn(const Column& column, const RunMember& from, std::size_t position, std::size_t members,
                RunHistory& joined) {
    Column* target = columnLike(column, members, joined);
    if (target == nullptr || (!column.perMember && position > 0)) {
        return;
    }
    const std::size_t layers = std::max<std::size_t>(1, column.layers);
    const std::size_t width = target->values.size() / std::max<std::size_t>(1, joined.steps.size());
    const std::size_t first = column.perMember ? position * layers : 0;
    std::size_t row = 0;
    for (std::size_t record = 0; record < from.run->history.steps.size(); ++record) {
        while (joined.steps[row] < from.run->history.steps[record]) {
            ++row;
        }
        for (std::size_t layer = 0; layer < layers; ++layer) {
            target->values[row * width + first + layer] =
                valueOf(column, from.run->comparison.members.size(), record, from.member, layer);
        }
    }
}

void takeResult(const RunMember& from, RunResult& joined) {
    const RunResult& result = from.run->result;
    joined.failures.push_back(from.member < result.failures.size() ? result.failures[from.member]
                                                                   : std::nullopt);
    joined.reportedSteps.push_back(
        from.member < result.reportedSteps.size() ? result.reportedSteps[from.member] : result.steps);
    for (const Quantity quantity : evaluatedQuantities()) {
        joined.evaluated[quantity].push_back(valueAt(result.evaluated[quantity], from.member));
    }
}

void takeEvents(const RunMember& from, std::size_t position, RunHistory& joined) {
    for (const PreactivationHistogram& histogram : from.run->history.histograms) {
        if (histogram.member == from.member) {
            joined.histograms.push_back(histogram);
            joined.histograms.back().member = position;
        }
    }
    for (const OutputMap& map : from.run->history.maps) {
        if (map.member == from.member) {
            joined.maps.push_back(map);
            joined.maps.back().member = position;
        }
    }
    for (const Divergence& divergence : from.run->history.diverged) {
        if (divergence.member == from.member) {
            joined.diverged.push_back({.member = position, .step = divergence.step});
        }
    }
}

}  // namespace

RunSnapshot joinMembers(const std::vector<RunMember>& members) {
    const RunSnapshot& first = *members.front().run;
    RunSnapshot joined{.path = first.path,
                       .comparison = first.comparison,
                       .state = first.state,
                       .reason = first.reason,
                       .network = first.network,
                       .tuning = first.tuning};
    joined.comparison.members.clear();
    joined.result = {
        .state = first.result.state, .steps = first.result.steps, .seconds = first.result.seconds};
    joinSteps(members, joined.history);
    for (std::size_t position = 0; position < members.size(); ++position) {
        const RunMember& each = members[position];
        Member& member = joined.comparison.members.emplace_back(each.run->comparison.members[each.member]);
        member.dataSeed = dataSeedOf(each.run->comparison, member);  // the runs' own may differ
        takeResult(each, joined.result);
        takeEvents(each, position, joined.history);
        for (const Column& column : each.run->history.columns) {
            takeColumn(column, each, position, members.size(), joined.history);
        }
    }
    return joined;
}

}  // namespace zorro
