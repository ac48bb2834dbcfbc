#pragma once

// What a widget that paints a chart by itself says of it to screen readers (see accessible_chart.h).

#include <vector>

#include <QString>

#include "ui/figure/sheet/figure_sheet.h"

namespace zorro::ui {

class DrawnChart {
public:
    DrawnChart() = default;
    DrawnChart(const DrawnChart&) = delete;
    DrawnChart& operator=(const DrawnChart&) = delete;
    virtual ~DrawnChart() = default;

    /// What is drawn now, as panels of a figure; none where nothing is, or where the widget's accessible
    /// description says it all.
    [[nodiscard]] virtual std::vector<SheetPanel> drawnPanels() = 0;
    /// What stands where the reader is, e.g. "GELU, seed 3: accuracy 0.91"; empty where it is nowhere.
    [[nodiscard]] virtual QString reading() const { return {}; }
};

}  // namespace zorro::ui
