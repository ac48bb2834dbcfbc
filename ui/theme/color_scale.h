#pragma once

// Colours for a quantity: from low (blue) over teal to high (amber), told apart by lightness and hue also
// with deuteranopia and protanopia, and readable as thin lines on the panel's ground.

#include <QColor>

#include "ui/theme/theme.h"

namespace zorro::ui {

/// The colour at `part` of the scale, which is limited to [0, 1].
[[nodiscard]] QColor scaleColor(const Theme& theme, double part);

}  // namespace zorro::ui
