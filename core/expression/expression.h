#pragma once

// Functions written by the user, `expr(x*tanh(c*x))`: every identifier in the formula that is neither x, a
// constant (pi, e) nor a known function is a parameter. muParser computes the values; f', f'' and the
// derivatives in the parameters come from Boost.Math's finite differences.
//
// Accuracy where the formula is smooth at scale 1 and its values are about 1: f to rounding, f' and df/dp to
// about 1e-11, f'' to about 1e-8. Closer than about 1e-4 (f'': 1e-3) to a kink or to the edge of the domain
// they are approximate. The joints of a formula are not known: joints() is empty.

#include <string_view>

#include "core/activation/function.h"

namespace zorro {

/// The bounds of every parameter of a formula, [-expressionBound, expressionBound]; the default is 1.
inline constexpr double expressionBound = 1e6;

/// The function that `formula` describes. Throws SpecError, its position an offset in `formula`, for what
/// does not parse or does not contain x.
[[nodiscard]] FunctionPtr makeExpression(std::string_view formula);

}  // namespace zorro
