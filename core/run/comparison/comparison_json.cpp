#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/expression/curve_spec.h"
#include "core/library/definition_json.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/comparison/field.h"
#include "core/run/comparison/provenance_json.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr const char* formatKey = "format";
constexpr const char* provenanceKey = "provenance";
/// The last one is what earlier versions wrote in place of "critical".
constexpr const char* memberKeys[] = {"activation", "seed",   "critical",   "data_seed",
                                      "gate",       "values", "parameters", "critical_gain"};
constexpr std::pair<const char*, double CriticalPoint::*> criticalKeys[] = {
    {"q", &CriticalPoint::q},
    {"weight_variance", &CriticalPoint::weightVariance},
    {"bias_variance", &CriticalPoint::biasVariance},
    {"slope", &CriticalPoint::slope}};

struct JsonOfValue {
    Json operator()(std::monostate /*nothing*/) const { return nullptr; }
    template <typename Value>
    Json operator()(const Value& value) const {
        return value;
    }
};

Json jsonOf(const Member& member) {
    Json json{{memberKeys[0], member.activation}, {memberKeys[1], member.seed}};
    if (member.critical) {
        for (const auto& [key, value] : criticalKeys) json[memberKeys[2]][key] = *member.critical.*value;
    }
    if (member.dataSeed)
        json[memberKeys[3]] = *member.dataSeed;
    if (!member.gate.empty())
        json[memberKeys[4]] = member.gate;
    for (const auto& [key, value] : member.values)
        json[memberKeys[5]][key] = std::visit(JsonOfValue(), value);
    if (!member.variedParameters.empty())
        json[memberKeys[6]] = member.variedParameters;
    return json;
}

std::string shownJson(const Json& json) {
    return inQuotes(json.is_string() ? json.get<std::string>() : jsonLine(json));
}

[[noreturn]] void refuse(const std::string& path, const std::string& expected, const Json& found) {
    throw RunError(path + " should be " + expected + ", not " + shownJson(found));
}

[[noreturn]] void refuseValue(const ComparisonField& field, const std::string& expected, const Json& found) {
    throw ComparisonError(
        {field.key, "{" + field.key + "} should be " + expected + ", not " + shownJson(found)});
}

void requireObject(const Json& json, const std::string& path) {
    if (!json.is_object())
        refuse(path, "an object {...}", json);
}

void refuseOthers(const Json& json, const std::string& path, const std::vector<std::string>& known) {
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        const std::string meant = nearest(key, known);
        throw RunError(
            "unknown key " + inQuotes(path.empty() ? key : path + "." + key) +
            (meant.empty() ? "; known here are " + listed(known) : "; did you mean " + meant + "?"));
    }
}

FieldValue wordsIn(const ComparisonField& field, const Json& json) {
    if (!json.is_array())
        refuseValue(field, "a list [...]", json);
    std::vector<std::string> words;
    for (const Json& word : json) {
        if (!word.is_string())
            refuseValue(field, "a list of texts", word);
        words.push_back(word.get<std::string>());
    }
    return words;
}

FieldValue valueIn(const ComparisonField& field, const Json& json) {
    switch (field.access.kind) {
        case FieldKind::flag:
            if (!json.is_boolean())
                refuseValue(field, "true or false", json);
            return json.get<bool>();
        case FieldKind::whole:
            if (!json.is_number_unsigned())
                refuseValue(field, "a whole number that is not negative", json);
            return json.get<std::uint64_t>();
        case FieldKind::number:
            if (!json.is_number() || !std::isfinite(json.get<double>()))
                refuseValue(field, "a finite number", json);
            return json.get<double>();
        case FieldKind::choice:
            if (json.is_boolean() && !field.wordAlone.empty())
                return json.get<bool>() ? FieldValue(field.wordAlone) : defaultValue(field);
            if (json.is_string())
                requireChoice(field, json.get<std::string>());
            [[fallthrough]];
        case FieldKind::text:
            if (!json.is_string())
                refuseValue(field, "text", json);
            return json.get<std::string>();
        case FieldKind::words:
            return wordsIn(field, json);
    }
    return {};
}

std::uint64_t seedIn(const Json& json, const std::string& path) {
    if (!json.is_number_unsigned())
        refuse(path, "a whole number that is not negative", json);
    return json.get<std::uint64_t>();
}

double finiteNumberIn(const Json& json, const std::string& path) {
    if (!json.is_number() || !std::isfinite(json.get<double>()))
        refuse(path, "a finite number", json);
    return json.get<double>();
}

CriticalPoint criticalPointIn(const Json& json, const std::string& path) {
    requireObject(json, path);
    CriticalPoint point;
    std::vector<std::string> keys;
    for (const auto& [key, value] : criticalKeys) {
        keys.emplace_back(key);
        if (json.contains(key))
            point.*value = finiteNumberIn(json.at(key), path + "." + key);
    }
    refuseOthers(json, path, keys);
    return point;
}

