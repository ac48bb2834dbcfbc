#pragma once

// Dense layers and embeddings of a stack of networks.

#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// y = x W + b for every member: x [K, rows, in] -> [K, rows, out]. Computes in the type of x.
struct StackedLinear {
    Tensor weight;  ///< [K, in, out]
    Tensor bias;    ///< [K, 1, out]

    [[nodiscard]] Tensor operator()(const Tensor& x) const;
    /// x W alone.
    [[nodiscard]] Tensor product(const Tensor& x) const;
};

[[nodiscard]] StackedLinear makeLinear(Parameters& parameters, Initializer& initializer, const Fan& fan);

/// A vector for each token: tokens [K, rows] (int64) -> [K, rows, width].
struct StackedEmbedding {
    Tensor weight;  ///< [K, vocabulary, width]

    [[nodiscard]] Tensor operator()(const Tensor& tokens) const;
};

/// Of the numbers that tokens begin as; those of positions, which are added to them, have the same.
inline constexpr double embeddingVariance = 0.25;

[[nodiscard]] StackedEmbedding makeEmbedding(Parameters& parameters, Initializer& initializer,
                                             std::int64_t vocabulary, std::int64_t width);

}  // namespace zorro
