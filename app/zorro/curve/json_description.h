#pragma once

// What there is to say about a function, as JSON.

#include "core/activation/function.h"
#include "core/text/json.h"

namespace zorro {

/// name, title, kind, family, year (null where there is none), aliases, about, smoothness, formula, latex,
/// source and parameters (name, symbol, meaning, default,
/// lower, upper, scale).
[[nodiscard]] Json jsonDescription(const Description& description);

}  // namespace zorro
