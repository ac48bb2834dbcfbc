#pragma once

// Convolution and pooling of a stack of networks. Images are [B, K, C, H, W] here: with the members inside a
// batch position, convolutions of all members are one with groups, without any copying.

#include <cstdint>
#include <optional>

#include "core/run/comparison/comparison.h"
#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// A 3 x 3 convolution that keeps height and width (or halves them with stride 2).
struct StackedConvolution {
    Tensor weight;  ///< [K, out, in, 3, 3]
    Tensor bias;    ///< [K, out]
    std::int64_t stride = 1;

    [[nodiscard]] Tensor operator()(const Tensor& x) const;  ///< [B, K, in, H, W] -> [B, K, out, H', W']
};

struct ConvolutionShape {
    std::int64_t in = 1;   ///< channels
    std::int64_t out = 1;  ///< channels
    std::int64_t stride = 1;
    std::optional<double> inputSquare = {};  ///< see Fan
};

[[nodiscard]] StackedConvolution makeConvolution(Parameters& parameters, Initializer& initializer,
                                                 const ConvolutionShape& shape);

/// Halves height and width: the largest or the mean of 2 x 2; unchanged with Pooling::stride, where the
/// convolution does it.
[[nodiscard]] Tensor pooled(const Tensor& x, Pooling pooling);

/// What halving makes of a side of so many pixels: convolutions round up, pooling down.
[[nodiscard]] constexpr std::int64_t halved(std::int64_t pixels, Pooling pooling) {
    return pooling == Pooling::stride ? (pixels + 1) / 2 : pixels / 2;
}

}  // namespace zorro
