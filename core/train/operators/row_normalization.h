#pragma once

// Layer and RMS normalisation of a stack on the CPU, as one differentiable operation.

#include "core/train/tensor.h"

namespace zorro {

/// (x - mean) / sqrt(variance + epsilon) * scale + shift, with mean and variance over the features of each
/// row; without a shift x / sqrt(mean of x^2 + epsilon) * scale: x [K, rows, features] in float on the CPU,
/// scale and shift [K, features], the latter undefined for the second. It can be differentiated once.
[[nodiscard]] Tensor rowNormalization(const Tensor& x, const Tensor& scale, const Tensor& shift,
                                      double epsilon);

}  // namespace zorro
