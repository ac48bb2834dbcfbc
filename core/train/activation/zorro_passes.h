#pragma once

// The passes over memory that the Zorro functions are made of, by the kernels of the device that x is on, and
// by composed operations where that has none. No derivatives are recorded: what differentiates them is
// zorro_operator.h, and Python. x [rows, ...], `form` and `gradient` as zorroActivation() has them; x and
// gradients are contiguous.

#include <utility>

#include "core/train/tensor.h"

namespace zorro::zorro_passes {

/// f(x).
[[nodiscard]] Tensor value(const Tensor& x, const Tensor& form);

/// gradient f'(x).
[[nodiscard]] Tensor slope(const Tensor& gradient, const Tensor& x, const Tensor& form);

/// outer f'(x) and outer gradient f''(x): how slope() changes with the gradient and with x.
[[nodiscard]] std::pair<Tensor, Tensor> secondGradients(const Tensor& outer, const Tensor& gradient,
                                                        const Tensor& x, const Tensor& form);

/// Whether formGradient() can be called for x: there are no composed operations for it.
[[nodiscard]] bool hasFormGradient(const Tensor& x);

/// The gradient of the form [K, 8] in its type, added up in double and always in the same order.
[[nodiscard]] Tensor formGradient(const Tensor& gradient, const Tensor& x, const Tensor& form);

}  // namespace zorro::zorro_passes
