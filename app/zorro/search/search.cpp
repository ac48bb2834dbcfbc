#include "app/zorro/search/search.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/runs/final_table.h"
#include "app/zorro/search/search_run.h"
#include "app/zorro/train/train_comparison.h"
#include "core/activation/spec.h"
#include "core/run/tuning/tuning_record.h"
#include "core/study/conclusion_json.h"
#include "core/study/search/search_space.h"
#include "core/text/json.h"
#include "core/text/number_range.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {

namespace {

constexpr double leastBudget = 20;
constexpr std::size_t reductionFactor = 3;
constexpr double trainingsOfRound = 20;  ///< with fewer there is little to halve
constexpr double mostRounds = 4;         ///< each looks at half the length of every axis

/// What a search has found so far.
struct SearchState {
    std::vector<SearchAxis> axes;
    std::vector<SurfacePoint> points;
    double spent = 0;  ///< in whole trainings
    bool higherIsBetter = false;
    std::vector<std::string> runs;
};

/// What a halving with one group has cost, and the network that was trained at the end.
double costOf(const TuningRecord& record) {
    return static_cast<double>(updatesOf(record, 0) * record.seeds.size()) /
               static_cast<double>(record.steps) +
           1;
}

/// Halves so many candidates between the bounds of `axes`; false where that was stopped.
bool halve(const SearchWords& words, const std::vector<SearchAxis>& axes, double trainings,
           const std::string& name, SearchState& state, std::ostream& out) {
    TrainWords train = words.train;
    train.activations = {words.family};
    train.seeds = "1";
    auto& fields = train.fields;
    for (const SearchAxis& axis : axes) fields["tuning.fields"].push_back(tuningText(axis));
    const HalvingSize size = affordedHalving(trainings - 1, reductionFactor);
    fields["tuning.seeds"] = {std::to_string(size.seeds)};
    fields["tuning.factor"] = {std::to_string(reductionFactor)};
    fields["tuning.sample"] = {std::to_string(size.candidates)};
    fields["tuning.keep_budget"] = {"true"};
    const std::optional<RunSnapshot> run = trainedRun(train, name, out);
    if (!run || !run->tuning)
        return false;
    const std::vector<SurfacePoint> points = measuredPoints(*run->tuning, state.axes);
    state.points.insert(state.points.end(), points.begin(), points.end());
    state.spent += costOf(*run->tuning);
    state.higherIsBetter = higherIsBetter(run->tuning->judge.metric);
    state.runs.push_back(run->path.string());
    return true;
}

std::vector<double> valuesAt(const std::vector<SearchAxis>& axes, const std::vector<double>& place) {
    std::vector<double> values;
    for (std::size_t i = 0; i < axes.size(); ++i) values.push_back(valueAt(axes[i], place[i]));
    return values;
}

/// The values as people would write them, with three digits.
double rounded(double value) {
    return parseNumber(readableNumber(value, 3)).value_or(value);
}

/// The family with its best parameters, and without them, each with fresh seeds at the best learning rate.
std::optional<RunSnapshot> confirmed(const SearchWords& words, const SearchState& state,
                                     const std::vector<double>& values, std::size_t seeds,
                                     std::ostream& out) {
    TrainWords train = words.train;
    Curve best = trainableCurve(words.family, "search");
    for (std::size_t i = 0; i < state.axes.size(); ++i) {
        if (state.axes[i].name == learningRateAxis)
            train.fields["optimizer.learning_rate"] = {shortestNumber(rounded(values[i]))};
        else
            best.parameters[static_cast<std::size_t>(
                parameterIndex(best.description(), state.axes[i].name))] = rounded(values[i]);
    }
    train.activations = {shortSpecText(trainableCurve(words.family, "search"))};
    if (shortSpecText(best) != train.activations.front())
        train.activations.push_back(shortSpecText(best));
    train.seeds = std::to_string(seeds);
    return trainedRun(train, "search-confirmed", out);
}

Json intervalsJson(const SearchState& state, const SurfaceBest& best) {
    Json json = Json::object();
    for (std::size_t i = 0; i < state.axes.size(); ++i)
        json[state.axes[i].name] = {{"value", rounded(valueAt(state.axes[i], best.place[i]))},
                                    {"low", valueAt(state.axes[i], best.low[i])},
                                    {"high", valueAt(state.axes[i], best.high[i])},
                                    {"lower_bound", state.axes[i].lower},
                                    {"upper_bound", state.axes[i].upper}};
    return json;
}

std::string intervalsText(const SearchState& state, const SurfaceBest& best) {
    constexpr double nearEdge = 0.95;  // of the way from the middle to the bound
    TextTable table;
    table.add({"", "best", "90 % of the surfaces", "searched"});
    for (std::size_t i = 0; i < state.axes.size(); ++i) {
        const SearchAxis& axis = state.axes[i];
        const auto numberAt = [&](double place) { return readableNumber(valueAt(axis, place), 3); };
        table.add({axis.name, numberAt(best.place[i]),
                   numberAt(best.low[i]) + " to " + numberAt(best.high[i]),
                   numberAt(-1) + " to " + numberAt(1) +
                       (std::abs(best.place[i]) > nearEdge ? ": the best lies at the edge" : "")});
    }
    return table.text();
}

void print(const SearchWords& words, const SearchState& state, const SurfaceBest& best,
           const RunSnapshot& run, double budget, std::ostream& out) {
    const RunConclusion conclusion = concludeRun(run, metricOf(run));
    if (words.json) {
        out << jsonDocument({{"family", words.family},
                             {"budget", budget},
                             {"spent", state.spent},
                             {"best", run.comparison.members.back().activation},
                             {"parameters", intervalsJson(state, best)},
                             {"runs", state.runs},
                             {"conclusion", conclusionJson(conclusion, run)}});
        return;
    }
    const bool hasRate =
        std::ranges::find(state.axes, learningRateAxis, &SearchAxis::name) != state.axes.end();
    out << '\n'
        << intervalsText(state, best) << "\nThe best of a quadratic surface through " << state.points.size()
        << " measured networks, with the interval of surfaces through networks drawn anew (bootstrap).\n"
        << "Spent " << readableNumber(state.spent, 4) << " of " << budget
        << " whole trainings; the table has fresh seeds that the search has not seen"
        << (hasRate ? ", and both rows the learning rate that was found for the best" : "") << ".\n\n"
        << finalTable(conclusion, run);
}

/// The learning rate that suits the network and the data, around which it is searched.
double usualRate(const SearchWords& words) {
    TrainWords train = words.train;
    train.activations = {words.family};
    train.seeds = "1";
    return comparisonOf(train).optimizer.learningRate;
}

std::vector<SearchAxis> axesOf(const SearchWords& words) {
    try {
        return searchAxes(trainableCurve(words.family, "search"), words.over, usualRate(words));
    } catch (const RangeError& error) {
        throw UsageError(std::string("--over: ") + error.what());
    }
}

}  // namespace

