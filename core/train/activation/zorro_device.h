#pragma once

// The kernels on CUDA devices. Built without CUDA there are none, and calling one is a programming error.
// Arguments and results are those of zorro_operator.cpp's functions for the CPU; tensors are contiguous.

#include <utility>

#include "core/train/tensor.h"

namespace zorro {

[[nodiscard]] bool hasCudaKernel();

[[nodiscard]] Tensor forwardOnCuda(const Tensor& x, const Tensor& form);
[[nodiscard]] Tensor backwardOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& form);

/// Whether there are also those that follow, which nvcc compiles.
[[nodiscard]] bool hasFusedCudaKernels();

/// outer f'(x) and outer gradient f''(x): how backwardOnCuda()'s result changes with the gradient and with x.
[[nodiscard]] std::pair<Tensor, Tensor> secondBackwardOnCuda(const Tensor& outer, const Tensor& gradient,
                                                             const Tensor& x, const Tensor& form);

/// The gradient of the form, added up in double and always in the same order.
[[nodiscard]] Tensor formGradientOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& form);

/// f(x + bias): x [K, rows, columns], bias [K, 1, columns], both of one type.
[[nodiscard]] Tensor biasedForwardOnCuda(const Tensor& x, const Tensor& bias, const Tensor& form);
/// The gradients of x and of the bias.
[[nodiscard]] std::pair<Tensor, Tensor> biasedBackwardOnCuda(const Tensor& gradient, const Tensor& x,
                                                             const Tensor& bias, const Tensor& form);

/// What LibTorch has allocated on a CUDA device, in bytes.
[[nodiscard]] double usedCudaMemory(const torch::Device& device);

}  // namespace zorro
