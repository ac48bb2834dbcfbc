#pragma once

// What a comparison needs, before it is trained.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/learned/parameter_counts.h"
#include "core/run/network/gated_size.h"

namespace zorro {

/// A layer of the first member's network.
struct EstimatedLayer {
    std::string name;
    std::size_t parameters = 0;
    bool gated = false;
};

struct TrainingEstimate {
    ParameterCounts parameters;  ///< of one member of each activation
    std::vector<EstimatedLayer> layers;
    std::optional<GatedSize> gated;  ///< see Stack::gatedSize()
    std::uint64_t steps = 0;
    double bytes = 0;           ///< of all members, counted; of many what some steps have shown, if more
    double bytesOfOneMore = 0;  ///< of a further member, which does not make steps beside all others
    double freeBytes = 0;       ///< of the device; 0: not known
    double seconds = 0;  ///< from some steps that were made to see, about a second of them; NaN: unknown
    double widenedSeconds = 0;  ///< the same where a tuning widens its ranges twice
    double mostSeconds = 0;     ///< and where it drops nothing before the end, since networks learn late
    std::string device;
    std::string tuning = {};         ///< what is tried before, a clause; empty where nothing is
    std::vector<std::string> notes;  ///< what the data were taken for and why, and what suits them
};

/// Builds the networks, counts, and makes some steps on the device that is meant; nothing is kept. Throws
/// RunError or DatasetError.
[[nodiscard]] TrainingEstimate estimateTraining(const Comparison& comparison);

}  // namespace zorro
