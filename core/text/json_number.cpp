#include "core/text/json_number.h"

#include <cmath>

namespace zorro {

nlohmann::ordered_json jsonNumber(double value) {
    if (std::isfinite(value)) {
        return value;
    }
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

nlohmann::ordered_json jsonNumbers(std::span<const double> values) {
    nlohmann::ordered_json::array_t numbers;
    numbers.reserve(values.size());
    for (const double value : values) {
        numbers.push_back(jsonNumber(value));
    }
    return numbers;
}

}  // namespace zorro
