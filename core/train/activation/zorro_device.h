#pragma once

// The kernels on CUDA devices. Built without CUDA there are none, and calling one is a programming error.
// Arguments and results are those of zorro_operator.cpp's functions for the CPU; tensors are contiguous.

#include "core/train/tensor.h"

namespace zorro {

[[nodiscard]] bool hasCudaKernel();

[[nodiscard]] Tensor forwardOnCuda(const Tensor& x, const Tensor& form);
[[nodiscard]] Tensor backwardOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& form);

/// What LibTorch has allocated on a CUDA device, in bytes.
[[nodiscard]] double usedCudaMemory(const torch::Device& device);

}  // namespace zorro
