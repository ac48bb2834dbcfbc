#pragma once

// An approximation as text for people, and as JSON for programs.

#include <string>

#include "core/approximation/approximate.h"
#include "core/text/json.h"

namespace zorro::approximation {

/// Keys: "spec", "form", "range", "outside", "error", "format", "max_abs_error", "at", "certified" (null
/// where nothing is proven), "evaluated", "coefficients" or "numerator" and "denominator" in powers of x
/// ascending, or "knots" as pairs, "operations", "bytes", "notes"; of a relative error "max_relative_error",
/// "relative_at" and "certified_relative"; of a table "table" with its rules.
[[nodiscard]] Json approximationJson(const Approximation& approximation);

[[nodiscard]] std::string approximationText(const Approximation& approximation);

}  // namespace zorro::approximation
