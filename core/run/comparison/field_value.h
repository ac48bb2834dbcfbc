#pragma once

// The value of a field of a comparison.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace zorro {

/// Nothing (of a field that may be left out), or what the field's kind says.
using FieldValue =
    std::variant<std::monostate, bool, std::uint64_t, double, std::string, std::vector<std::string>>;

}  // namespace zorro
