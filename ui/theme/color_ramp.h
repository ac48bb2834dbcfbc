#pragma once

// The colours of heat maps: one hue whose lightness alone tells how much, so that it reads the same for every
// kind of colour vision and in grey, faint for little and strong for much on the ground of either theme.

#include <cstddef>

#include <QColor>
#include <QList>
#include <QRgb>

#include "ui/theme/theme.h"

namespace zorro::ui {

/// 256 colours: 0 is transparent, for what was not recorded; 1 .. 255 go from little to much.
[[nodiscard]] QList<QRgb> sequentialRamp(const Theme& theme);

/// The same for what lies on both sides of 0: 128 is as faint as the ground, 1 and 255 are strong in a hue
/// each.
[[nodiscard]] QList<QRgb> divergingRamp(const Theme& theme);

/// A shade of a curve's colour for layer 0, 1, ... of so many: the last one is the colour itself, the first
/// is nearest to the ground.
[[nodiscard]] QColor depthShade(const Theme& theme, const QColor& color, std::size_t layer,
                                std::size_t layers);

}  // namespace zorro::ui
