#include "core/run/tuning/tuning_record.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/members/member_group.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr std::size_t mostRounds = 3;  // the range is widened twice

bool isShare(const TuningRecord& record) {
    return describe(record.judge.metric).unit == QuantityUnit::percent;
}

/// The most candidates that a group has.
std::size_t largestGroup(const std::vector<TuningCandidate>& candidates) {
    std::map<std::size_t, std::size_t> counts;
    for (const TuningCandidate& each : candidates) ++counts[each.group];
    std::size_t largest = 0;
    for (const auto& [group, count] : counts) largest = std::max(largest, count);
    return largest;
}

CandidateJudge judgeOf(const TuningRecord& record) {
    return {.higherIsBetter = higherIsBetter(record.judge.metric),
            .examples = isShare(record) ? record.judge.examples : 0};
}

TrivialAnswer trivialAnswer(const TuningRecord& record) {
    return {.figure = *record.judge.trivial, .examples = record.judge.examples, .isShare = isShare(record)};
}

CandidateScore scoreOf(const CandidateFigures& measured) {
    const auto meanOf = [](const std::vector<double>& values) {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    };
    const double figure = meanOf(measured.figures);
    const double loss = meanOf(measured.losses);
    if (!std::isfinite(figure) || !std::isfinite(loss))
        return {};
    return {.figure = figure, .loss = loss};
}

/// Those that go on from a closed rung: so many of each group.
std::vector<TuningCandidate> survivorsOf(const TuningRecord& record, const TuningRung& rung,
                                         std::size_t count) {
    std::vector<TuningCandidate> next;
    for (std::size_t group = 0; group < record.groups.size(); ++group) {
        std::vector<TuningCandidate> own;
        std::vector<CandidateScore> scores;
        for (std::size_t i = 0; i < rung.candidates.size(); ++i) {
            if (rung.candidates[i].group != group)
                continue;
            own.push_back(rung.candidates[i]);
            scores.push_back(rung.scores[i]);
        }
        for (const std::size_t position : survivorsOf(scores, count, judgeOf(record)))
            next.push_back(own[position]);
    }
    return next;
}

TuningEdge edgeOf(const TuningAxis& axis, const FieldValue& value) {
    if (!std::holds_alternative<double>(value))
        return TuningEdge::inside;  // words have no order
    const std::optional<std::size_t> position = axis.positionOf(value);
    if (position == std::size_t{0})
        return TuningEdge::lower;
    return position == axis.size() - 1 ? TuningEdge::upper : TuningEdge::inside;
}

/// A group's candidates at the last rung that each came to, without those that failed there.
std::vector<TuningChoice> lastOf(const TuningRecord& record, std::size_t group) {
    std::map<std::size_t, TuningChoice> last;  // by point
    for (const TuningRound& round : record.rounds) {
        for (const TuningRung& rung : round.rungs) {
            for (std::size_t i = 0; i < rung.scores.size(); ++i) {
                const std::size_t point = rung.candidates[i].point;
                if (rung.candidates[i].group == group)
                    last[point] = {.point = point, .score = rung.scores[i], .steps = rung.steps};
            }
        }
    }
    std::vector<TuningChoice> choices;
    for (const auto& [point, choice] : last) {
        if (choice.score.figure)
            choices.push_back(choice);
    }
    return choices;
}

/// The best of a group's candidates: of those that were trained longest, unless they all failed.
TuningChoice choiceOf(const TuningRecord& record, std::size_t group) {
    std::vector<TuningChoice> choices = lastOf(record, group);
    if (choices.empty())
        return {};
    const std::uint64_t longest = std::ranges::max_element(choices, {}, &TuningChoice::steps)->steps;
    std::erase_if(choices, [&](const TuningChoice& each) { return each.steps < longest; });
    std::vector<CandidateScore> scores;
    scores.reserve(choices.size());
    for (const TuningChoice& each : choices) scores.push_back(each.score);
    TuningChoice best = choices[rankedCandidates(scores, judgeOf(record)).front()];
    for (std::size_t axis = 0; axis < record.axes.size(); ++axis)
        best.edges.push_back(isTuned(record.groups[group], record.axes[axis])
                                 ? edgeOf(record.axes[axis], record.points[*best.point][axis])
                                 : TuningEdge::inside);
    return best;
}

