#pragma once

// The short stretch of a line that stands for a curve beside its name, the same in every room.

#include <QIcon>
#include <QSize>

#include "ui/theme/theme.h"

namespace zorro::ui {

inline constexpr QSize curveSwatchSize(18, 12);  ///< in logical pixels

/// The line in the curve's colour, with its alpha, and dashes; sharp at pixel ratios up to 3.
[[nodiscard]] QIcon curveSwatch(const CurveStyle& style, const QSize& size = curveSwatchSize);

}  // namespace zorro::ui
