#pragma once

// Single figures about single members of a run that are taken from what was recorded by layer.

#include <cstddef>
#include <optional>
#include <vector>

#include "core/run/directory/run_snapshot.h"

namespace zorro {

enum class RecordedAt { firstStep, end };

/// The shares of dead units by activation layer (network.activationLayers), as recorded last; empty where
/// none were. In [0, 1].
[[nodiscard]] std::vector<double> deadUnitsAtEnd(const RunSnapshot& run, std::size_t member);

/// The gradient norm of the second hidden layer over that of the last one, at the first step or at the last
/// record that has both: above 1 where gradients grow towards the input, below where they shrink. Hidden
/// layers are those that an activation follows. Nothing where none were recorded (of long histories only the
/// end may be known), or there are fewer than three.
[[nodiscard]] std::optional<double> gradientRatio(const RunSnapshot& run, std::size_t member, RecordedAt at);

}  // namespace zorro
