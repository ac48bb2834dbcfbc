#pragma once

// Colour science that only the tests of the palette need: relative luminance and contrast (WCAG 2.1), CIELAB
// and the distance of two colours in it (CIE 2000), and how people with a colour vision deficiency see a
// colour (Machado, Oliveira & Fernandes 2009, severity 1).

#include <array>

#include <QColor>

namespace zorro::ui::color {

using Triple = std::array<double, 3>;

/// Linear RGB in [0, 1].
[[nodiscard]] Triple linear(const QColor& color);
[[nodiscard]] Triple lab(const Triple& linearRgb);

/// From 1 (equal) to 21 (black on white).
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

enum class Vision { normal, protanopia, deuteranopia };
/// The linear RGB that shows others what somebody with that vision sees.
[[nodiscard]] Triple seenWith(Vision vision, const Triple& linearRgb);

/// CIEDE2000; 1 is about what an eye can just tell apart side by side.
[[nodiscard]] double deltaE(const Triple& labA, const Triple& labB);

}  // namespace zorro::ui::color
