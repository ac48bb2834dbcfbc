#pragma once

// What an activation is called beside others, in legends and tables.

#include <string>
#include <vector>

#include <QString>

#include "core/activation/function.h"
#include "core/run/members/member_group.h"

namespace zorro::ui {

/// The function's title, with those parameters that differ from their defaults: "Swish  beta 2".
[[nodiscard]] QString titleWithParameters(const Curve& curve);

/// The function's title where it stands alone among the SPECs `all`, else with its parameters; the SPEC where
/// it names nothing that is known here.
[[nodiscard]] QString activationLabel(const std::string& spec, const std::vector<std::string>& all);

/// The same of a group's activation, with what its networks have beside it: "tanh, gate Sigmoid".
[[nodiscard]] QString groupLabel(const MemberGroup& group, const std::vector<MemberGroup>& all);
/// What such a field is called in front of its value: "gate", "learning rate".
[[nodiscard]] QString valueFieldName(const std::string& field);
/// "Sigmoid": the value of such a field among those of others; empty where the group has none.
[[nodiscard]] QString valueLabel(const MemberValues& values, const std::string& field,
                                 const std::vector<MemberGroup>& all);

}  // namespace zorro::ui
