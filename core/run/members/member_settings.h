#pragma once

// The fields of a comparison as one of its members has them.

#include "core/run/comparison/comparison.h"

namespace zorro {

/// The comparison with the member's own values in the fields that it varies, and without members.
[[nodiscard]] Comparison settingsOf(const Comparison& comparison, const Member& member);

/// How the member's weights are initialised, this being the architecture of its comparison.
[[nodiscard]] Initialization initializationOf(const Architecture& architecture, const Member& member);

}  // namespace zorro
