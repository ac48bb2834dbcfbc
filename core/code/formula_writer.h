#pragma once

// Writes a user's formula in the language of a framework, so that values stay the same and gradients do not
// turn to NaN in the branch of a conditional that was not taken.

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/activation/function.h"

namespace zorro {

/// How a framework spells what a formula is made of. Templates have gaps @a@, @b@, @c@ for operands.
struct Dialect {
    std::map<std::string_view, std::string_view> calls;  ///< functions; min and max take two
    std::string_view power;                              ///< empty: the operator ** of Python
    std::string_view logicalAnd;
    std::string_view logicalOr;
    std::string_view where;      ///< @a@: condition, @b@ and @c@: numbers or tensors
    std::string_view tensor;     ///< the number @a@ as a tensor; empty where functions take plain numbers
    bool floatLiterals = false;  ///< whether whole numbers need a decimal point
};

/// The formula of a curve of kind expression as one line of code in x. `parameterText` gives the text that
/// reads a parameter. Throws std::invalid_argument for a formula that cannot be written.
[[nodiscard]] std::string writeFormula(
    const Curve& curve, const Dialect& dialect,
    const std::function<std::string(const std::string& name)>& parameterText);

}  // namespace zorro
