#pragma once

// How many parameters the networks of each activation have: those whose activations learn have more than
// others.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/run/members/member_group.h"
#include "core/text/json.h"

namespace zorro {

struct ActivationParameters {
    MemberGroup group;  ///< its activation is empty where it is not known
    std::uint64_t parameters = 0;

    friend bool operator==(const ActivationParameters&, const ActivationParameters&) = default;
};

/// One a group of members, in the order of the comparison.
using ParameterCounts = std::vector<ActivationParameters>;

/// The smallest and the largest; 0 of none.
[[nodiscard]] std::pair<std::uint64_t, std::uint64_t> rangeOf(const ParameterCounts& counts);

/// "626", or "626 to 632".
[[nodiscard]] std::string parameterRange(const ParameterCounts& counts);

/// "626 each", or "626 each of relu and gelu, 632 of symmetric-zorro".
[[nodiscard]] std::string parameterWords(const ParameterCounts& counts);

/// A list of {"activation", "parameters"}, and "values" where the members have some.
[[nodiscard]] Json countsJson(const ParameterCounts& counts);

/// Reads an object whose key "parameters" is a number and whose key "activations", if it has it, is what
/// countsJson() makes. Throws Json::exception.
[[nodiscard]] ParameterCounts readCounts(const Json& json);

}  // namespace zorro
