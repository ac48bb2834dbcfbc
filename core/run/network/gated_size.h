#pragma once

// How wide the gated layers of a network are. A gated layer, f(x W + b) * (x V + c) (Dauphin et al. 2017,
// arXiv:1612.08083), has two products where another has one, f(x W + b). It therefore gets fewer units than
// were asked for (Shazeer 2020, arXiv:2002.05202): as many as make the weights and biases of the whole come
// nearest to those of the network without gates, so that the two can be compared. Parameters that activations
// learn do not count here: the members of a comparison have layers of one width.

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/dataset/dataset.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

struct GatedSize {
    std::size_t units = 0;         ///< of a gated layer, at least 1
    std::size_t ungatedUnits = 0;  ///< that were asked for
    std::uint64_t parameters = 0;  ///< weights and biases of what was counted
    std::uint64_t ungatedParameters = 0;
};

/// The units between the two layers of a transformer's feed-forward part without a gate: four times as many
/// as the model is wide (Vaswani et al. 2017).
[[nodiscard]] std::size_t ungatedInnerUnits(std::size_t width);

/// The feed-forward part of one layer of a transformer: a gated layer and the linear one behind it.
[[nodiscard]] GatedSize gatedFeedForward(std::size_t width);

/// What the size of a fully connected network depends on. Tokens are embedded as without gates, so their
/// `inputs` are the numbers behind the embedding.
struct MlpShape {
    std::size_t inputs = 1;
    std::size_t outputs = 1;
    std::size_t depth = 1;
    std::size_t width = 1;  ///< of a hidden layer without a gate
    Normalization normalization = Normalization::none;
};

/// All hidden layers, with their normalisation, and the one that gives the answer.
[[nodiscard]] GatedSize gatedMlp(const MlpShape& shape);

/// Whether the layers of this architecture are gated: that was asked for, and it can be.
[[nodiscard]] bool isGated(const Architecture& architecture);

/// The size of a network for these data (their shapes and counts), and of all gated layers and what follows
/// them together; nothing where none is gated.
[[nodiscard]] std::optional<GatedSize> gatedSize(const Architecture& architecture, const Dataset& dataset);

}  // namespace zorro
