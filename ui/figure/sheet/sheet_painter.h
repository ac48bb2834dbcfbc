#pragma once

// Draws a figure with any painter, on any thread.

#include <QPainter>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/sheet_layout.h"

namespace zorro::ui {

/// Draws in micrometres: the painter's unit must be one. The ground is left to the caller.
void paintSheet(QPainter& painter, const FigureSheet& sheet, const FigureStyle& style,
                const SheetLayout& layout);

/// Widths of thin lines in micrometres: axes and ticks, leaders, grid.
inline constexpr double axisWidth = unitsOfPoints(0.5);
inline constexpr double hairWidth = unitsOfPoints(0.35);

/// The radius of a series' shapes in micrometres.
[[nodiscard]] inline double shapeRadius(const SheetSeries& series, const SheetType& type) {
    return 0.2 * series.size * type.em();
}

inline constexpr const char* sheetGridColor = "#dddddd";
inline constexpr const char* sheetZeroColor = "#b8b8b8";

}  // namespace zorro::ui
