#pragma once

// What is recorded of learned parameters of activations.

#include "core/train/tensor.h"

namespace zorro {

/// Of an activation layer's parameters [K, sets, n]: [K, n, 1] of one set, and of several, those of channels,
/// [K, n, 3]: their quartiles and the median between these, each interpolated between the two nearest.
[[nodiscard]] Tensor learnedSummary(const Tensor& learned);

}  // namespace zorro
