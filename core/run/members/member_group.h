#pragma once

// Which members of a comparison belong together: all that differ in their seeds only. A group is a row of a
// table, a curve with its band in a chart, and what a statistic is of.

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/text/json.h"

namespace zorro {

/// What a member has beside its activation and others of its comparison may not have.
struct MemberValue {
    std::string field;  ///< as columns and keys name it, e.g. "gate", "learning_rate"
    std::string value;
    bool isParameter = false;  ///< of the activation, in whose SPEC it stands too

    friend auto operator<=>(const MemberValue& one, const MemberValue& other) {
        return std::tie(one.field, one.value) <=> std::tie(other.field, other.value);
    }
    friend bool operator==(const MemberValue& one, const MemberValue& other) {
        return std::tie(one.field, one.value) == std::tie(other.field, other.value);
    }
};

using MemberValues = std::vector<MemberValue>;

struct MemberGroup {
    std::string activation;  ///< SPEC
    MemberValues values = {};

    friend auto operator<=>(const MemberGroup&, const MemberGroup&) = default;
};

[[nodiscard]] MemberGroup groupOf(const Member& member);

/// The groups of a comparison, in the order of their first appearance.
[[nodiscard]] std::vector<MemberGroup> memberGroupsOf(const Comparison& comparison);

/// The positions of a group's members in its comparison.
[[nodiscard]] std::vector<std::size_t> membersOf(const Comparison& comparison, const MemberGroup& group);

/// The fields of which members have values, in one order for all of them: the columns of a table.
[[nodiscard]] std::vector<std::string> valueFieldsOf(const Comparison& comparison);

/// The value that a group has of such a field; empty where it has none.
[[nodiscard]] std::string valueIn(const MemberValues& values, const std::string& field);

/// "tanh", "tanh, gate sigmoid": what people call a group.
[[nodiscard]] std::string groupText(const MemberGroup& group);

/// The position in memberGroupsOf() of the group that is called this; a SPEC alone means the first with that
/// activation. Nothing where there is none.
[[nodiscard]] std::optional<std::size_t> findGroup(const Comparison& comparison, const std::string& text);

/// {"gate": "sigmoid", "learning_rate": 0.001}; {} of none.
[[nodiscard]] Json valuesJson(const MemberValues& values);

/// Reads it; nothing but texts and numbers is taken.
[[nodiscard]] MemberValues readValues(const Json& json);

}  // namespace zorro
