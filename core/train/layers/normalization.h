#pragma once

// Batch, layer and RMS normalisation of a stack of networks, each member with its own statistics, which are
// kept in float32 at least.

#include "core/run/comparison/comparison.h"
#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// Normalises features, or lets them through with Normalization::none.
struct StackedNormalization {
    Normalization kind = Normalization::none;
    Tensor scale;            ///< [K, features]
    Tensor shift;            ///< [K, features]; undefined of rms, which has none
    Tensor runningMean;      ///< [K * features], batch: for validation
    Tensor runningVariance;  ///< [K * features], batch: for validation

    /// x [K, rows, features]: over the rows (batch) or over the features (layer, rms).
    [[nodiscard]] Tensor rows(const Tensor& x, bool training) const;

    /// x [B, K, C, H, W]: channels are the features; layer and rms are over C, H and W of an image.
    [[nodiscard]] Tensor images(const Tensor& x, bool training) const;
};

[[nodiscard]] StackedNormalization makeNormalization(Parameters& parameters, const Initializer& initializer,
                                                     Normalization kind, std::int64_t features);

}  // namespace zorro
