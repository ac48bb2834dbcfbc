#pragma once

// The window's type: one family (Inter when installed, else the system's), 13 px, and figures of equal width
// wherever numbers change or align.

#include <QFont>
#include <QStringList>

class QLabel;

namespace zorro::ui {

inline constexpr int bodyPixelSize = 13;
inline constexpr int headingPixelSize = 11;

[[nodiscard]] QFont bodyFont();

/// The body's font with its tabular figures (see tabular_figures.h); where it has none, the most similar
/// installed family whose ten digits are equally wide.
[[nodiscard]] QFont tabularFont(int pixelSize = bodyPixelSize);

/// True where the ten digits of `font` have the same width.
[[nodiscard]] bool hasTabularDigits(const QFont& font);

/// 11 px with a little space between the letters, muted, for the headings of panels. Their own words are
/// written in capitals; names and formulas in them are not, for x is not X.
void styleAsHeading(QLabel& label);

}  // namespace zorro::ui
