#pragma once

// Multi-head self-attention (Vaswani et al. 2017) of a stack of networks.

#include "core/train/layers/linear.h"
#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

struct StackedAttention {
    StackedLinear projection;  ///< width -> queries, keys and values
    StackedLinear output;      ///< width -> width
    std::int64_t heads = 1;    ///< divides the width
    bool causal = false;       ///< a position sees itself and those before it

    /// x [K, B * positions, width] -> the same shape.
    [[nodiscard]] Tensor operator()(const Tensor& x, std::int64_t positions) const;
};

[[nodiscard]] StackedAttention makeAttention(Parameters& parameters, Initializer& initializer,
                                             std::int64_t width, std::int64_t heads, bool causal);

}  // namespace zorro