std::vector<TuningChoice> choicesOf(const TuningRecord& record) {
    std::vector<TuningChoice> choices;
    for (std::size_t group = 0; group < record.groups.size(); ++group)
        choices.push_back(choiceOf(record, group));
    return choices;
}

void openRound(TuningRecord& record, std::size_t firstPoint, std::size_t factor) {
    std::vector<TuningCandidate> candidates =
        candidatesOf(record.groups, record.axes, record.points, firstPoint);
    const std::size_t count = largestGroup(candidates);
    TuningRound round{.plan = record.rounds.empty()
                                  ? halvingRungs(count, factor, record.steps)
                                  : furtherRungs(record.rounds.front().plan, count, factor)};
    round.rungs.push_back({.steps = round.plan.front().steps, .candidates = std::move(candidates)});
    record.rounds.push_back(std::move(round));
}

/// Adds what the axes have become wider by; false where that is nothing.
bool widenAtEdges(TuningRecord& record, const std::vector<TuningChoice>& choices) {
    bool widened = false;
    for (std::size_t axis = 0; axis < record.axes.size(); ++axis) {
        for (const TuningEdge edge : {TuningEdge::lower, TuningEdge::upper}) {
            const bool isAtEdge = std::ranges::any_of(choices, [&](const TuningChoice& choice) {
                return choice.point && choice.edges[axis] == edge;
            });
            if (isAtEdge)
                widened |= widen(record.axes[axis], edge == TuningEdge::upper);
        }
    }
    if (!widened)
        return false;
    for (TuningPoint& point : pointsOf(record.axes, 0)) {
        if (std::ranges::find(record.points, point) == record.points.end())
            record.points.push_back(std::move(point));
    }
    return true;
}

void endRound(TuningRecord& record, const Tuning& tuning) {
    std::vector<TuningChoice> choices = choicesOf(record);
    const std::size_t known = record.points.size();
    const bool mayWiden = !tuning.noWiden && tuning.sample == 0 && record.rounds.size() < mostRounds;
    if (mayWiden && widenAtEdges(record, choices))
        openRound(record, known, tuning.factor);
    else
        record.choices = std::move(choices);
}

}  // namespace

Quantity tuningMetric(const Protocol& protocol, Task task, const KnownParts& parts) {
    if (!parts.validation)
        throw ComparisonError({"tuning.fields",
                               "{tuning.fields} needs examples to validate on; raise "
                               "{data.validation}"});
    const Quantity metric = metricOf(protocol, task, parts);
    switch (metric) {
        case Quantity::testAccuracy:
        case Quantity::validationAccuracy:
        case Quantity::bestValidationAccuracy:
            return Quantity::validationAccuracy;
        case Quantity::testBalancedAccuracy:
        case Quantity::validationBalancedAccuracy:
            return Quantity::validationBalancedAccuracy;
        default:
            return Quantity::validationLoss;
    }
}

TuningRecord beginTuning(const Comparison& comparison, const TuningJudge& judge, std::uint64_t steps) {
    TuningRecord record{.axes = tuningAxes(comparison), .judge = judge, .steps = steps};
    if (comparison.tuning.keepBudget)
        record.judge.trivial.reset();
    record.groups = tunedGroups(comparison, record.axes);
    record.points = pointsOf(record.axes, comparison.tuning.sample);
    record.seeds = tuningSeeds(comparison);
    openRound(record, 0, comparison.tuning.factor);
    return record;
}

const TuningRung* openRung(const TuningRecord& record) {
    return isFinished(record) ? nullptr : &record.rounds.back().rungs.back();
}

