#pragma once

// The part of attention without weights (Vaswani et al. 2017), on the CPU, as one differentiable operation.

#include <cstdint>

#include "core/train/tensor.h"

namespace zorro {

struct AttentionShape {
    std::int64_t positions = 1;  ///< of an example
    std::int64_t heads = 1;
    bool causal = false;  ///< a position sees itself and those before it
};

/// The values of what each position looks at, mixed by softmax(q k^T / sqrt(depth)): `projected`
/// [K, B * positions, 3 * heads * depth] in float on the CPU, queries, keys and values side by side ->
/// [K, B * positions, heads * depth]. It can be differentiated once.
[[nodiscard]] Tensor attentionMix(const Tensor& projected, const AttentionShape& shape);

}  // namespace zorro
