#pragma once

// How examples become sequences of vectors, for the networks that read one position after the other.

#include <optional>

#include "core/dataset/dataset.h"
#include "core/train/layers/linear.h"
#include "core/train/stack/forward_pass.h"
#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// Tokens are embedded. Of images every row is a position, of other numbers each number; they go through a
/// linear layer.
struct SequenceInput {
    std::optional<StackedEmbedding> embedding;  ///< tokens
    std::optional<StackedLinear> projection;    ///< numbers
    std::int64_t positions = 1;

    /// examples [K, B, ...] -> [K, B * positions, width], an example's positions one after the other.
    [[nodiscard]] Tensor operator()(const Tensor& examples, const ForwardPass& pass) const;
};

[[nodiscard]] SequenceInput makeSequenceInput(Parameters& parameters, Initializer& initializer,
                                              const Dataset& dataset, std::int64_t width);

}  // namespace zorro
