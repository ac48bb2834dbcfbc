#pragma once

// What the words of a comparison have become: network.json of the run directory.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/learned/parameter_counts.h"
#include "core/run/network/gated_size.h"

namespace zorro {

/// The network that a comparison's words have become, for those who show what was recorded by layer.
struct NetworkSummary {
    ParameterCounts parameters;            ///< of one member of each activation
    std::string task;                      ///< "classification", "regression" or "next token"
    std::uint64_t trainingExamples = 0;    ///< 0: not known
    std::uint64_t validationExamples = 0;  ///< all that are held out, also where fewer are watched
    std::uint64_t testExamples = 0;
    bool splitsOverlap = false;                 ///< those of other data seeds have examples in common
    double weightDecay = 0;                     ///< also where it was left to the data
    std::uint64_t steps = 0;                    ///< that will be trained, also where epochs were asked for
    double stepsPerEpoch = 0;                   ///< 0: not known, as in runs of before it was written
    std::optional<GatedSize> gated = {};        ///< of the whole network without parameters of activations
    std::vector<std::string> layers;            ///< what columns of gradients and updates are by
    std::vector<std::string> activationLayers;  ///< what columns of activations are by
    /// The gates of cells, where their functions learn: columns of learned parameters are by
    /// activationLayers, then by these.
    std::vector<std::string> gateLayers = {};

    /// Whether it is known that no example judges while it is trained.
    [[nodiscard]] bool isUnvalidated() const { return trainingExamples > 0 && validationExamples == 0; }
};

/// Replaces network.json. Throws FileError.
void writeNetworkSummary(const std::filesystem::path& run, const NetworkSummary& summary);

/// Reads it; an empty one where there is none or it is damaged.
[[nodiscard]] NetworkSummary readNetworkSummary(const std::filesystem::path& run);

}  // namespace zorro
