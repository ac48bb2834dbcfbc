#pragma once

// A function's formula for languages whose exp() overflows.

#include "core/activation/function.h"
#include "core/formula/parse.h"

namespace zorro {

/// The tree of the function's formula, its parameters in the order of the description. The Zorro functions'
/// 1 + exp(ab) is written so that it does not overflow where the product with what it scales does not. Throws
/// FormulaError as parsedFormula() does.
[[nodiscard]] formula::ParsedFormula stableFormula(const Description& description);

}  // namespace zorro
