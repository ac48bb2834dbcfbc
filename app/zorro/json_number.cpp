#include "app/zorro/json_number.h"

#include <cmath>

#include "core/activation/text.h"

namespace zorro {

nlohmann::ordered_json jsonNumber(double value) {
    if (std::isfinite(value)) {
        return value;
    }
    return exactNumber(value);
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
