#pragma once

// Functions written by the user, `expr(x*tanh(c*x))`: every identifier in the formula that is neither x, a
// constant (pi, e) nor a known function is a parameter. Evaluated by muParser; f', f'' and the derivatives in
// the parameters come from Boost.Math's finite differences.

#include <string_view>

#include "core/activation/function.h"

namespace zorro {

/// The function that `formula` describes. Throws SpecError, its position an offset in `formula`, for what
/// does not parse or does not contain x.
[[nodiscard]] FunctionPtr makeExpression(std::string_view formula);

}  // namespace zorro
