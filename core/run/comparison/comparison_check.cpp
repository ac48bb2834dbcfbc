#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"
#include "core/run/members/member_group.h"
#include "core/run/members/member_settings.h"
#include "core/run/tuning/tuning_check.h"
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
        if (field.access.kind == FieldKind::words && !field.access.choices.empty()) {
            const FieldValue value = field.access.get(comparison);
            for (const std::string& word : std::get<std::vector<std::string>>(value))
                requireChoice(field, word);
        }
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
            static_cast<void>(parseCurve(data.function, data.functions));
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

/// In one comparison a name has one meaning, or its file could not say it.
void checkFunctions(const Comparison& comparison) {
    const FunctionLibrary functions = functionsOf(comparison);
    std::set<const Curve*> seen;
    const auto check = [&](std::size_t i, const char* key, const std::shared_ptr<const Curve>& curve) {
        if (!curve || !seen.insert(curve.get()).second || !isOwn(curve->description()))
            return;
        const FunctionPtr function = functions.find(curve->description().name);
        if (!isSameCurve(defaultCurve(function), defaultCurve(curve->function)))
            throw ComparisonError({"members", "members[" + std::to_string(i) + "]." + key + ": " +
                                                  inQuotes(curve->description().name) +
                                                  " means two different functions here; give one of them "
                                                  "another name"});
    };
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        check(i, "activation", comparison.members[i].curve);
        check(i, "gate", comparison.members[i].gateCurve);
    }
}

/// Whether the architecture has gates that a member may choose, and the member's SPECs mean something.
void checkCurves(const Member& member, const ArchitectureInfo& architecture, const std::string& where) {
    const auto require = [&](const char* key, const std::string& spec, bool isKnown) {
        try {
            if (!isKnown)
                static_cast<void>(parseCurve(spec));
        } catch (const SpecError& error) {
            throw ComparisonError({"members", where + '.' + key + ": " + error.what()});
        }
    };
    require("activation", member.activation, member.curve != nullptr);
    if (member.gate.empty())
        return;
    if (!architecture.hasGates)
        throw ComparisonError({"members", where + ".gate: " + noGatesText(architecture.name)});
    require("gate", member.gate, member.gateCurve != nullptr);
}

/// The member's own values are in the ranges of their fields, and its varied parameters are those of its
/// activation.
void checkValues(const Comparison& comparison, const Member& member, const std::string& where) {
    if (!member.values.empty()) {
        const Comparison settings = settingsOf(comparison, member);
        Issues issues;
        for (const auto& [key, value] : member.values) {
            const ComparisonField& field = *findField(key);
            checkChoice(issues, field, settings);
            checkRange(issues, field, settings);
        }
        if (!issues.empty())
            throw ComparisonError({issues.front().key, where + ": " + issues.front().sentence});
    }
    if (member.variedParameters.empty())
        return;
    const Description function = curveOf(member).description();
    for (const std::string& name : member.variedParameters) {
        if (parameterIndex(function, name) < 0)
            throw ComparisonError({"members", where + ".parameters: " + inQuotes(function.name) +
                                                  " has no parameter " + inQuotes(name)});
    }
}

void checkMembers(const Comparison& comparison, std::size_t most) {
    const std::vector<Member>& members = comparison.members;
    const auto require = [](bool holds, const std::string& sentence) {
        if (!holds)
            throw ComparisonError({"members", sentence});
    };
    require(!members.empty(), "a comparison needs at least one member");
    require(members.size() <= most,
            "a run has at most " + std::to_string(most) + " members, not " + std::to_string(members.size()));
    const ArchitectureInfo& architecture = *findArchitecture(comparison.architecture.kind);
    std::set<std::tuple<MemberGroup, std::uint64_t, std::uint64_t>> seen;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::string where = "members[" + std::to_string(i) + "]";
        checkCurves(members[i], architecture, where);
        checkValues(comparison, members[i], where);
        if (initializationOf(comparison.architecture, members[i]) == Initialization::critical)
            checkCritical(members[i], where);
        require(seen.emplace(groupOf(members[i]), members[i].seed, dataSeedOf(comparison, members[i])).second,
                where + " is there twice: " + inQuotes(groupText(groupOf(members[i]))) + " with seed " +
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

void checkArchitectureHas(const ComparisonField& field, const Comparison& comparison) {
    const std::string& kind = comparison.architecture.kind;
    for (const FieldCondition& condition : field.conditions) {
        if (condition.key == "architecture.kind" && std::ranges::count(condition.words, kind) == 0)
            throw ComparisonError({field.key, "{" + field.key + "} has no effect with the architecture " +
                                                  kind + "; it is for " + listed(condition.words)});
    }
}

void checkBaseline(const Comparison& comparison, const std::string& baseline) {
    if (baseline.empty())
        return;
    std::vector<std::string> names;
    for (const MemberGroup& group : memberGroupsOf(comparison)) names.push_back(groupText(group));
    if (!findGroup(comparison, baseline))
        throw ComparisonError({"protocol.baseline", "{protocol.baseline}: " + inQuotes(baseline) +
                                                        " is not trained; there are " + listed(names)});
}

bool isDeviceWord(std::string_view word) {
    constexpr std::string_view prefix = "cuda:";
    if (!word.starts_with(prefix))
        return word == "auto" || word == "cpu" || word == "cuda";
    const std::string_view number = word.substr(prefix.size());
    return !number.empty() && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
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
    if (!isDeviceWord(comparison.training.device))
        addIssue(issues, "training.device",
                 "must be auto, cpu or cuda:N, not " + inQuotes(comparison.training.device));
    if (comparison.training.precision == Precision::bfloat16 && !comparison.training.record.empty())
        addIssue(issues, "training.record",
                 "needs {training.precision} float32 or float64: gradients of bfloat16 are too coarse");
    if (comparison.optimizer.nesterov && !(comparison.optimizer.momentum > 0))
        addIssue(issues, "optimizer.nesterov", "needs a momentum above 0");
    return issues;
}

void checkPlan(const Comparison& comparison) {
    const Issues issues = planIssues(comparison);
    if (!issues.empty())
        throw ComparisonError(issues.front());
}

void checkComparison(const Comparison& comparison, std::size_t most) {
    checkPlan(comparison);
    checkMembers(comparison, most);
    checkFunctions(comparison);
    checkBaseline(comparison, comparison.protocol.baseline);
    checkTuning(comparison);
}

}  // namespace zorro
