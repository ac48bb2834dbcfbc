#pragma once

// The landmarks of a curve as JSON.

#include <string>

#include <nlohmann/json.hpp>

#include "core/analysis/landmarks.h"

namespace zorro {

/// One member a landmark; points as {"x", "y"}, intervals as {"lower", "upper"}.
[[nodiscard]] nlohmann::ordered_json jsonLandmarks(const Landmarks& landmarks);

/// "increasing", "decreasing", "constant" or "neither".
[[nodiscard]] std::string monotonicityName(Monotonicity monotonicity);

}  // namespace zorro
