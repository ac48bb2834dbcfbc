#pragma once

// Functions written by the user, `expr(x*tanh(c*x))`: every word in the formula that is neither x, a constant
// (pi, e) nor a known function is a parameter. core/formula reads and computes them: values and derivatives
// are exact to rounding, and so are the joints.

#include <string_view>

#include "core/activation/function.h"
#include "core/formula/parse.h"

namespace zorro {

/// The bounds of every parameter of a formula, [-expressionBound, expressionBound]; the default is 1.
inline constexpr double expressionBound = 1e6;

/// What there is to say about the function of a bare formula; a named function is this with a name and other
/// bounds. Throws SpecError, its position an offset in `text`, for what does not parse.
[[nodiscard]] Description describeExpression(std::string_view text);

/// The same of a formula that has been parsed, of whatever variables.
[[nodiscard]] Description describeFormula(const formula::ParsedFormula& formula);

/// The function that `formula` describes. Throws SpecError, its position an offset in `formula`, for what
/// does not parse, does not contain x, or has other variables.
[[nodiscard]] FunctionPtr makeExpression(std::string_view formula);

}  // namespace zorro
