#pragma once

// What the charts say at the cursor, and between the two measuring cursors. Crosshair and cursors are the
// same on all charts over one x axis; the box beside the cursor lists the lines of the chart under it.

#include <memory>
#include <optional>
#include <vector>

#include "ui/chart/board/chart_options.h"
#include "ui/chart/lines/chart.h"
#include "ui/plot/panel/plot_content.h"
#include "ui/theme/theme.h"

class QWidget;

namespace zorro::ui {

class Readout;

class ChartReadout {
public:
    using Charts = std::vector<std::unique_ptr<Chart>>;

    /// The box floats over `board`. `charts` outlives this object.
    ChartReadout(QWidget* board, const Charts& charts);

    void setTheme(const Theme& theme);
    /// Returns the place in words, e.g. "step 820".
    QString show(Chart& chart, double x, double y, const ChartOptions& options);
    void hide();

    void setCursors(const MeasuringCursors& cursors);
    [[nodiscard]] const MeasuringCursors& cursors() const { return cursors_; }
    /// The cursors are put on charts that were made anew.
    void showCursors();

private:
    QWidget* board_;
    const Charts& charts_;
    Readout* box_;
    MeasuringCursors cursors_;
};

}  // namespace zorro::ui
