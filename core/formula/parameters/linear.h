#pragma once

// Which parameters of a formula enter linearly. A fit solves for those exactly (Golub and Pereyra, SIAM
// Journal on Numerical Analysis 10, 1973), and searches for the others alone.

#include <vector>

#include "core/formula/parse.h"

namespace zorro::formula {

/// Whether the formula is a linear function of these parameters together, plus what depends on none of them:
/// `a*x + b` is of a and b, `a*b*x` of either but not of both. `chosen` has an element for each parameter. It
/// is told by the form: `log(exp(a))*x` is not found to be linear in a.
[[nodiscard]] bool isLinearIn(const ParsedFormula& formula, const std::vector<bool>& chosen);

}  // namespace zorro::formula