/// What a member has of member-wise fields.
std::map<std::string, FieldValue> memberValuesIn(const Json& json, const std::string& path) {
    requireObject(json, path);
    std::map<std::string, FieldValue> values;
    for (const auto& [key, value] : json.items()) {
        const ComparisonField* field = findField(key);
        if (field == nullptr || !field->isMemberWise)
            throw RunError(path + ": " + inQuotes(key) +
                           " is no field that members may differ in; those are " + listed(memberWiseKeys()));
        values[key] = field->access.mayBeLeftOut && value.is_null() ? FieldValue() : valueIn(*field, value);
    }
    return values;
}

std::vector<std::string> textsIn(const Json& json, const std::string& path) {
    if (!json.is_array() || !std::ranges::all_of(json, [](const Json& each) { return each.is_string(); }))
        refuse(path, "a list of texts", json);
    return json.get<std::vector<std::string>>();
}

Member memberIn(const Json& json, const std::string& path) {
    requireObject(json, path);
    refuseOthers(json, path, {std::begin(memberKeys), std::end(memberKeys)});
    Member member;
    const auto find = [&json](const char* key) { return json.contains(key) ? &json.at(key) : nullptr; };
    const auto takeText = [&](const char* key, std::string& text) {
        const Json* found = find(key);
        if (found == nullptr)
            return;
        if (!found->is_string())
            refuse(path + '.' + key, "text", *found);
        text = found->get<std::string>();
    };
    takeText(memberKeys[0], member.activation);
    takeText(memberKeys[4], member.gate);
    if (const Json* seed = find(memberKeys[1]))
        member.seed = seedIn(*seed, path + ".seed");
    if (const Json* dataSeed = find(memberKeys[3]))
        member.dataSeed = seedIn(*dataSeed, path + ".data_seed");
    if (const Json* values = find(memberKeys[5]))
        member.values = memberValuesIn(*values, path + ".values");
    if (const Json* varied = find(memberKeys[6]))
        member.variedParameters = textsIn(*varied, path + ".parameters");
    if (const Json* gain = find(memberKeys[7]))
        member.critical = {.weightVariance = std::pow(finiteNumberIn(*gain, path + ".critical_gain"), 2)};
    if (const Json* critical = find(memberKeys[2]))
        member.critical = criticalPointIn(*critical, path + ".critical");
    return member;
}

std::vector<Member> membersIn(const Json& json) {
    if (!json.is_array())
        refuse("members", "a list [...]", json);
    std::vector<Member> members;
    for (const Json& each : json)
        members.push_back(memberIn(each, "members[" + std::to_string(members.size()) + "]"));
    return members;
}

/// A SPEC and what it means.
struct UnderstoodSpec {
    std::string text;
    std::shared_ptr<const Curve> curve = nullptr;
};

/// Gives every member the curves that its SPECs mean, and the SPECs the shortest text; what means none stays.
void understandSpecs(std::vector<Member>& members, const FunctionLibrary& library) {
    std::map<std::string, UnderstoodSpec> known;
    const auto understand = [&](std::string& spec, std::shared_ptr<const Curve>& curve) {
        const auto [found, isNew] = known.emplace(spec, UnderstoodSpec{spec});
        UnderstoodSpec& understood = found->second;
        try {
            if (isNew) {
                understood.curve = std::make_shared<const Curve>(parseCurve(spec, library));
                understood.text = shortSpecText(*understood.curve);
            }
        } catch (const SpecError&) {  // checkComparison() says why
        }
        curve = understood.curve;
        spec = understood.text;
    };
    for (Member& member : members) {
        understand(member.activation, member.curve);
        if (!member.gate.empty())
            understand(member.gate, member.gateCurve);
    }
}

FunctionLibrary functionsIn(const Json& json) {
    try {
        return libraryFromJson(json, functionsKey);
    } catch (const DefinitionError& error) {
        throw RunError(error.what());
    }
}

void readGroup(const Json& json, std::string_view group, std::vector<std::string> known,
               Comparison& comparison) {
    requireObject(json, group.empty() ? "the comparison" : std::string(group));
    for (const ComparisonField& field : comparisonFields()) {
        if (field.group() != group)
            continue;
        known.emplace_back(field.name());
        const auto found = json.find(known.back());
        if (found == json.end())
            continue;
        const bool leftOut = field.access.mayBeLeftOut && found->is_null();
        field.access.set(comparison, leftOut ? FieldValue() : valueIn(field, *found));
    }
    refuseOthers(json, std::string(group), known);
}

/// What a newer program wrote may mean something else, even where it can be read.
void requireKnownFormat(const Json& json) {
    const auto found = json.is_object() ? json.find(formatKey) : json.end();
    if (found == json.end())
        return;
    if (!found->is_number_unsigned() || *found == 0)
        refuse(formatKey, "a whole number from 1 on", *found);
    if (found->get<std::uint64_t>() > comparisonFormat)
        throw RunError("the comparison is of a newer version of this program: its format is " +
                       jsonLine(*found) + ", and this one reads formats up to " +
                       std::to_string(comparisonFormat));
}

