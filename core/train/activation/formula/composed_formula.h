#pragma once

// A formula as LibTorch's own differentiable operations: slower by far than the block programs, for devices
// that cannot compile a kernel, for higher derivatives, and for tests.

#include <span>

#include "core/formula/tree.h"
#include "core/train/tensor.h"

namespace zorro {

/// The value of a node at x; `parameters` are tensors that x meets by broadcasting. What does not depend on x
/// is expanded to its shape.
[[nodiscard]] Tensor composedFormula(const formula::Tree& tree, formula::NodeId root, const Tensor& x,
                                     std::span<const Tensor> parameters);

}  // namespace zorro
