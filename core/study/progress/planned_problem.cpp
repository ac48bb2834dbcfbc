#include "core/study/progress/planned_problem.h"

#include <algorithm>
#include <utility>

#include "core/plan/make_members.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/comparison/field.h"
#include "core/study/file/study_words.h"
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

std::vector<SweptField> sweptOf(const ProblemDescription& problem, bool memberWise) {
    std::vector<SweptField> lists;
    for (const SweptField& each : problem.sweep) {
        if (findField(each.key)->isMemberWise == memberWise)
            lists.push_back(each);
    }
    return lists;
}

std::vector<Member> membersOf(const Study& study, const std::vector<SweptField>& sweep) {
    const std::vector<Chosen> values = combinations(sweep);
    std::vector<Member> members;
    for (const Curve& curve : study.activations) {
        for (const Chosen& each : values) {
            for (Member& member : makeMembers({curve}, study.seeds)) {
                member.values = {each.begin(), each.end()};
                members.push_back(std::move(member));
            }
        }
    }
    return members;
}

std::string problemName(const ProblemDescription& problem, const Chosen& swept) {
    std::string name = problem.name;
    for (const auto& [key, value] : swept) name += ", " + studyWord(key) + ' ' + fieldText(value);
    return name;
}

void requireRoom(const Study& study, const ProblemDescription& problem) {
    const std::size_t asked = study.activations.size() * study.seeds * study.dataSeeds;
    const std::size_t sets = productOf(sweptOf(problem, true), mostMembers);
    if (asked > mostMembers / sets)
        throw RunError(
            "problem " + inQuotes(problem.name) + " would train " +
            (sets > mostMembers ? "more than " + std::to_string(mostMembers) : std::to_string(asked * sets)) +
            " networks, and " + std::to_string(mostMembers) +
            " is the most; sweep fewer values, or have fewer seeds");
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
        plan.comparison.members = membersOf(study, sweptOf(problem, true));
        chooseCriticalPoints(plan.comparison);
        repeatOnData(plan.comparison, study.dataSeeds);
        checkComparison(plan.comparison);
    } catch (const ComparisonError& error) {
        throw RunError("problem " + inQuotes(plan.name) + ": " + issueText(error.issue(), studyWord));
    }
    return plan;
}

}  // namespace

std::vector<PlannedProblem> plannedProblems(const Study& study) {
    std::size_t count = 0;
    for (const ProblemDescription& problem : study.problems)
        count += productOf(sweptOf(problem, false), mostPlannedProblems);
    if (count > mostPlannedProblems)
        throw RunError("the study would have more than " + std::to_string(mostPlannedProblems) +
                       " problems with its sweeps; sweep fewer values");
    std::vector<PlannedProblem> plans;
    for (const ProblemDescription& problem : study.problems) {
        requireRoom(study, problem);
        for (const Chosen& swept : combinations(sweptOf(problem, false)))
            plans.push_back(planned(study, problem, swept));
    }
    return plans;
}

}  // namespace zorro
