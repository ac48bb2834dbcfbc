#pragma once

// The general form of the Zorro functions as LibTorch's own differentiable operations: slower by an order of
// magnitude than the kernels, for devices that have none, for higher derivatives, and for tests.

#include <utility>

#include "core/train/tensor.h"

namespace zorro {

/// f(x). x [rows, ...]; `form` [K, 8] in the order of ZorroForm's members, where row r of x is computed with
/// row r mod K of the form.
[[nodiscard]] Tensor composedZorro(const Tensor& x, const Tensor& form);

/// f'(x), for the same arguments.
[[nodiscard]] Tensor composedZorroSlope(const Tensor& x, const Tensor& form);

/// The gradients of x and of the form [K, 8] where that of f(x) is `gradient`, of x's shape.
[[nodiscard]] std::pair<Tensor, Tensor> composedZorroGradients(const Tensor& gradient, const Tensor& x,
                                                               const Tensor& form);

/// The gradients of `gradient` and of x where that of gradient f'(x) is `outer`, of x's shape: outer f'(x)
/// and outer gradient f''(x), from the inside of each piece.
[[nodiscard]] std::pair<Tensor, Tensor> composedZorroSecondGradients(const Tensor& outer,
                                                                     const Tensor& gradient, const Tensor& x,
                                                                     const Tensor& form);

}  // namespace zorro
