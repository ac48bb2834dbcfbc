#include "core/study/progress/planned_problem.h"

#include <algorithm>
#include <utility>

#include "core/plan/make_members.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/comparison/field.h"
#include "core/run/tuning/candidates.h"
#include "core/run/tuning/halving.h"
#include "core/study/file/study_words.h"
#include "core/study/sweep/sweep.h"
#include "core/text/text.h"

namespace zorro {

namespace {

using Chosen = std::vector<std::pair<std::string, FieldValue>>;

std::string chosenText(const Chosen& fields, const char* key) {
    const auto found = std::ranges::find(fields, key, &Chosen::value_type::first);
    return fieldText(found == fields.end() ? defaultValue(*findField(key)) : found->second);
}

/// Without members. Throws ComparisonError.
Comparison comparisonWith(const Chosen& fields) {
    Comparison comparison =
        defaultComparison(chosenText(fields, "architecture.kind"), chosenText(fields, "data.source"));
    for (const auto& [key, value] : fields) {
        if (key == "training.steps")
            comparison.training.epochs.reset();
        findField(key)->access.set(comparison, value);
    }
    checkPlan(comparison);
    for (const auto& [key, value] : fields) checkArchitectureHas(*findField(key), comparison);
    return comparison;
}

/// The values that lists take together, the first changing slowest; of no lists one without values.
std::vector<Chosen> combinations(const std::vector<SweptField>& lists) {
    std::vector<Chosen> all{{}};
    for (const SweptField& list : lists) {
        std::vector<Chosen> longer;
        for (const Chosen& before : all) {
            for (const FieldValue& value : list.values) {
                longer.push_back(before);
                longer.back().emplace_back(list.key, value);
            }
        }
        all = std::move(longer);
    }
    return all;
}

std::size_t productOf(const std::vector<SweptField>& lists, std::size_t most) {
    std::size_t product = 1;
    for (const SweptField& list : lists) product = std::min(most + 1, product * list.values.size());
    return product;
}

std::string problemName(const ProblemDescription& problem, const Chosen& swept) {
    std::string name = problem.name;
    for (const auto& [key, value] : swept) name += ", " + studyWord(key) + ' ' + fieldText(value);
    return name;
}

/// Gives the members what the networks of a run differ in. Throws RunError.
void sweep(const StudySweep& sweep, Comparison& comparison) {
    if (sweep.axes.empty())
        return;
    try {
        sweepMembers(comparison, {.axes = sweep.axes, .most = mostPlannedMembers});
    } catch (const SweepError& error) {
        throw RunError("sweep: " + std::string(error.what()));
    }
}

/// As many tuning seeds as the study's budget allows, and nothing beyond it. Throws RunError.
void keepToBudget(const Study& study, Comparison& comparison) {
    Tuning& tuning = comparison.tuning;
    if (study.budget == 0 || tuning.fields.empty())
        return;
    const std::vector<TuningAxis> axes = tuningAxes(comparison);
    const auto candidates =
        static_cast<std::size_t>(std::min(pointCount(axes, tuning.sample), static_cast<double>(mostMembers)));
    const double trainings = wholeTrainings(candidates, tuning.factor);
    if (study.budget < trainings)
        throw RunError("to tune " + std::to_string(candidates) + " candidates takes " +
                       readableNumber(trainings, 3) +
                       " whole trainings of each activation, more than the budget of " +
                       readableNumber(study.budget) + "; raise it, or try fewer values");
    constexpr double mostSeedsOfCandidate = 1000;
    tuning.seeds = static_cast<std::size_t>(std::min(study.budget / trainings, mostSeedsOfCandidate));
    tuning.keepBudget = true;
    tuning.noWiden = true;
}

PlannedProblem planned(const Study& study, const ProblemDescription& problem, const Chosen& swept) {
    PlannedProblem plan{.name = problemName(problem, swept), .comparison = {}};
    Chosen fields = problem.fields;
    fields.insert(fields.end(), swept.begin(), swept.end());
    try {
        plan.comparison = comparisonWith(fields);
        plan.comparison.name = study.name + " " + plan.name;
        plan.comparison.tags = {study.name};
        plan.comparison.training.device = study.device;
        plan.comparison.members = makeMembers(study.activations, study.seeds, {}, mostPlannedMembers);
        repeatOnData(plan.comparison, study.dataSeeds, mostPlannedMembers);
        sweep(problem.sweep, plan.comparison);
        chooseCriticalPoints(plan.comparison);
        keepToBudget(study, plan.comparison);
        checkComparison(plan.comparison, mostPlannedMembers);
    } catch (const TooManyMembers& error) {
        throw TooManyMembers(error.networks(), "problem " + inQuotes(plan.name) + ": " + error.what());
    } catch (const ComparisonError& error) {
        throw RunError("problem " + inQuotes(plan.name) + ": " + issueText(error.issue(), studyWord));
    } catch (const RunError& error) {
        throw RunError("problem " + inQuotes(plan.name) + ": " + error.what());
    }
    return plan;
}

}  // namespace

std::vector<PlannedProblem> plannedProblems(const Study& study) {
    std::size_t count = 0;
    for (const ProblemDescription& problem : study.problems)
        count += productOf(problem.sweep.fields, mostPlannedProblems);
    if (count > mostPlannedProblems)
        throw RunError("the study would have more than " + std::to_string(mostPlannedProblems) +
                       " problems with its sweeps; sweep fewer values");
    std::vector<PlannedProblem> plans;
    double networks = 0;
    for (const ProblemDescription& problem : study.problems) {
        for (const Chosen& swept : combinations(problem.sweep.fields)) {
            plans.push_back(planned(study, problem, swept));
            networks += static_cast<double>(plans.back().comparison.members.size());
            requireRoom(
                networks, mostPlannedMembers,
                "the first " + std::to_string(plans.size()) + " of " + std::to_string(count) + " problems",
                "have fewer seeds, or make several studies");
        }
    }
    return plans;
}

}  // namespace zorro
