#pragma once

// What zorro-train answers when it is asked something, wherever it was asked.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/launch/process/child_process.h"
#include "core/run/learned/parameter_counts.h"
#include "core/run/network/gated_size.h"

namespace zorro {

/// A layer of a network that was not trained yet.
struct PlannedLayer {
    std::string name;
    std::uint64_t parameters = 0;
    bool gated = false;
};

/// What a comparison needs, as the trainer says before anything is trained.
struct TrainerEstimate {
    ParameterCounts parameters;  ///< of one member of each activation
    std::uint64_t steps = 0;
    double bytes = 0;                       ///< of memory, all members
    double bytesOfOneMore = 0;              ///< of a further member; 0: not known, as from an earlier trainer
    double freeBytes = 0;                   ///< of memory there; 0: not known, as from an earlier trainer
    double seconds = 0;                     ///< from a few steps that were made to see; NaN: unknown
    double widenedSeconds = 0;              ///< the same where a tuning widens its ranges twice
    double mostSeconds = 0;                 ///< and where it drops nothing before the end
    std::string device;                     ///< in words, e.g. the name of the GPU, or why there is none
    std::string tuning = {};                ///< what is tried before, a clause; empty where nothing is
    std::vector<std::string> notes = {};    ///< what the data were taken for and why, a sentence each
    std::vector<PlannedLayer> layers = {};  ///< of the first activation, from the data on; none from a
                                            ///< trainer of an earlier version
    std::optional<GatedSize> gated = {};    ///< of the whole network without parameters of activations
};

/// The answer to `zorro-train --estimate`. Throws ComparisonError where a field of the comparison is to blame
/// that there is none, else FileError with the trainer's own sentence.
[[nodiscard]] TrainerEstimate readEstimate(const ProgramAnswer& answer);

/// The answer to `zorro-train --device WORD`, in words. Throws FileError with the trainer's own sentence.
[[nodiscard]] std::string readDevice(const ProgramAnswer& answer);

}  // namespace zorro
