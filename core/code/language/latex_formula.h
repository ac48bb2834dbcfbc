#pragma once

// Formulas, numbers and names as LaTeX mathematics.

#include <string>

#include "core/activation/function.h"

namespace zorro {

/// The curve's formula as mathematics. Throws std::invalid_argument for one that cannot be written.
[[nodiscard]] std::string latexFormula(const Curve& curve);

/// "f(x) = ..." as the function's source writes it, else as its formula is.
[[nodiscard]] std::string formulaInLatex(const Curve& curve);

/// "0.5", "1.5 \cdot 10^{-7}".
[[nodiscard]] std::string latexNumber(double value);

/// "alpha" becomes a Greek letter, "a_neg" gets a subscript, longer words stand upright.
[[nodiscard]] std::string latexName(const std::string& name);

}  // namespace zorro
