#pragma once

// LibTorch as the trainer sees it: tensors and automatic differentiation, without its modules and optimisers,
// whose headers take three times as long to compile.

#include <torch/types.h>

namespace zorro {

using torch::Tensor;

/// Whether our own loops over float32 in memory serve a tensor; LibTorch's operations serve the others.
[[nodiscard]] inline bool isForOwnLoops(const Tensor& tensor) {
    return tensor.is_cpu() && tensor.scalar_type() == at::kFloat;
}

}  // namespace zorro
