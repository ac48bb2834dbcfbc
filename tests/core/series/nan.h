#pragma once

#include <limits>

namespace zorro {

/// What stands in a series where nothing was recorded.
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

}  // namespace zorro
