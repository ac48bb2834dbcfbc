#include "core/fit/data/residual_unit.h"

#include <algorithm>
#include <cmath>

namespace zorro {

std::optional<HalfFormat> formatOf(Loss loss) {
    switch (loss) {
        case Loss::ulpFloat16:
            return float16;
        case Loss::ulpBfloat16:
            return bfloat16;
        default:
            return {};
    }
}

std::vector<double> residualUnits(Loss loss, const std::vector<double>& y) {
    std::vector<double> units;
    units.reserve(y.size());
    if (loss == Loss::relative) {
        std::ranges::transform(y, std::back_inserter(units), [](double value) { return std::abs(value); });
    } else if (const std::optional<HalfFormat> format = formatOf(loss)) {
        std::ranges::transform(y, std::back_inserter(units), [&](double value) {
            const bool fits = std::abs(value) < std::ldexp(1.0, format->largestPower);
            return fits ? unitInLastPlace(*format, value) : HUGE_VAL;
        });
    }
    return units;
}

}  // namespace zorro
