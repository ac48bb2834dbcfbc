#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <sstream>
#include <utility>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/runs/final_table.h"
#include "app/zorro/search/search_run.h"
#include "app/zorro/train/train_comparison.h"
#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/run/members/member_group.h"
#include "core/run/tuning/halving.h"
#include "core/run/tuning/tuning_axis.h"
#include "core/run/tuning/tuning_record.h"
#include "core/study/conclusion.h"
#include "core/study/search/formula_grammar.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {

namespace {

constexpr double leastForFormulas = 60;
/// With less a formula is tried at one learning rate, which suits some better than others.
constexpr double leastForRates = 120;
constexpr std::size_t searchedRates = 5;  ///< from a tenth to ten times of what suits the problem
constexpr std::size_t finalists = 4;
constexpr std::array<const char*, 3> known{"relu", "gelu", "swish"};

struct KeptProblem {
    const char* architecture;
    const char* data;
};
/// Of which three that were not searched on judge.
constexpr std::array<KeptProblem, 4> problems{
    {{"mlp", "digits"}, {"mlp", "moons"}, {"mlp", "spirals"}, {"mlp", "regression"}}};
constexpr std::size_t judging = 3;

/// What a formula gives at some points; empty where it is not finite everywhere or hardly changes.
std::vector<double> fingerprint(const std::string& spec) {
    std::vector<double> values;
    try {
        const Curve curve = parseCurve(spec);
        for (double x = -4; x <= 4; x += 0.5) {
            const double value = curve.at(x).f;
            if (!std::isfinite(value) || std::abs(value) > 1e3)
                return {};
            values.push_back(std::round(value * 1e6));
        }
    } catch (const SpecError&) {
        return {};
    }
    const auto [lowest, highest] = std::ranges::minmax(values);
    return highest - lowest > 1e3 ? values : std::vector<double>();
}

/// So many SPECs of formulas that are different functions, finite around 0, and none of the known ones.
std::vector<std::string> candidates(std::size_t count, std::uint64_t seed) {
    std::map<std::vector<double>, std::string> seen;
    for (const char* name : known) seen.emplace(fingerprint(name), name);
    std::vector<std::string> specs;
    for (const std::string& formula : drawnFormulas(4 * count + 50, seed)) {
        const std::string spec = "expr(" + formula + ")";
        std::vector<double> values = fingerprint(spec);
        if (values.empty() || !seen.emplace(std::move(values), spec).second)
            continue;
        specs.push_back(spec);
        if (specs.size() == count)
            break;
    }
    return specs;
}

/// Means of a run's judging figure by activation, the lower the better; infinite of one that failed.
std::map<std::string, double> costsOf(const RunSnapshot& run, Quantity metric) {
    const RunConclusion conclusion = concludeRun(run, metric);
    std::map<std::string, double> costs;
    for (const ActivationConclusion& row : conclusion.rows) {
        const MeanEstimate& estimate = row.estimates[metric];
        const bool failed = row.failed > 0 || estimate.count == 0;
        costs[row.activation] = failed ? std::numeric_limits<double>::infinity()
                                       : (higherIsBetter(metric) ? -estimate.mean : estimate.mean);
    }
    return costs;
}

/// The groups of a run that did not fail, by their validation loss, best first.
std::vector<MemberGroup> rankedGroups(const RunSnapshot& run) {
    std::vector<std::pair<double, MemberGroup>> costs;
    for (const ActivationConclusion& row : concludeRun(run, Quantity::validationLoss).rows) {
        const MeanEstimate& estimate = row.estimates[Quantity::validationLoss];
        if (row.failed == 0 && estimate.count > 0)
            costs.emplace_back(estimate.mean, MemberGroup{row.activation, row.values});
    }
    std::ranges::stable_sort(costs, {}, [](const auto& each) { return each.first; });
    std::vector<MemberGroup> groups;
    groups.reserve(costs.size());
    for (auto& [cost, group] : costs) groups.push_back(std::move(group));
    return groups;
}

/// The formulas of these groups, each where it stands first.
std::vector<std::string> formulasOf(const std::vector<MemberGroup>& groups, std::size_t count) {
    std::vector<std::string> specs;
    for (const MemberGroup& group : groups) {
        if (specs.size() < count && std::ranges::find(specs, group.activation) == specs.end())
            specs.push_back(group.activation);
    }
    return specs;
}

/// A row of the table at the end.
struct RankedFormula {
    std::string spec;
    std::vector<std::string> figures;  ///< one a problem
    std::vector<double> ranks;
    [[nodiscard]] double meanRank() const {
        return std::accumulate(ranks.begin(), ranks.end(), 0.0) / static_cast<double>(ranks.size());
    }
};

void addProblem(const RunSnapshot& run, std::vector<RankedFormula>& rows) {
    const Quantity metric = metricOf(run);
    const RunConclusion conclusion = concludeRun(run, metric);
    const std::map<std::string, double> costs = costsOf(run, metric);
    for (RankedFormula& row : rows) {
        const auto found = std::ranges::find(conclusion.rows, row.spec, &ActivationConclusion::activation);
        row.figures.push_back(meanText(metric, found->estimates[metric]));
        double rank = 1;
        for (const auto& [other, cost] : costs) {
            if (other != row.spec)
                rank += cost < costs.at(row.spec) ? 1 : cost == costs.at(row.spec) ? 0.5 : 0;
        }
        row.ranks.push_back(rank);
    }
}

std::vector<KeptProblem> keptApart(const RunSnapshot& searched) {
    std::vector<KeptProblem> kept;
    for (const KeptProblem& problem : problems) {
        const bool isSearched = searched.comparison.architecture.kind == problem.architecture &&
                                searched.comparison.data.source == problem.data;
        if (!isSearched && kept.size() < judging)
            kept.push_back(problem);
    }
    return kept;
}

TrainWords wordsFor(const SearchWords& words, const std::vector<std::string>& specs, std::size_t seeds) {
    TrainWords train = words.train;
    train.activations = specs;
    train.seeds = std::to_string(seeds);
    return train;
}

/// What was found on the problem that is searched.
struct FoundFormulas {
    std::vector<std::string> specs;  ///< the best first
    double spent = 0;                ///< in whole trainings
    RunSnapshot last;                ///< the longest of the trainings
};

/// Drawn formulas, with each of several learning rates where these are searched, too.
Comparison drawnComparison(const SearchWords& words, double trainings, bool withRates) {
    // Each of three rounds costs a ninth of its first: 1/9 + 3/9 1/3 + 1/9 1 = 1/3 of a training a candidate.
    const double perFormula = withRates ? static_cast<double>(searchedRates) : 1;
    const auto count = static_cast<std::size_t>(std::max(9.0, std::floor(3 * trainings / perFormula)));
    const auto seed = static_cast<std::uint64_t>(std::max(0.0, parseNumber(words.seed).value_or(1)));
    TrainWords train = wordsFor(words, candidates(count, seed), 1);
    if (withRates) {
        const double rate = comparisonOf(wordsFor(words, {known.front()}, 1)).optimizer.learningRate;
        train.sweep = {"learning-rate=" + shortestNumber(rate / 10) + ":" + shortestNumber(10 * rate) + ":" +
                       std::to_string(searchedRates) + ":log"};
    }
    return comparisonOf(train);
}

/// The best formulas of this problem, by three trainings of which each has three times the steps and a third
/// of the formulas, or pairs of a formula and a rate, of the one before; nothing where one was stopped.
std::optional<FoundFormulas> searched(const SearchWords& words, double trainings, bool withRates,
                                      std::ostream& out) {
    Comparison comparison = drawnComparison(words, trainings, withRates);
    const std::uint64_t steps = comparison.training.steps.value_or(2000);
    comparison.training.epochs.reset();
    FoundFormulas found;
    for (std::uint64_t divisor = 9; divisor > 0; divisor /= 3) {
        const std::uint64_t some = std::max<std::uint64_t>(1, steps / divisor);
        comparison.training.steps = some;
        std::optional<RunSnapshot> run = trainedRun(words, comparison, "search-formulas", out);
        if (!run)
            return std::nullopt;
        found.spent += static_cast<double>(comparison.members.size() * some) / static_cast<double>(steps);
        std::vector<MemberGroup> best = rankedGroups(*run);
        found.specs = formulasOf(best, finalists);
        best.resize(std::min(best.size(), std::max(finalists, comparison.members.size() / 3)));
        std::erase_if(comparison.members, [&](const Member& member) {
            return std::ranges::find(best, groupOf(member)) == best.end();
        });
        found.last = *std::move(run);
    }
    return found;
}

/// What it takes one network of each candidate that an activation finds its own learning rate on one problem.
double trainingsToTune() {
    const Comparison tuned{.tuning = {.fields = {"learning-rate"}}};
    return wholeTrainings(tuningAxes(tuned).front().size(), tuned.tuning.factor);
}

/// The fields by which it does.
void tuneRates(TrainWords& train) {
    train.fields["tuning.fields"] = {"learning-rate"};
    train.fields["tuning.seeds"] = {"1"};
    train.fields["tuning.keep_budget"] = {"true"};
    train.fields["tuning.no_widen"] = {"true"};
}

/// What the training of a problem has cost, with what was tuned before.
double costOf(const RunSnapshot& run) {
    double cost = static_cast<double>(run.comparison.members.size());
    for (std::size_t group = 0; run.tuning && group < run.tuning->groups.size(); ++group)
        cost += static_cast<double>(updatesOf(*run.tuning, group) * run.tuning->seeds.size()) /
                static_cast<double>(run.tuning->steps);
    return cost;
}

void print(const SearchWords& words, std::vector<RankedFormula> rows, const std::vector<KeptProblem>& kept,
           std::size_t seeds, bool withRates, double spent, std::ostream& out) {
    std::ranges::stable_sort(rows, {}, [](const RankedFormula& row) { return row.meanRank(); });
    Json json = Json::array();
    TextTable table;
    std::vector<std::string> heading{"formula", "mean rank"};
    for (const KeptProblem& problem : kept)
        heading.push_back(std::string(problem.architecture) + " on " + problem.data);
    table.add(heading);
    for (const RankedFormula& row : rows) {
        std::vector<std::string> cells{row.spec, readableNumber(row.meanRank(), 3)};
        cells.insert(cells.end(), row.figures.begin(), row.figures.end());
        table.add(cells);
        json.push_back({{"activation", row.spec}, {"mean_rank", row.meanRank()}, {"ranks", row.ranks}});
    }
    if (words.json) {
        out << jsonDocument({{"seeds", seeds}, {"spent", spent}, {"table", json}});
        return;
    }
    out << '\n'
        << table.text() << "Ranked by " << kept.size() << " problems that the search has not seen, with "
        << seeds << (seeds == 1 ? " seed" : " seeds")
        << (withRates
                ? " each at its own best learning rate, found before on another seed. Spent "
                : " each and one learning rate a problem, which suits some better than others: tune those "
                  "that you believe in (zorro train --tune learning-rate), or give a budget of 120. Spent ")
        << readableNumber(spent, 4) << " of " << words.budget << " whole trainings.\n";
}

}  // namespace

