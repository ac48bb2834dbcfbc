#pragma once

// The cross entropy of a stack's answers on the CPU, as one differentiable operation.

#include "core/train/tensor.h"

namespace zorro {

/// The mean over the rows of -log softmax(scores)[target], one a member: scores [K, rows, classes] in float
/// on the CPU, targets [K, rows] int64 -> [K]. It can be differentiated once.
[[nodiscard]] Tensor crossEntropies(const Tensor& scores, const Tensor& targets);

}  // namespace zorro
