#pragma once

// Up to three panels below one another over one x axis. The column keeps in step what they share: x range,
// left margin, crosshair, zoom history. What the panels draw is its derived classes' business.

#include <array>
#include <optional>
#include <span>

#include <QWidget>

#include "ui/plot/panel/plot_panel.h"
#include "ui/plot/panel/zoom_history.h"

namespace zorro::ui {

class QuietSplitter;
class Readout;

class PanelColumn : public QWidget {
    Q_OBJECT

public:
    static constexpr int panelCount = 3;

    /// `weights` are the heights of the panels in proportion to one another.
    PanelColumn(const std::array<QString, panelCount>& titles, const std::array<int, panelCount>& weights,
                QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    void setRanges(const AxisRange& x, const std::array<AxisRange, panelCount>& y);
    [[nodiscard]] AxisRange xRange() const { return view_.x; }
    [[nodiscard]] const std::array<AxisRange, panelCount>& yRanges() const { return view_.y; }
    /// One step back or forward through the views; asks through rangesRequested.
    void goThroughHistory(int step);

    void setPanelVisible(int plot, bool visible);
    void setBand(std::optional<AxisRange> band);
    void setMeasuringCursors(const MeasuringCursors& cursors);

    [[nodiscard]] PlotPanel& panel(int plot) const { return *panels_[static_cast<std::size_t>(plot)]; }

signals:
    void rangesRequested(const zorro::ui::AxisRange& x,
                         const std::array<zorro::ui::AxisRange, zorro::ui::PanelColumn::panelCount>& y);
    /// The user wants plot `plot` (0, 1, 2) fitted to what it shows.
    void fitRequested(int plot);
    void cursorMoved(int plot, double x, double y);
    void cursorLeft();
    void handlePressed(int plot, int id);
    void handleDragged(int plot, int id, double x, double y, bool other);
    void handleReleased(int plot, int id);
    void measuringCursorsRequested(const zorro::ui::MeasuringCursors& cursors);
    void hintChanged(const QString& hint);

protected:
    void resizeEvent(QResizeEvent* event) override;

    /// The box beside the cursor; hidden again when the cursor leaves.
    [[nodiscard]] Readout& readout() { return *readout_; }
    [[nodiscard]] QuietSplitter& splitter() { return *splitter_; }
    /// Draws the frames of all visible panels at once, on all cores.
    void drawFrames();
    void markPanelsStale();
    /// The crosshair is at `x` on every panel now, or on none.
    virtual void crosshairMoved(std::optional<double> x);
    /// The panels show another stretch of x, or will when they are painted next.
    virtual void xRangeChanged() {}

private:
    void connectPanel(int plot);
    void alignPanels();
    void moveCrosshair(std::optional<double> x);

    std::array<PlotPanel*, panelCount> panels_{};
    QuietSplitter* splitter_;
    Readout* readout_;
    PlotView view_;
    ZoomHistory history_;
};

/// The range that holds all finite values, with a little air around them; `otherwise` where there are none.
[[nodiscard]] AxisRange rangeAround(std::span<const double> values, const AxisRange& otherwise);

}  // namespace zorro::ui
