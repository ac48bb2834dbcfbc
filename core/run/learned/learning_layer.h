#pragma once

// The layers whose learned parameters are recorded: those with the activation, and the gates of cells.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

struct LearningLayer {
    std::optional<std::string> name;  ///< nothing: all activation layers of a network, which share a set
    bool isGate = false;
    std::size_t recorded = 0;  ///< its place in the columns of learned parameters
};

/// One for each of the activation layers, then one for each of the gates. Where a network has one set
/// (Learnable::member): one for all activation layers, and one that is named "gates" for all gates.
[[nodiscard]] std::vector<LearningLayer> learningLayers(Learnable learnable,
                                                        const std::vector<std::string>& activationLayers,
                                                        const std::vector<std::string>& gateLayers);

/// The curve that such a layer of a member begins with. Throws SpecError.
[[nodiscard]] Curve startOf(const LearningLayer& layer, const Comparison& comparison, const Member& member);

}  // namespace zorro
