#include "core/run/members/member_group.h"

#include <algorithm>
#include <string_view>

#include "core/activation/spec.h"

namespace zorro {

namespace {

constexpr const char* gateField = "gate";
constexpr std::string_view gateWords = ", gate ";

/// The SPECs in a group's name as they are written in comparisons.
MemberGroup groupCalled(const std::string& text, const FunctionLibrary& library) {
    const std::size_t parting = text.find(gateWords);
    MemberGroup group{.activation = shortSpecText(text.substr(0, parting), library)};
    if (parting != std::string::npos)
        group.values.push_back({gateField, shortSpecText(text.substr(parting + gateWords.size()), library)});
    return group;
}

}  // namespace

MemberGroup groupOf(const Member& member) {
    MemberGroup group{.activation = member.activation};
    if (!member.gate.empty())
        group.values.push_back({gateField, member.gate});
    return group;
}

std::vector<MemberGroup> memberGroupsOf(const Comparison& comparison) {
    std::vector<MemberGroup> groups;
    for (const Member& member : comparison.members) {
        MemberGroup group = groupOf(member);
        if (std::ranges::find(groups, group) == groups.end())
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
    const bool hasGates =
        std::ranges::any_of(comparison.members, [](const Member& member) { return !member.gate.empty(); });
    return hasGates ? std::vector<std::string>{gateField} : std::vector<std::string>();
}

std::string valueIn(const MemberValues& values, const std::string& field) {
    const auto found = std::ranges::find(values, field, &MemberValue::field);
    return found == values.end() ? std::string() : found->value;
}

std::string groupText(const MemberGroup& group) {
    std::string text = group.activation;
    for (const MemberValue& each : group.values) text += ", " + each.field + ' ' + each.value;
    return text;
}

std::optional<std::size_t> findGroup(const Comparison& comparison, const std::string& text) {
    const std::vector<MemberGroup> groups = memberGroupsOf(comparison);
    const MemberGroup called = groupCalled(text, functionsOf(comparison));
    auto found = std::ranges::find(groups, called);
    if (found == groups.end() && called.values.empty())
        found = std::ranges::find(groups, called.activation, &MemberGroup::activation);
    return found == groups.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - groups.begin()));
}

Json valuesJson(const MemberValues& values) {
    Json json = Json::object();
    for (const MemberValue& each : values) json[each.field] = each.value;
    return json;
}

MemberValues readValues(const Json& json) {
    MemberValues values;
    if (!json.is_object())
        return values;
    for (const auto& [field, value] : json.items()) {
        if (value.is_string())
            values.push_back({field, value.get<std::string>()});
    }
    return values;
}

}  // namespace zorro
