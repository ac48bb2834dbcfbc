#pragma once

// The feed-forward part of a transformer's layer.

#include <cstdint>

#include "core/train/layers/dense_layer.h"
#include "core/train/layers/linear.h"
#include "core/train/tensor.h"

namespace zorro {

/// A layer with an activation, which is wider than the model or gated, and one back to the model's width,
/// each position by itself.
struct FeedForward {
    DenseLayer wide;       ///< width -> units
    StackedLinear narrow;  ///< units -> width

    /// x [K, rows, width] -> the same shape.
    [[nodiscard]] Tensor operator()(const Tensor& x, const ForwardPass& pass) const {
        return narrow(wide(x, pass));
    }
};

struct FeedForwardShape {
    std::int64_t width = 1;
    std::int64_t units = 1;
    bool gated = false;
};

/// One that gets normalised numbers, and whose result is added to a residual stream.
[[nodiscard]] FeedForward makeFeedForward(Parameters& parameters, Initializer& initializer,
                                          const FeedForwardShape& shape, const StackedActivation& activation);

}  // namespace zorro
