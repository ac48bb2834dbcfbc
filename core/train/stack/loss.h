#pragma once

// How well a stack of networks answers, member by member.

#include "core/dataset/dataset.h"
#include "core/train/tensor.h"

namespace zorro {

/// The mean loss of each member, [K]: cross entropy of classes and tokens, mean squared error of numbers.
/// `output` [K, rows, outputs], targets as in Batch.
[[nodiscard]] Tensor memberLosses(Task task, const Tensor& output, const Tensor& targets);

/// The fraction of right answers of each member, [K]; undefined for numbers, which are never quite right.
[[nodiscard]] Tensor memberAccuracies(Task task, const Tensor& output, const Tensor& targets);

/// How many right answers each member has of each class: [K, classes] double. For classes only.
[[nodiscard]] Tensor rightByClass(const Tensor& output, const Tensor& targets);

}  // namespace zorro
