#pragma once

// How far along its range a value is, on a linear or a logarithmic scale, and back: what sliders and steps
// are computed with.

#include "core/activation/function.h"

namespace zorro::ui {

struct ValueScale {
    double lower = 0;
    double upper = 1;
    ParameterScale scale = ParameterScale::linear;  ///< logarithmic needs lower > 0

    /// 0 at `lower`, 1 at `upper`; clamped to that.
    [[nodiscard]] double fractionOf(double value) const;
    /// The inverse, clamped to the bounds.
    [[nodiscard]] double valueAt(double fraction) const;
    /// The value `fraction` of the range further on, rounded to four significant digits, as it will be shown,
    /// unless that would not move it.
    [[nodiscard]] double stepped(double value, double fraction) const;
    /// `value` with four significant digits, inside the bounds.
    [[nodiscard]] double rounded(double value) const;
};

}  // namespace zorro::ui
