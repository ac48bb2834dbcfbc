#pragma once

// A stack's formulas where there are no block programs: by a kernel that the device's compiler makes of each
// formula's text, else as LibTorch's own operations, which can be differentiated again. Tensors are as
// formula_on_cpu.h wants them.

#include "core/train/activation/formula/formula_stack.h"
#include "core/train/activation/formula/formula_text.h"
#include "core/train/tensor.h"

namespace zorro::formula_by_group {

/// What a kernel computes, `inputs` being [outer,] [gradient,] x. Of FormulaKernel::gradients the second
/// result is the gradient of the parameters, [sets, n].
[[nodiscard]] std::vector<Tensor> compute(const FormulaStack& stack, FormulaKernel kernel,
                                          const std::vector<Tensor>& inputs, const Tensor& parameters);

/// The same in a way that can be differentiated again, on every device.
[[nodiscard]] std::vector<Tensor> composed(const FormulaStack& stack, FormulaKernel kernel,
                                           const std::vector<Tensor>& inputs, const Tensor& parameters);

}  // namespace zorro::formula_by_group
