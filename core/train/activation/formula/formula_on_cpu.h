#pragma once

// A stack's formulas on the CPU, by their block programs. Tensors are contiguous and as formulaActivation()
// wants them; the rows of x are computed with the sets of parameters that it says.

#include "core/train/activation/formula/formula_stack.h"
#include "core/train/tensor.h"

namespace zorro::formula_on_cpu {

/// f(x).
[[nodiscard]] Tensor value(const FormulaStack& stack, const Tensor& x, const Tensor& parameters);

/// gradient f'(x).
[[nodiscard]] Tensor slope(const FormulaStack& stack, const Tensor& gradient, const Tensor& x,
                           const Tensor& parameters);

/// That, and the gradient of the parameters, in one pass.
[[nodiscard]] std::vector<Tensor> gradients(const FormulaStack& stack, const Tensor& gradient,
                                            const Tensor& x, const Tensor& parameters);

/// outer f'(x) and outer gradient f''(x): how slope() changes with the gradient and with x.
[[nodiscard]] std::vector<Tensor> secondGradients(const FormulaStack& stack, const Tensor& outer,
                                                  const Tensor& gradient, const Tensor& x,
                                                  const Tensor& parameters);

}  // namespace zorro::formula_on_cpu
