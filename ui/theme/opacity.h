#pragma once

// Colours that let what lies under them through.

#include <QColor>

namespace zorro::ui {

/// The colour with an opacity from 0 (not seen) to 1, in place of the one that it had.
[[nodiscard]] inline QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

}  // namespace zorro::ui