bool searchFormulas(const SearchWords& words, std::ostream& out) {
    const double budget = budgetOf(words, leastForFormulas);
    std::ostringstream unseen;
    std::ostream& progress = words.json ? unseen : out;
    const bool withRates = budget >= leastForRates;
    const double judged = static_cast<double>((finalists + known.size()) * judging);
    const double tuning = withRates ? judged * trainingsToTune() : 0;
    const auto seeds =
        static_cast<std::size_t>(std::clamp(std::floor((budget / 2 - tuning) / judged), 1.0, 5.0));
    const auto found =
        searched(words, budget - tuning - judged * static_cast<double>(seeds), withRates, progress);
    if (!found || found->specs.empty())
        return false;
    std::vector<std::string> specs = found->specs;
    specs.insert(specs.end(), known.begin(), known.end());
    std::vector<RankedFormula> rows;
    rows.reserve(specs.size());
    for (const std::string& spec : specs) rows.push_back({.spec = shortSpecText(parseCurve(spec))});
    const std::vector<KeptProblem> kept = keptApart(found->last);
    double spent = found->spent;
    for (const KeptProblem& problem : kept) {
        TrainWords train = wordsFor(words, specs, seeds);
        train.fields = {{"architecture.kind", {problem.architecture}}, {"data.source", {problem.data}}};
        if (withRates)
            tuneRates(train);
        const std::optional<RunSnapshot> run = trainedRun(train, "search-kept-apart", progress);
        if (!run)
            return false;
        addProblem(*run, rows);
        spent += costOf(*run);
    }
    print(words, rows, kept, seeds, withRates, spent, out);
    return true;
}

}  // namespace zorro
