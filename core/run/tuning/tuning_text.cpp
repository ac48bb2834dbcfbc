#include "core/run/tuning/tuning_text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "core/run/comparison/field.h"
#include "core/run/members/member_group.h"
#include "core/text/text.h"

namespace zorro {

namespace {

std::string labelOf(const TuningAxis& axis) {
    return axis.isParameter ? "parameter " + axis.key : findField(axis.key)->label;
}

std::string shortText(const FieldValue& value) {
    const double* number = std::get_if<double>(&value);
    return number == nullptr ? fieldText(value) : readableNumber(*number, 3);
}

std::string countedText(std::size_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

/// "learning rate from 0.0001 to 0.1"
std::string axisText(const TuningAxis& axis) {
    if (axis.range)
        return labelOf(axis) + " from " + shortText(axis.valueAt(0)) + " to " +
               shortText(axis.valueAt(axis.size() - 1));
    std::vector<std::string> words;
    for (const FieldValue& value : axis.listed) words.push_back(shortText(value));
    return labelOf(axis) + " of " + listed(words);
}

std::string axesText(const std::vector<TuningAxis>& axes) {
    std::vector<std::string> texts;
    texts.reserve(axes.size());
    for (const TuningAxis& axis : axes) texts.push_back(axisText(axis));
    return listed(texts);
}

std::string groupName(const TuningRecord& record, std::size_t group) {
    return groupText(groupOf(record.groups[group]));
}

/// "after 111, 333 and 1000 steps (10, 3 and 2 candidates)"
std::string rungsText(const std::vector<HalvingRung>& rungs) {
    std::vector<std::string> steps;
    std::vector<std::string> counts;
    for (const HalvingRung& rung : rungs) {
        steps.push_back(std::to_string(rung.steps));
        counts.push_back(std::to_string(rung.candidates));
    }
    return "after " + listed(steps) + " steps (" + listed(counts) + " candidates)";
}

std::string shareText(std::uint64_t part, std::uint64_t whole) {
    return readableNumber(100 * static_cast<double>(part) / static_cast<double>(whole), 2) + " %";
}

std::string trainingsText(std::uint64_t updates, std::uint64_t steps) {
    return readableNumber(static_cast<double>(updates) / static_cast<double>(steps), 3) + " whole trainings";
}

/// "validation accuracy, within its standard error by the validation loss,"
std::string judgedText(const TuningRecord& record) {
    const bool isShare = describe(record.judge.metric).unit == QuantityUnit::percent;
    return labelInside(record.judge.metric) +
           (isShare ? ", within its standard error by the validation loss, both" : "");
}

/// "learning rate 0.01 and dropout 0"
std::string pointText(const TuningRecord& record, std::size_t group, const TuningPoint& point) {
    std::vector<std::string> texts;
    for (std::size_t axis = 0; axis < record.axes.size(); ++axis) {
        if (isTuned(record.groups[group], record.axes[axis]))
            texts.push_back(labelOf(record.axes[axis]) + ' ' + shortText(point[axis]));
    }
    return texts.empty() ? "as given, since it has nothing that is tuned" : listed(texts);
}

std::string figureText(const TuningRecord& record, double figure) {
    return labelInside(record.judge.metric) + ' ' +
           readableNumber(displayFactor(record.judge.metric) * figure, 4) +
           std::string(unitSuffix(record.judge.metric));
}

/// Which values lie at the end of their range, and of whom.
std::vector<std::string> edgeTexts(const TuningRecord& record) {
    std::vector<std::string> texts;
    for (std::size_t group = 0; group < record.groups.size(); ++group) {
        const TuningChoice& choice = record.choices[group];
        for (std::size_t axis = 0; axis < choice.edges.size(); ++axis) {
            if (choice.edges[axis] == TuningEdge::inside)
                continue;
            texts.push_back(groupName(record, group) + " (" + labelOf(record.axes[axis]) + ' ' +
                            shortText(record.points[*choice.point][axis]) + ')');
        }
    }
    return texts;
}

std::vector<std::string> withoutChoice(const TuningRecord& record) {
    std::vector<std::string> texts;
    for (std::size_t group = 0; group < record.groups.size(); ++group) {
        if (!record.choices[group].point)
            texts.push_back(groupName(record, group));
    }
    return texts;
}

/// "of gelu and elu none was better than the trivial answer (validation accuracy 4.3 %)"; empty where all
/// groups have learned something by that rung.
std::string undecidedText(const TuningRecord& record, std::size_t round, std::size_t rung) {
    const std::vector<std::size_t> undecided = undecidedGroups(record, round, rung);
    if (undecided.empty())
        return {};
    std::vector<std::string> names;
    names.reserve(undecided.size());
    for (const std::size_t group : undecided) names.push_back(groupName(record, group));
    return "none of " + listed(names) + " was better there than answering without looking (" +
           figureText(record, *record.judge.trivial) + ')';
}

/// Why rungs that were followed by others dropped nobody, ended lines.
std::string undecidedLines(const TuningRecord& record) {
    std::string text;
    for (std::size_t round = 0; round < record.rounds.size(); ++round) {
        const std::vector<TuningRung>& rungs = record.rounds[round].rungs;
        for (std::size_t rung = 0; rung + 1 < rungs.size(); ++rung) {
            if (const std::string why = undecidedText(record, round, rung); !why.empty())
                text += "Nothing was dropped at step " + std::to_string(rungs[rung].steps) +
                        (round == 0 ? "" : " of the wider range") + ": " + why + ".\n";
        }
    }
    return text;
}

/// The group that was trained most.
std::uint64_t mostUpdates(const TuningRecord& record) {
    std::uint64_t most = 0;
    for (std::size_t group = 0; group < record.groups.size(); ++group)
        most = std::max(most, updatesOf(record, group));
    return most;
}

std::size_t mostCandidates(const TuningRecord& record) {
    std::size_t most = 0;
    for (std::size_t group = 0; group < record.groups.size(); ++group)
        most = std::max(most, candidateCount(record, group));
    return most;
}

/// Widens the axes and returns what the candidates that come so take, by rungs that drop or without.
std::uint64_t updatesOfFurther(std::vector<TuningAxis>& axes, const TuningRecord& record,
                               const Tuning& tuning, bool drops,
                               const std::function<void(TuningAxis&)>& widenOne) {
    const std::size_t before = pointsOf(axes, 0).size();
    std::ranges::for_each(axes, widenOne);
    const std::size_t further = pointsOf(axes, 0).size() - before;
    if (further == 0)
        return 0;
    return drops ? updatesOf(furtherRungs(record.rounds.front().plan, further, tuning.factor))
                 : further * record.steps;
}

}  // namespace

TuningBudget tuningBudget(const TuningRecord& record, const Tuning& tuning) {
    const std::vector<HalvingRung>& plan = record.rounds.front().plan;
    TuningBudget budget{.candidates = plan.front().candidates, .updates = updatesOf(plan)};
    budget.gridUpdates = budget.candidates * record.steps;
    budget.mostUpdates = tuning.keepBudget ? budget.updates : budget.gridUpdates;
    budget.widenedUpdates = budget.updates;
    if (tuning.noWiden || tuning.sample > 0)
        return budget;
    std::vector<TuningAxis> oneEnd = record.axes;
    std::vector<TuningAxis> bothEnds = record.axes;
    for (int widening = 0; widening < 2; ++widening) {
        budget.widenedUpdates += updatesOfFurther(oneEnd, record, tuning, true, [](TuningAxis& axis) {
            static_cast<void>(widen(axis, true) || widen(axis, false));
        });
        budget.mostUpdates +=
            updatesOfFurther(bothEnds, record, tuning, tuning.keepBudget, [](TuningAxis& axis) {
                widen(axis, false);
                widen(axis, true);
            });
    }
    return budget;
}

std::string budgetSentence(const TuningRecord& record, const Tuning& tuning) {
    const TuningBudget budget = tuningBudget(record, tuning);
    std::string text =
        axesText(record.axes) + ": " + countedText(budget.candidates, "candidate") + " of " +
        (record.groups.size() == 1 ? "the activation"
                                   : "each of " + std::to_string(record.groups.size()) + " activations") +
        " with " + countedText(record.seeds.size(), "seed") + ", judged " +
        rungsText(record.rounds.front().plan) + "; for each activation and seed " +
        trainingsText(budget.updates, record.steps) + ", " + shareText(budget.updates, budget.gridUpdates) +
        " of the full grid";
    if (budget.mostUpdates > budget.updates)
        text +=
            ", and at most " +
            readableNumber(static_cast<double>(budget.mostUpdates) / static_cast<double>(record.steps), 3) +
            (tuning.keepBudget
                 ? " where ranges are widened"
                 : " where ranges are widened and networks learn late: a rung drops nothing while an "
                   "activation has no candidate that is better than answering without looking");
    return text;
}

std::string tuningPhase(const TuningRecord& record) {
    const TuningRound& round = record.rounds.back();
    const std::size_t widened = record.rounds.size() - 1;
    const std::string where = widened == 0 ? "" : ", widened " + std::string(widened == 1 ? "once" : "twice");
    return "tuning" + where + ", rung " + std::to_string(round.rungs.size()) + " of " +
           std::to_string(round.plan.size());
}

std::string rungSentence(const TuningRecord& record) {
    const TuningRound& round = record.rounds.back();
    const std::size_t now = round.rungs.back().candidates.size();
    const std::size_t all = round.rungs.front().candidates.size();
    return tuningPhase(record) + ": " + (now == all ? "" : std::to_string(now) + " of ") +
           countedText(all, "candidate") + ", " + countedText(record.seeds.size(), "network") +
           " each, to step " + std::to_string(round.rungs.back().steps);
}

std::string undecidedSentence(const TuningRecord& record) {
    const std::vector<TuningRung>& rungs = record.rounds.back().rungs;
    if (rungs.size() < 2)
        return {};
    const std::string groups = undecidedText(record, record.rounds.size() - 1, rungs.size() - 2);
    return groups.empty() ? ""
                          : "tuning: no value is dropped at step " +
                                std::to_string(rungs[rungs.size() - 2].steps) + ", since " + groups;
}

std::string wideningSentence(const TuningRecord& record) {
    return "tuning: a best value lies at the edge of its range, which is widened for all: " +
           axesText(record.axes);
}

std::vector<std::string> choiceSentences(const TuningRecord& record) {
    std::vector<std::string> sentences;
    for (std::size_t group = 0; group < record.choices.size(); ++group) {
        const TuningChoice& choice = record.choices[group];
        const std::string name = groupName(record, group);
        sentences.push_back(choice.point
                                ? name + ": " + pointText(record, group, record.points[*choice.point]) +
                                      ", " + figureText(record, choice.score.figure.value_or(std::nan("")))
                                : name + ": every value failed, so it keeps what the comparison says");
    }
    return sentences;
}

std::string chosenText(const TuningRecord& record) {
    std::vector<std::pair<std::string, std::vector<std::string>>> chosen;  // in the order of the groups
    for (std::size_t group = 0; group < record.choices.size(); ++group) {
        const std::optional<std::size_t>& point = record.choices[group].point;
        const std::string text =
            point ? pointText(record, group, record.points[*point]) : "as given, since every value failed";
        auto found =
            std::ranges::find(chosen, text, &std::pair<std::string, std::vector<std::string>>::first);
        if (found == chosen.end())
            found = chosen.insert(chosen.end(), {text, {}});
        found->second.push_back(groupName(record, group));
    }
    std::string all;
    for (const auto& [text, names] : chosen)
        all += (all.empty() ? "" : "; ") + text + " (" + listed(names) + ')';
    if (const std::vector<std::string> edges = edgeTexts(record); !edges.empty())
        all += "; at the edge of the range, so that the best may lie beyond: " + listed(edges);
    return all;
}

std::string tuningProtocol(const TuningRecord& record) {
    if (!isFinished(record))
        return {};
    const std::uint64_t updates = mostUpdates(record);
    const std::size_t candidates = mostCandidates(record);
    std::string text =
        "Tuned before, for each activation by itself: " + axesText(record.axes) + ", by successive halving " +
        rungsText(record.rounds.front().plan) + ", judged by the " + judgedText(record) + " averaged over " +
        countedText(record.seeds.size(), "seed") + " that are not among those of the table. Each had " +
        countedText(candidates, "candidate") + " and " + std::to_string(updates) + " updates a seed, " +
        shareText(updates, candidates * record.steps) + " of what training all of them to the end takes.\n";
    text += undecidedLines(record);
    if (record.rounds.size() > 1)
        text += "The range was widened " + std::string(record.rounds.size() == 2 ? "once" : "twice") +
                " for all, since a best value lay at its edge.\n";
    if (const std::vector<std::string> edges = edgeTexts(record); !edges.empty())
        text += "At the edge of the range, so that the best may lie beyond: " + listed(edges) + ".\n";
    if (const std::vector<std::string> failed = withoutChoice(record); !failed.empty())
        text += "Every value failed of " + listed(failed) + ", trained as the comparison says.\n";
    return text;
}

}  // namespace zorro
