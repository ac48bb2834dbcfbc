#pragma once

// The fields of a comparison as one of its members has them.

#include "core/run/comparison/comparison.h"

namespace zorro {

/// The comparison with the member's own values in the fields that it varies, and without members.
[[nodiscard]] Comparison settingsOf(const Comparison& comparison, const Member& member);

/// How the member's weights are initialised.
[[nodiscard]] Initialization initializationOf(const Comparison& comparison, const Member& member);

}  // namespace zorro
