#pragma once

// Numbers in JSON: every finite double with the digits that read back the same; what JSON has no number for
// as the strings "nan", "inf" and "-inf", which float() of Python and as.numeric() of R understand.

#include <span>

#include <nlohmann/json.hpp>

namespace zorro {

[[nodiscard]] nlohmann::ordered_json jsonNumber(double value);
[[nodiscard]] nlohmann::ordered_json jsonNumbers(std::span<const double> values);

}  // namespace zorro
