#pragma once

// Vectors of tokens on the CPU, as one differentiable operation: LibTorch's own way back adds them up one
// tensor at a time.

#include "core/train/tensor.h"

namespace zorro {

/// tokens [K, rows] int64, in [0, vocabulary), weight [K, vocabulary, width] in float on the CPU ->
/// [K, rows, width]. It can be differentiated once.
[[nodiscard]] Tensor embeddingLookup(const Tensor& tokens, const Tensor& weight);

}  // namespace zorro
