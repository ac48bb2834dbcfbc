#pragma once

// What there is to say about a function, as JSON.

#include "core/activation/function.h"
#include "core/text/json.h"

namespace zorro {

/// name, title, kind, smoothness, formula, LaTeX, source and parameters (name, symbol, meaning, default,
/// lower, upper, scale).
[[nodiscard]] Json jsonDescription(const Description& description);

}  // namespace zorro
