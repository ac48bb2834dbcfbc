#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "core/expression/curve_spec.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"
#include "core/text/text.h"

namespace zorro {

namespace {

using Issues = std::vector<ComparisonIssue>;

/// The issue is with the field that the sentence names first.
void addIssue(Issues& issues, const std::string& key, const std::string& rest) {
    issues.push_back({key, "{" + key + "} " + rest});
}

void checkRange(Issues& issues, const ComparisonField& field, const Comparison& comparison) {
    const FieldValue value = field.access.get(comparison);
    double number = 0;
    if (const auto* whole = std::get_if<std::uint64_t>(&value))
        number = static_cast<double>(*whole);
    else if (const auto* real = std::get_if<double>(&value))
        number = *real;
    else
        return;
    if (!(number >= field.lower && (field.withoutUpper ? number < field.upper : number <= field.upper)))
        addIssue(issues, field.key, "must be in " + rangeText(field) + ", not " + fieldText(value));
}

void checkChoice(Issues& issues, const ComparisonField& field, const Comparison& comparison) {
    try {
        if (field.access.kind == FieldKind::choice)
            requireChoice(field, fieldText(field.access.get(comparison)));
    } catch (const ComparisonError& error) {
        issues.push_back(error.issue());
    }
}

void checkArchitecture(Issues& issues, const Architecture& architecture) {
    const ArchitectureInfo* info = findArchitecture(architecture.kind);
    if (info == nullptr)
        return;  // said as a choice that there is not
    const bool hasHeads = std::count(info->fields.begin(), info->fields.end(), "architecture.heads") > 0;
    if (hasHeads && architecture.heads > 0 && architecture.width % architecture.heads != 0)
        addIssue(issues, "architecture.heads",
                 "must divide the width " + std::to_string(architecture.width) + "; " +
                     std::to_string(architecture.heads) + " does not");
}

void checkData(Issues& issues, const DataSource& data) {
    if (data.source.empty())
        addIssue(issues, "data.source", "must name a data set or a file");
    if (!(data.validation + data.test < 1))
        addIssue(issues, "data.validation", "and {data.test} must leave examples to train on");
    try {
        if (!data.function.empty())
            static_cast<void>(parseCurve(data.function));
    } catch (const SpecError& error) {
        issues.push_back({"data.function", std::string("{data.function}: ") + error.what()});
    }
}

/// What `critical` initialises a member with, where it does.
void checkCritical(const Member& member, const std::string& where) {
    if (!member.critical)
        throw ComparisonError({"architecture.initialization",
                               "{architecture.initialization} critical does not suit " + member.activation +
                                   ": " + std::string(whyNoCriticalPoint) + "; use kaiming"});
    const auto require = [&](bool holds, const std::string& key, const char* range, double value) {
        if (!holds)
            throw ComparisonError({"members", where + ".critical." + key + " must be " + range + ", not " +
                                                  readableNumber(value)});
    };
    const CriticalPoint& point = *member.critical;
    require(point.q > 0, "q", "above 0", point.q);
    require(point.weightVariance > 0, "weight_variance", "above 0", point.weightVariance);
    require(point.biasVariance >= 0 && point.biasVariance < point.q, "bias_variance",
            "at least 0 and below q", point.biasVariance);
}

void checkMembers(const Comparison& comparison) {
    const std::vector<Member>& members = comparison.members;
    const auto require = [](bool holds, const std::string& sentence) {
        if (!holds)
            throw ComparisonError({"members", sentence});
    };
    require(!members.empty(), "a comparison needs at least one member");
    require(members.size() <= 100'000, "a comparison has at most 100000 members");
    std::set<std::tuple<std::string, std::uint64_t, std::uint64_t>> seen;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::string where = "members[" + std::to_string(i) + "]";
        try {
            if (!members[i].curve)
                static_cast<void>(curveOf(members[i]));
        } catch (const SpecError& error) {
            require(false, where + ".activation: " + error.what());
        }
        if (comparison.architecture.initialization == Initialization::critical)
            checkCritical(members[i], where);
        require(
            seen.emplace(members[i].activation, members[i].seed, dataSeedOf(comparison, members[i])).second,
            where + " is there twice: " + inQuotes(members[i].activation) + " with seed " +
                std::to_string(members[i].seed));
    }
}

}  // namespace

std::string issueText(const ComparisonIssue& issue,
                      const std::function<std::string(const std::string& key)>& nameOf) {
    std::string text = issue.sentence;
    for (const ComparisonField& field : comparisonFields()) {
        const std::string placeholder = "{" + field.key + "}";
        if (const std::size_t at = text.find(placeholder); at != std::string::npos)
            text.replace(at, placeholder.size(), nameOf(field.key));
    }
    return text;
}

ComparisonError::ComparisonError(ComparisonIssue issue)
    : RunError(issueText(issue, [](const std::string& key) { return key; })), issue_(std::move(issue)) {}

void checkBaseline(const Comparison& comparison, const std::string& baseline) {
    if (baseline.empty())
        return;
    std::vector<std::string> names;
    for (const Member& member : comparison.members) {
        if (std::ranges::find(names, member.activation) == names.end())
            names.push_back(member.activation);
    }
    if (std::ranges::find(names, shortSpecText(baseline)) == names.end())
        throw ComparisonError({"protocol.baseline", "{protocol.baseline}: " + inQuotes(baseline) +
                                                        " is not trained; there are " + listed(names)});
}

std::vector<ComparisonIssue> planIssues(const Comparison& comparison) {
    Issues issues;
    for (const ComparisonField& field : comparisonFields()) {
        checkChoice(issues, field, comparison);
        checkRange(issues, field, comparison);
    }
    checkArchitecture(issues, comparison.architecture);
    checkData(issues, comparison.data);
    if (comparison.architecture.normalization == Normalization::batch &&
        comparison.architecture.kind == "mlp" && comparison.training.batch == 1)
        addIssue(issues, "training.batch",
                 "must be at least 2 with {architecture.normalization} batch: one value has no variance");
    if (comparison.optimizer.nesterov && !(comparison.optimizer.momentum > 0))
        addIssue(issues, "optimizer.nesterov", "needs a momentum above 0");
    return issues;
}

void checkPlan(const Comparison& comparison) {
    const Issues issues = planIssues(comparison);
    if (!issues.empty())
        throw ComparisonError(issues.front());
}

void checkComparison(const Comparison& comparison) {
    checkPlan(comparison);
    checkMembers(comparison);
    checkBaseline(comparison, comparison.protocol.baseline);
}

}  // namespace zorro
