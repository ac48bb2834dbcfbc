#pragma once

// What each activation of a run has learned, over its seeds.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/run/members/member_group.h"

namespace zorro {

/// One learned parameter of one activation, in one layer.
struct LearnedSummary {
    std::string activation;            ///< SPEC
    MemberValues values;               ///< what its networks have beside it
    std::optional<std::string> layer;  ///< nothing: all of the network
    std::string parameter;
    double start = 0;
    std::size_t networks = 0;      ///< behind the figures: those that did not fail
    double mean = 0;               ///< over the networks, of channels of their means; NaN of no network
    double standardDeviation = 0;  ///< of a sample, likewise; NaN of fewer than two networks
};

/// In the order of the comparison, its layers and the function's parameters. Empty where nothing learns.
[[nodiscard]] std::vector<LearnedSummary> learnedSummaries(const RunSnapshot& run);

}  // namespace zorro
