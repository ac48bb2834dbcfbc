#pragma once

// The derivatives of GELU and SiLU as activations (Elfwing et al. 2018), fused on the CPU: one pass over
// memory forwards and one backwards.

#include "core/train/tensor.h"

namespace zorro {

/// Phi(x) + x phi(x).
[[nodiscard]] Tensor dgelu(const Tensor& x);

/// s (1 + x (1 - s)), s = sigmoid(x).
[[nodiscard]] Tensor dsilu(const Tensor& x);

}  // namespace zorro
