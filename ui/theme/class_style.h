#pragma once

// How the classes of a data set look: neutral tints, which no curve has, and shapes.

#include <cstddef>

#include "ui/theme/theme.h"

namespace zorro::ui {

enum class DotShape { circle, square, triangle, diamond };

struct ClassStyle {
    QColor tint;
    DotShape shape = DotShape::circle;
};

/// Number of different classes before their looks repeat.
inline constexpr std::size_t classStyleCount = 20;

[[nodiscard]] ClassStyle classStyle(const Theme& theme, std::size_t label);

}  // namespace zorro::ui
