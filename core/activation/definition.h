#pragma once

// Functions that are data: a Description, whose formula core/formula computes. Rows of the catalogue, users'
// formulas and the named functions of their own all become functions here.

#include "core/activation/function.h"
#include "core/formula/parse.h"

namespace zorro {

/// The function that `description.formula` computes, with exact derivatives and joints. Throws SpecError, its
/// position an offset in the formula, for a formula that does not parse or has other variables than x, and
/// std::invalid_argument with one sentence for parameters that are not those of the formula or whose default,
/// bounds and scale contradict each other.
[[nodiscard]] FunctionPtr makeFunction(Description description);

/// The same without the checks, for what is known to be right: it is compiled when it is first computed.
[[nodiscard]] FunctionPtr makeUncheckedFunction(Description description);

/// The tree of a function's formula. Its parameters are those of the description, in their order: those that
/// a curve's values are in. Throws FormulaError for what does not parse.
[[nodiscard]] formula::ParsedFormula parsedFormula(const Description& description);

}  // namespace zorro
