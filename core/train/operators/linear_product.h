#pragma once

// What linear layers compute on the CPU, as one differentiable operation.

#include <cstdint>
#include <vector>

#include "core/train/tensor.h"

namespace zorro {

/// x W + b for every member, in float on the CPU: x [K, rows, in], weight [K, in, out], bias [K, 1, out] ->
/// [K, rows, out]. It can be differentiated once.
[[nodiscard]] Tensor linearProduct(const Tensor& x, const Tensor& weight, const Tensor& bias);

/// The same as `count` tensors [K, rows, out / count], whose columns are those of the product one after the
/// other: `count` divides out.
[[nodiscard]] std::vector<Tensor> linearProducts(const Tensor& x, const Tensor& weight, const Tensor& bias,
                                                 std::int64_t count);

}  // namespace zorro
