#pragma once

// Three panels over one x axis: a set of curves with their slopes f' and second derivatives f''. The stack
// samples the curves itself, once a frame and only those that changed, and keeps everything that the panels
// share in step: x range, crosshair, left margin, zoom history.

#include <array>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/activation/function.h"
#include "ui/plot/curve_sampler.h"
#include "ui/plot/plot_panel.h"
#include "ui/plot/readout.h"
#include "ui/plot/zoom_history.h"

namespace zorro::ui {

class QuietSplitter;

/// A curve as the stack draws it.
struct StackCurve {
    int id = -1;
    QString name;
    Curve curve;
    QColor color;
    Qt::PenStyle penStyle = Qt::SolidLine;
};

class PlotStack : public QWidget {
    Q_OBJECT

public:
    static constexpr int panelCount = 3;  ///< f, f', f'' in this order

    explicit PlotStack(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The visible curves, in drawing order; the selected one is drawn last whatever its place.
    void setCurves(std::vector<StackCurve> curves);
    /// Replaces the function or parameters of one curve; what a slider calls. Unknown ids are ignored.
    void setCurve(int id, const Curve& curve);
    void setSelected(int id);
    /// Draws every curve minus this one; nothing draws the curves themselves.
    void setReference(std::optional<Curve> reference);

    void setRanges(const AxisRange& x, const std::array<AxisRange, panelCount>& y);
    [[nodiscard]] AxisRange xRange() const { return view_.x; }
    [[nodiscard]] const std::array<AxisRange, panelCount>& yRanges() const { return view_.y; }
    /// Ranges that show all of every visible curve on the present x range, with a little air.
    [[nodiscard]] std::array<AxisRange, panelCount> fittedYRanges();

    void setPanelVisible(int plot, bool visible);
    void setBand(std::optional<AxisRange> band);
    void setMarkers(int plot, std::vector<PlotMarker> markers);
    void setHandles(int plot, std::vector<PlotHandle> handles);
    /// Draws the tangents of all curves where the crosshair meets them.
    void setTangentShown(bool shown);
    /// The box with every curve's value and slope beside the cursor; shown unless turned off.
    void setReadoutShown(bool shown);
    void setMeasuringCursors(const MeasuringCursors& cursors);

    [[nodiscard]] PlotPanel& panel(int plot) { return *panels_[static_cast<std::size_t>(plot)]; }

    /// Draws the visible panels below one another at a size of `size` logical pixels, as vectors.
    void paintTo(QCPPainter& painter, const QSize& size, const PlotPanel::PaintOptions& options);

    /// One step back or forward through the views; asks through rangesRequested.
    void goThroughHistory(int step);

signals:
    void rangesRequested(const zorro::ui::AxisRange& x,
                         const std::array<zorro::ui::AxisRange, zorro::ui::PlotStack::panelCount>& y);
    /// The user wants plot `plot` (0, 1, 2) fitted to what it shows.
    void fitRequested(int plot);
    void cursorMoved(int plot, double x, double y);
    void cursorLeft();
    void handlePressed(int plot, int id);
    void handleDragged(int plot, int id, double x, double y);
    void handleReleased(int plot, int id);
    void measuringCursorsRequested(const zorro::ui::MeasuringCursors& cursors);
    void hintChanged(const QString& hint);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct SampledCurve {
        StackCurve curve;
        CurveSamples samples;
        bool stale = true;
    };

    void connectPanel(int plot);
    void sampleStaleCurves();
    /// Draws the frames of all panels at once, on all cores: the first panel to be painted does it for the
    /// others.
    void drawFrames();
    [[nodiscard]] std::vector<const SampledCurve*> drawingOrder() const;
    void handCurvesToPanels();
    void markAllStale();
    void updatePanels();
    void alignPanels();
    void moveCrosshair(std::optional<double> x);
    void showTangents();
    void showReadout(int plot, double x, double y);
    /// f, f' and f'' of the curve, or of its difference to the reference.
    [[nodiscard]] Jet valuesAt(const Curve& curve, double x) const;

    std::array<PlotPanel*, panelCount> panels_{};
    QuietSplitter* splitter_ = nullptr;
    Readout* readout_ = nullptr;
    std::vector<SampledCurve> curves_;
    std::optional<Curve> reference_;
    PlotView view_;
    ZoomHistory history_;
    int selected_ = -1;
    int sampledColumns_ = 0;
    bool drawnCurvesStale_ = true;  ///< whether the panels' lists of curves are out of date
    bool tangentShown_ = false;
    bool readoutShown_ = true;
};

}  // namespace zorro::ui
