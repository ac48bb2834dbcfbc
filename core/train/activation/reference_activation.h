#pragma once

// The functions of the catalogue that Zorro functions are compared with, by LibTorch's own kernels.

#include "core/activation/function.h"
#include "core/train/tensor.h"

namespace zorro {

/// Whether LibTorch has kernels for a curve's function.
[[nodiscard]] bool hasReferenceActivation(const Curve& curve);

/// f(x), differentiable, for a curve of such a function.
[[nodiscard]] Tensor referenceActivation(const Curve& curve, const Tensor& x);

}  // namespace zorro