bool runSearch(const SearchWords& words, std::ostream& out) {
    if (words.formulas && !words.family.empty())
        throw UsageError("search: " + inQuotes(words.family) +
                         " and --formulas exclude each other; give one");
    if (words.formulas && !words.over.empty())
        throw UsageError("search: --over is for the parameters of a family; formulas have none");
    if (words.formulas)
        return searchFormulas(words, out);
    if (words.family.empty())
        throw UsageError("search: the family is missing; give a SPEC, e.g. symmetric-zorro, or --formulas");
    const double budget = budgetOf(words, leastBudget);
    SearchState state{.axes = axesOf(words)};
    const auto seeds = static_cast<std::size_t>(std::clamp(budget / 10, 2.0, 10.0));
    const double forSearch = budget - 2 * static_cast<double>(seeds);
    std::ostringstream unseen;
    std::ostream& progress = words.json ? unseen : out;
    const double rounds = std::clamp(std::floor(forSearch / trainingsOfRound), 2.0, mostRounds);
    std::vector<SearchAxis> near = state.axes;
    SurfaceBest best;
    for (double round = 0; round < rounds; ++round) {
        const double trainings = (forSearch - state.spent) / (rounds - round);
        if (!halve(words, near, trainings, "search", state, progress) || state.points.empty())
            return false;
        best = bestOfSurface(state.points, state.higherIsBetter);
        near = narrowed(near, valuesAt(state.axes, best.place));
    }
    const std::optional<RunSnapshot> run =
        confirmed(words, state, valuesAt(state.axes, best.place), seeds, progress);
    if (!run)
        return false;
    state.runs.push_back(run->path.string());
    state.spent += static_cast<double>(run->comparison.members.size());
    print(words, state, best, *run, budget, out);
    return true;
}

}  // namespace zorro
