#pragma once

// The numbers that a figure draws, as a table beside it.

#include <string>

#include "ui/figure/sheet/figure_sheet.h"

namespace zorro::ui {

/// CSV, numbers with 17 significant digits. Each series has a column of its x, which
/// those of the same x share, and columns of what it draws; their heads name panel, series and axis:
/// "(a) step", "(a) ReLU: validation loss", "(a) ReLU: validation loss, lower". Columns may differ in length;
/// a gap in a line is an empty field. Images follow as columns of x, y and value.
[[nodiscard]] std::string sheetCsv(const FigureSheet& sheet);

}  // namespace zorro::ui
