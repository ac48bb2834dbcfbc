#pragma once

// GELU on the CPU, whose slope is computed along with its value.

#include "core/train/tensor.h"

namespace zorro {

/// x Phi(x) of x in float on the CPU. It can be differentiated twice.
[[nodiscard]] Tensor geluWithSlope(const Tensor& x);

}  // namespace zorro
