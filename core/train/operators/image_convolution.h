#pragma once

// Convolution and pooling of a stack's images on the CPU, as differentiable operations.

#include "core/train/tensor.h"

namespace zorro {

/// A 3 x 3 convolution that keeps height and width: x [B, K, in, H, W] in float on the CPU, weight
/// [K, out, in, 3, 3], bias [K, out] -> [B, K, out, H, W]. It can be differentiated once.
[[nodiscard]] Tensor imageConvolution(const Tensor& x, const Tensor& weight, const Tensor& bias);

/// The largest of every 2 x 2 pixels; a last row or column of its own is left out. x [B, K, C, H, W] in float
/// on the CPU -> [B, K, C, H / 2, W / 2]. Of equal ones the first gets the gradient. It can be differentiated
/// once.
[[nodiscard]] Tensor largestOfSquares(const Tensor& x);

}  // namespace zorro
