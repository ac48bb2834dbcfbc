#pragma once

// The colours, dashes and shapes of a figure's series, as its style asks for: what the window tells by hue
// alone, print tells by line or shape as well.

#include <vector>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/figure_style.h"

namespace zorro::ui {

class SheetPalette {
public:
    SheetPalette(const FigureSheet& sheet, SheetColors colors);

    /// With its opacity.
    [[nodiscard]] QColor colorOf(const SheetInk& ink) const;
    [[nodiscard]] QColor colorOf(const SheetSeries& series) const;
    /// Lengths of dashes and gaps in turn, in line widths, for flat caps; empty for a solid line.
    [[nodiscard]] std::vector<double> dashesOf(const SheetSeries& series) const;
    [[nodiscard]] SheetShape shapeOf(const SheetSeries& series) const;
    /// A scale's colours: without hue where the figure has none.
    [[nodiscard]] QList<QRgb> shades(QList<QRgb> colors) const;

private:
    [[nodiscard]] std::size_t placeOf(const SheetSeries& series) const;

    /// What is told apart: an ink without its opacity, and a line.
    struct Look {
        SheetInk ink;
        Qt::PenStyle penStyle;
        bool operator==(const Look&) const = default;
    };
    [[nodiscard]] static Look lookOf(const SheetSeries& series);

    SheetColors colors_;
    std::vector<Look> looks_;  ///< in the order of the figure
};

/// The ink for a colour of a plot in this theme: the hue's index where the colour is a curve's,
/// and white paper where it is the ground.
[[nodiscard]] SheetInk inkOf(const QColor& color, const Theme& theme);

}  // namespace zorro::ui