std::uint64_t stepsBefore(const TuningRecord& record) {
    const std::vector<TuningRung>& rungs = record.rounds.back().rungs;
    return rungs.size() < 2 ? 0 : rungs[rungs.size() - 2].steps;
}

void closeRung(TuningRecord& record, const Tuning& tuning, const std::vector<CandidateFigures>& measured) {
    TuningRound& round = record.rounds.back();
    TuningRung& rung = round.rungs.back();
    for (const CandidateFigures& each : measured) {
        rung.scores.push_back(scoreOf(each));
        rung.figures.push_back(each.figures);
    }
    if (round.rungs.size() == round.plan.size())
        return endRound(record, tuning);
    const HalvingRung& next = round.plan[round.rungs.size()];
    const std::size_t largest = largestGroup(rung.candidates);
    const bool isDecided = undecidedGroups(record, record.rounds.size() - 1, round.rungs.size() - 1).empty();
    const std::size_t count =
        isDecided ? goingOn(largest, round.plan[round.rungs.size() - 1], next, tuning.factor) : largest;
    std::vector<TuningCandidate> candidates = survivorsOf(record, rung, count);
    if (candidates.empty())
        return endRound(record, tuning);
    round.rungs.push_back({.steps = next.steps, .candidates = std::move(candidates)});
}

void applyChoices(const TuningRecord& record, Comparison& comparison) {
    std::map<MemberGroup, std::size_t> groups;
    for (std::size_t group = 0; group < record.groups.size(); ++group)
        groups[groupOf(record.groups[group])] = group;
    for (Member& member : comparison.members) {
        const Comparison alone{.members = {member}};
        const auto found = groups.find(groupOf(tunedGroups(alone, record.axes).front()));
        if (found == groups.end())
            continue;
        if (const std::optional<std::size_t> point = record.choices[found->second].point)
            member = withPoint(std::move(member), record.axes, record.points[*point]);
    }
    chooseCriticalPoints(comparison);
}

std::vector<std::size_t> undecidedGroups(const TuningRecord& record, std::size_t round, std::size_t rung) {
    if (!record.judge.trivial)
        return {};
    const TuningRung& now = record.rounds[round].rungs[rung];
    std::set<std::size_t> undecided;
    for (std::size_t i = 0; i < now.scores.size(); ++i) {
        if (now.scores[i].figure)
            undecided.insert(now.candidates[i].group);
    }
    for (std::size_t earlier = 0; earlier <= round; ++earlier) {
        for (const TuningRung& each : record.rounds[earlier].rungs) {
            for (std::size_t i = 0; i < each.scores.size() && each.steps <= now.steps; ++i) {
                if (hasLearned(each.scores[i], trivialAnswer(record)))
                    undecided.erase(each.candidates[i].group);
            }
        }
    }
    return {undecided.begin(), undecided.end()};
}

std::uint64_t updatesOf(const TuningRecord& record, std::size_t group) {
    std::uint64_t updates = 0;
    for (const TuningRound& round : record.rounds) {
        std::uint64_t before = 0;
        for (const TuningRung& rung : round.rungs) {
            if (rung.scores.empty())
                continue;
            updates += (rung.steps - before) * static_cast<std::uint64_t>(std::ranges::count(
                                                   rung.candidates, group, &TuningCandidate::group));
            before = rung.steps;
        }
    }
    return updates;
}

std::vector<std::uint64_t> tunedSplits(const TuningRecord& record) {
    std::set<std::uint64_t> splits;
    for (const TuningSeed& seed : record.seeds) {
        if (seed.data)
            splits.insert(*seed.data);
    }
    return {splits.begin(), splits.end()};
}

std::size_t candidateCount(const TuningRecord& record, std::size_t group) {
    std::size_t count = 0;
    for (const TuningRound& round : record.rounds)
        count += static_cast<std::size_t>(
            std::ranges::count(round.rungs.front().candidates, group, &TuningCandidate::group));
    return count;
}

}  // namespace zorro
