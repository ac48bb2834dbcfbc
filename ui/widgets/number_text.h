#pragma once

// Numbers as people read them on screen: four significant digits, a true minus sign, thin separators.

#include <QString>

namespace zorro::ui {

/// `value` with `digits` significant digits, trailing zeros kept so that a changing figure keeps its width;
/// "∞", "−∞" and "–" (for NaN). Very large and very small values as 1.234×10⁵.
[[nodiscard]] QString numberText(double value, int digits = 4);

}  // namespace zorro::ui
