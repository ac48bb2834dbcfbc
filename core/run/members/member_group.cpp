#include "core/run/members/member_group.h"

#include <algorithm>
#include <set>

#include "core/activation/spec.h"
#include "core/run/comparison/field.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr const char* gateField = "gate";

/// Where ", FIELD " stands in a group's name; npos where it does not.
std::size_t findValue(const std::string& text, const std::string& field) {
    return text.find(", " + field + ' ');
}

/// A number, or a word, as members have it.
std::string canonicalValue(const std::string& field, const std::string& text,
                           const FunctionLibrary& library) {
    if (field == gateField)
        return shortSpecText(text, library);
    const std::optional<double> number = parseNumber(text);
    return number ? shortestNumber(*number) : text;
}

/// The SPECs and numbers in a group's name as they are written in comparisons.
std::string canonicalText(std::string text, const std::vector<std::string>& fields,
                          const FunctionLibrary& library) {
    std::string values;
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
        const std::size_t at = findValue(text, *field);
        if (at == std::string::npos)
            continue;
        const std::string value = text.substr(at + field->size() + 3);
        values = ", " + *field + ' ' + canonicalValue(*field, value, library) + values;
        text.resize(at);
    }
    return shortSpecText(text, library) + values;
}

}  // namespace

MemberGroup groupOf(const Member& member) {
    MemberGroup group{.activation = member.activation};
    if (!member.gate.empty())
        group.values.push_back({gateField, member.gate});
    if (!member.values.empty()) {
        for (const ComparisonField& field : comparisonFields()) {
            if (const auto own = member.values.find(field.key); own != member.values.end())
                group.values.push_back({std::string(field.name()), fieldText(own->second)});
        }
    }
    if (!member.variedParameters.empty()) {
        const Curve curve = curveOf(member);
        for (const std::string& name : member.variedParameters) {
            const std::ptrdiff_t at = parameterIndex(curve.description(), name);
            if (at >= 0)
                group.values.push_back(
                    {name, shortestNumber(curve.parameters[static_cast<std::size_t>(at)]), true});
        }
    }
    return group;
}

std::vector<MemberGroup> memberGroupsOf(const Comparison& comparison) {
    std::vector<MemberGroup> groups;
    std::set<MemberGroup> known;
    for (const Member& member : comparison.members) {
        MemberGroup group = groupOf(member);
        if (known.insert(group).second)
            groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<std::size_t> membersOf(const Comparison& comparison, const MemberGroup& group) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        if (groupOf(comparison.members[i]) == group)
            positions.push_back(i);
    }
    return positions;
}

std::vector<std::string> valueFieldsOf(const Comparison& comparison) {
    bool hasGates = false;
    std::set<std::string> keys;
    std::vector<std::string> parameters;
    for (const Member& member : comparison.members) {
        hasGates |= !member.gate.empty();
        for (const auto& [key, value] : member.values) keys.insert(key);
        for (const std::string& name : member.variedParameters) {
            if (std::ranges::find(parameters, name) == parameters.end())
                parameters.push_back(name);
        }
    }
    std::vector<std::string> fields;
    if (hasGates)
        fields.emplace_back(gateField);
    for (const ComparisonField& field : comparisonFields()) {
        if (keys.contains(field.key))
            fields.emplace_back(field.name());
    }
    fields.insert(fields.end(), parameters.begin(), parameters.end());
    return fields;
}

std::string valueIn(const MemberValues& values, const std::string& field) {
    const auto found = std::ranges::find(values, field, &MemberValue::field);
    return found == values.end() ? std::string() : found->value;
}

std::string groupText(const MemberGroup& group) {
    std::string text = group.activation;
    for (const MemberValue& each : group.values) {
        if (!each.isParameter)
            text += ", " + each.field + ' ' + each.value;
    }
    return text;
}

std::optional<std::size_t> findGroup(const Comparison& comparison, const std::string& text) {
    const std::vector<MemberGroup> groups = memberGroupsOf(comparison);
    const std::string called = canonicalText(text, valueFieldsOf(comparison), functionsOf(comparison));
    auto found = std::ranges::find(groups, called, groupText);
    if (found == groups.end())
        found = std::ranges::find(groups, called, &MemberGroup::activation);
    return found == groups.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - groups.begin()));
}

Json valuesJson(const MemberValues& values) {
    Json json = Json::object();
    for (const MemberValue& each : values) {
        const std::optional<double> number = parseNumber(each.value);
        json[each.field] = number ? Json(*number) : Json(each.value);
    }
    return json;
}

MemberValues readValues(const Json& json) {
    MemberValues values;
    if (!json.is_object())
        return values;
    for (const auto& [field, value] : json.items()) {
        if (value.is_string())
            values.push_back({field, value.get<std::string>()});
        else if (value.is_number())
            values.push_back({field, shortestNumber(value.get<double>())});
    }
    return values;
}

}  // namespace zorro
