#pragma once

// The items with which figures leave the program, the same in every room and chart.

#include <functional>

#include "ui/figure/sheet/figure_sheet.h"

class QMenu;
class QWidget;

namespace zorro::ui {

/// What a room does for its figure.
struct FigureRequests {
    std::function<FigureSheet()> sheet;  ///< what is shown now; without panels there is nothing to show
    std::function<void(const QString& sentence)> tell;
};

/// "Figure…", which opens the studio over `window`, and "Copy figure", which needs none. `window` outlives
/// the menu's items.
void fillFigureMenu(QMenu& menu, QWidget* window, const FigureRequests& requests);

}  // namespace zorro::ui
