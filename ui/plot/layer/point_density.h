#pragma once

// From where on a long line is drawn as what it reaches in each column of pixels.

#include <cstddef>

namespace zorro::ui {

/// From so many points in a column of pixels on; with fewer, every point is drawn.
inline constexpr std::size_t mostPointsAPixel = 2;

}  // namespace zorro::ui
