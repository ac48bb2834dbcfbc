#pragma once

// An approximation as source code that computes what was certified: in double precision, with the
// coefficients in their format.

#include <string>
#include <vector>

#include "core/approximation/approximate.h"

namespace zorro::approximation {

/// C99: `double NAME_approximation(double x)`, and nothing else.
[[nodiscard]] std::string cCode(const Approximation& approximation);

/// A torch.nn.Module without parameters; half precision is computed in single.
[[nodiscard]] std::string pytorchCode(const Approximation& approximation);

/// The formula with all coefficients or entries, to be input into a document that uses amsmath.
[[nodiscard]] std::string latexCode(const Approximation& approximation);

/// A SPEC, `expr(FORMULA)`, for wherever a curve is named: the approximation as every other function, to be
/// drawn, compared, or put into a network. Its numbers are those of the format, its arithmetic exact.
[[nodiscard]] std::string formulaSpec(const Approximant& approximant);

/// What stands at the top of the code, a line each: what approximates what, its error, the program's version.
[[nodiscard]] std::vector<std::string> headingLines(const Approximation& approximation);

}  // namespace zorro::approximation
