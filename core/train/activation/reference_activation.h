#pragma once

// The functions of the catalogue that Zorro functions are compared with, by LibTorch's own kernels.

#include "core/activation/function.h"
#include "core/train/tensor.h"

namespace zorro {

/// f(x), differentiable, for any curve of the catalogue that is no Zorro function.
[[nodiscard]] Tensor referenceActivation(const Curve& curve, const Tensor& x);

}  // namespace zorro