std::vector<std::string> groupNames() {
    std::vector<std::string> all;
    for (const ComparisonField& field : comparisonFields()) {
        if (!field.group().empty() && (all.empty() || all.back() != field.group()))
            all.emplace_back(field.group());
    }
    return all;
}

}  // namespace

std::string comparisonJson(const Comparison& comparison) {
    Json json{{formatKey, comparisonFormat}};
    const auto write = [&](const ComparisonField& field, Json& to) {
        const FieldValue value = field.access.get(comparison);
        // Nothing has to be said where leaving the key out would mean something.
        if (!std::holds_alternative<std::monostate>(value) || value != defaultValue(field))
            to[std::string(field.name())] = std::visit(JsonOfValue(), value);
    };
    // What the run is comes first, for those who read the file.
    for (const ComparisonField& field : comparisonFields()) {
        if (field.group().empty())
            write(field, json);
    }
    for (const ComparisonField& field : comparisonFields()) {
        if (!field.group().empty())
            write(field, json[std::string(field.group())]);
    }
    if (const FunctionLibrary functions = functionsOf(comparison); !functions.isEmpty())
        json[functionsKey] = definitionsJson(functions);
    Json& members = json["members"] = Json::array();
    for (const Member& member : comparison.members) members.push_back(jsonOf(member));
    if (comparison.provenance.isKnown())
        json[provenanceKey] = provenanceJson(comparison.provenance);
    return jsonDocument(json);
}

Comparison readPlan(std::string_view json) {
    Json parsed;
    try {
        parsed = parseJson(json);
    } catch (const JsonError& error) {
        throw RunError(std::string("the comparison cannot be read: ") + error.what());
    }
    requireKnownFormat(parsed);
    Comparison comparison;
    std::vector<std::string> known = groupNames();
    known.insert(known.end(), {"members", formatKey, provenanceKey, functionsKey});
    readGroup(parsed, "", known, comparison);
    for (const std::string& group : groupNames()) {
        if (parsed.contains(group))
            readGroup(parsed.at(group), group, {}, comparison);
    }
    if (parsed.contains("members"))
        comparison.members = membersIn(parsed.at("members"));
    if (parsed.contains(provenanceKey))
        comparison.provenance = readProvenance(parsed.at(provenanceKey));
    if (parsed.contains(functionsKey))
        comparison.data.functions = functionsIn(parsed.at(functionsKey));
    understandSpecs(comparison.members, comparison.data.functions);
    chooseCriticalPoints(comparison);
    checkPlan(comparison);
    return comparison;
}

Comparison readComparison(std::string_view json) {
    Comparison comparison = readPlan(json);
    checkComparison(comparison);
    return comparison;
}

std::uint64_t dataSeedOf(const Comparison& comparison, const Member& member) {
    return member.dataSeed.value_or(comparison.data.seed);
}

Comparison withoutNames(Comparison comparison) {
    comparison.name.clear();
    comparison.tags.clear();
    comparison.program.clear();
    comparison.provenance = {};
    comparison.training.device = Training().device;
    return comparison;
}

FunctionLibrary functionsOf(const Comparison& comparison) {
    FunctionLibrary functions;
    const std::string& drawn = comparison.data.function;
    if (const FunctionPtr own = comparison.data.functions.find(drawn.substr(0, drawn.find(':'))))
        functions.add(own);
    std::set<const Curve*> seen;
    for (const Member& member : comparison.members) {
        for (const auto& curve : {member.curve, member.gateCurve}) {
            if (curve && seen.insert(curve.get()).second && isOwn(curve->description()))
                functions.add(curve->function);
        }
    }
    return functions;
}

std::vector<std::uint64_t> dataSeedsOf(const Comparison& comparison) {
    std::vector<std::uint64_t> seeds;
    for (const Member& member : comparison.members) {
        if (const std::uint64_t seed = dataSeedOf(comparison, member);
            std::ranges::find(seeds, seed) == seeds.end())
            seeds.push_back(seed);
    }
    return seeds;
}

std::vector<std::string> activationsOf(const Comparison& comparison) {
    std::vector<std::string> activations;
    for (const Member& member : comparison.members) {
        if (std::find(activations.begin(), activations.end(), member.activation) == activations.end()) {
            activations.push_back(member.activation);
        }
    }
    return activations;
}

std::vector<std::string> seedTexts(const Comparison& comparison, std::span<const std::size_t> members) {
    const bool several = dataSeedsOf(comparison).size() > 1;
    std::vector<std::string> texts;
    texts.reserve(members.size());
    for (const std::size_t position : members) {
        const Member& member = comparison.members[position];
        texts.push_back(std::to_string(member.seed) +
                        (several ? " on data " + std::to_string(dataSeedOf(comparison, member)) : ""));
    }
    return texts;
}

Curve curveOf(const Member& member) {
    if (member.curve)
        return *member.curve;
    return parseCurve(member.activation);
}

}  // namespace zorro
