#pragma once

// What plots of the window show, as panels of a figure: curves, points, bands and images with their names,
// without what the window adds for its hands and eyes (cards, rings, cursors, words in corners).

#include <vector>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/plot/panel/plot_canvas.h"
#include "ui/plot/panel_column.h"

namespace zorro::ui {

/// Curves that let the ground through and those without a name are not listed. Lines of more points than
/// paper shows keep the first, the lowest, the highest and the last of equal stretches.
[[nodiscard]] SheetPanel sheetPanel(PlotCanvas& canvas);

/// The column's visible panels, with these words below their x axis.
[[nodiscard]] std::vector<SheetPanel> sheetPanels(PanelColumn& column, const QString& xTitle);

}  // namespace zorro::ui
