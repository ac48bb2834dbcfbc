#pragma once

// A stack's formulas as one operation of LibTorch, each member its own: forwards and backwards one pass over
// memory on the CPU, with derivatives of any order in x and in the parameters.

#include "core/train/activation/formula/formula_stack.h"
#include "core/train/tensor.h"

namespace zorro {

/// f(x) in the type and shape of x (float, double or bfloat16). x [rows, ...]; parameters [sets, n], in
/// double where x is, in float otherwise; row r of x is computed with set r mod sets, which belongs to member
/// (r mod sets) / (sets / K), by as many of its numbers as that member's formula has parameters. Gradients
/// flow to whichever of the two needs them. Throws c10::Error for shapes and types that do not fit.
[[nodiscard]] Tensor formulaActivation(const FormulaStackPtr& stack, const Tensor& x,
                                       const Tensor& parameters);

}  // namespace zorro
