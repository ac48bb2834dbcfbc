#pragma once

// The colours of heat maps: one hue whose lightness alone tells how much, so that it reads the same for every
// kind of colour vision and in grey, faint for little and strong for much on the ground of either theme.

#include <QList>
#include <QRgb>

#include "ui/theme/theme.h"

namespace zorro::ui {

/// 256 colours: 0 is transparent, for what was not recorded; 1 .. 255 go from little to much.
[[nodiscard]] QList<QRgb> sequentialRamp(const Theme& theme);

}  // namespace zorro::ui
