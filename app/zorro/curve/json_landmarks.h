#pragma once

// The landmarks of a curve as JSON.

#include <string>
#include <vector>

#include "core/analysis/landmarks.h"
#include "core/text/json.h"

namespace zorro {

/// One member a landmark; points as {"x", "y"}, intervals as {"lower", "upper"}.
[[nodiscard]] Json jsonLandmarks(const Landmarks& landmarks);

[[nodiscard]] Json jsonIntervals(const std::vector<Interval>& intervals);

/// "increasing", "decreasing", "constant" or "neither".
[[nodiscard]] std::string monotonicityName(Monotonicity monotonicity);

}  // namespace zorro
