#pragma once

// LibTorch as the trainer sees it: tensors and automatic differentiation, without its modules and optimisers,
// whose headers take three times as long to compile.

#include <torch/types.h>

namespace zorro {

using torch::Tensor;

}  // namespace zorro
