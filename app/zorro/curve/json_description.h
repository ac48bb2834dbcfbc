#pragma once

// What there is to say about a function, as JSON.

#include <string>

#include "core/activation/function.h"
#include "core/text/json.h"

namespace zorro {

/// name, title, kind, smoothness, formula, source and parameters (name, symbol, meaning, default, lower,
/// upper, scale).
[[nodiscard]] Json jsonDescription(const Description& description);

/// "C0", "C1", "C-infinity" or "unknown".
[[nodiscard]] std::string smoothnessName(Smoothness smoothness);

}  // namespace zorro
