#pragma once

// Series as the points that are drawn: clipped to the area between the axes, so that nothing of a file relies
// on clipping, and thinned to what can be seen on paper.

#include <vector>

#include <QImage>
#include <QPolygonF>
#include <QRectF>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/sheet_palette.h"

namespace zorro::ui {

/// The unbroken parts of the series' line, in micrometres of an area. Points that move the line by less than
/// two micrometres are left out.
[[nodiscard]] std::vector<QPolygonF> linesOf(const SheetPanel& panel, const SheetSeries& series,
                                             const QRectF& area);

/// The parts of its band, as closed shapes.
[[nodiscard]] std::vector<QPolygonF> bandsOf(const SheetPanel& panel, const SheetSeries& series,
                                             const QRectF& area);

/// A point that is drawn, with its bar where it has one.
struct SheetPoint {
    QPointF at;
    double left = NAN;
    double right = NAN;
};
[[nodiscard]] std::vector<SheetPoint> pointsOf(const SheetPanel& panel, const SheetSeries& series,
                                               const QRectF& area);

/// The panel's image as pixels that fill the area, fine enough for print.
[[nodiscard]] QImage imageOf(const SheetPanel& panel, const QRectF& area, const SheetPalette& palette);
/// The lines over it.
[[nodiscard]] std::vector<QPolygonF> contourOf(const SheetPanel& panel, const QRectF& area);

/// The polygon's part inside the rectangle (Sutherland and Hodgman 1974).
[[nodiscard]] QPolygonF clippedTo(const QRectF& area, const QPolygonF& polygon);

}  // namespace zorro::ui
