#pragma once

// What nvcc compiles for a stack's flat tensors on CUDA devices, each one kernel. Where hasFusedCudaKernels()
// is false there are none, and calling one is a programming error.

#include "core/train/optimizer/update_rules.h"
#include "core/train/tensor.h"

namespace zorro {

/// An update by Adam, or by AdamW where `decoupled`, of values in float.
void adamOnCuda(const UpdateStep& update, bool decoupled);

/// The sum of squares of each stretch of `flat`, float or double: stretch i is [ends[i - 1], ends[i]), the
/// first begins at 0. `ends` is int64 on the device; [stretches] in the type of flat. Always added in the
/// same order.
[[nodiscard]] Tensor squaresOnCuda(const Tensor& flat, const Tensor& ends);

}  // namespace zorro
