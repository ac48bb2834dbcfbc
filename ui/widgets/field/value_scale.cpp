#include "ui/widgets/field/value_scale.h"

#include <algorithm>
#include <cmath>

#include <QString>

namespace zorro::ui {

double ValueScale::fractionOf(double value) const {
    const double fraction = scale == ParameterScale::logarithmic
                                ? std::log(std::max(value, lower) / lower) / std::log(upper / lower)
                                : (value - lower) / (upper - lower);
    return std::clamp(fraction, 0.0, 1.0);
}

double ValueScale::valueAt(double fraction) const {
    const double value = scale == ParameterScale::logarithmic ? lower * std::pow(upper / lower, fraction)
                                                              : lower + (upper - lower) * fraction;
    return std::clamp(value, lower, upper);
}

double ValueScale::rounded(double value) const {
    // On a linear scale a value near zero is not worth more decimals than the range is wide.
    const double finest = scale == ParameterScale::linear ? (upper - lower) * 1e-5 : 0;
    const double coarse = finest > 0 ? std::pow(10, std::floor(std::log10(finest))) : 0;
    const double onGrid = coarse > 0 ? std::round(value / coarse) * coarse : value;
    return std::clamp(QString::number(onGrid, 'g', 4).toDouble(), lower, upper);
}

double ValueScale::stepped(double value, double fraction) const {
    const double moved = valueAt(fractionOf(value) + fraction);
    const double round = rounded(moved);
    return round == value ? moved : round;
}

}  // namespace zorro::ui
