#include "core/analysis/statistics/value_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro {

double toScale(ValueScale scale, double value) {
    switch (scale) {
        case ValueScale::linear:
            return value;
        case ValueScale::logarithm:
            return std::log(value);
        case ValueScale::logit:
            return std::log(value) - std::log1p(-value);
    }
    return value;
}

double fromScale(ValueScale scale, double place) {
    switch (scale) {
        case ValueScale::linear:
            return place;
        case ValueScale::logarithm:
            return std::exp(place);
        case ValueScale::logit:
            return 1 / (1 + std::exp(-place));
    }
    return place;
}

double scaleSlope(ValueScale scale, double value) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    switch (scale) {
        case ValueScale::linear:
            return 1;
        case ValueScale::logarithm:
            return value > 0 ? 1 / value : infinity;
        case ValueScale::logit:
            return value > 0 && value < 1 ? 1 / (value * (1 - value)) : infinity;
    }
    return 1;
}

double insideScale(ValueScale scale, double value) {
    if (scale == ValueScale::linear)
        return value;
    return scale == ValueScale::logit ? std::clamp(value, 0.0, 1.0) : std::max(value, 0.0);
}

}  // namespace zorro
