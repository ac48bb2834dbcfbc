#pragma once

// Three panels over one x axis: a set of curves with their slopes f' and second derivatives f''. The stack
// samples the curves itself, once a frame and only those that changed.

#include <optional>
#include <vector>

#include "core/activation/function.h"
#include "ui/plot/layer/curve_sampler.h"
#include "ui/plot/panel/readout.h"
#include "ui/plot/panel_column.h"

namespace zorro::ui {

/// A curve as the stack draws it.
struct StackCurve {
    int id = -1;
    QString name;
    Curve curve;
    QColor color;
    Qt::PenStyle penStyle = Qt::SolidLine;
};

/// The panels of f, f' and f'', in this order.
class PlotStack : public PanelColumn {
    Q_OBJECT

public:
    explicit PlotStack(QWidget* parent = nullptr);

    /// The visible curves, in drawing order; the selected one is drawn last whatever its place.
    void setCurves(std::vector<StackCurve> curves);
    /// Replaces the function or parameters of one curve; what a slider calls. Unknown ids are ignored.
    void setCurve(int id, const Curve& curve);
    void setSelected(int id);
    /// Draws every curve minus this one, and says so in the titles; nothing draws the curves themselves.
    /// `name` is what the reference is called.
    void setReference(std::optional<Curve> reference, const QString& name = {});
    /// What the selected curve, or its difference to the reference, is in plot `plot` at x; nothing where it
    /// is not drawn.
    [[nodiscard]] std::optional<double> selectedValueAt(int plot, double x) const;
    /// Whether a curve that is drawn leaves the y range of plot `plot`.
    [[nodiscard]] bool leavesView(int plot, int id);
    /// The cursors, and what the selected curve is between them.
    void setMeasuringCursors(const MeasuringCursors& cursors);

    /// Ranges that show all of every visible curve on the present x range, with a little air.
    [[nodiscard]] std::array<AxisRange, panelCount> fittedYRanges();

    void setMarkers(int plot, std::vector<PlotMarker> markers);
    void setHandles(int plot, std::vector<PlotHandle> handles);
    /// Shows figures in a corner where no curve runs, while something at `pointer` in plot `plot`, a place in
    /// the units of its axes, is dragged; until hideDragNumbers().
    void showDragNumbers(int plot, const QPointF& pointer, const QString& title,
                         std::vector<ReadoutRow> rows);
    void hideDragNumbers();
    /// Draws the tangents of all curves where the crosshair meets them.
    void setTangentShown(bool shown);

protected:
    void crosshairMoved(std::optional<double> x) override;
    void xRangeChanged() override;

private:
    struct SampledCurve {
        StackCurve curve;
        CurveSamples samples;
        bool stale = true;
    };

    void sampleStaleCurves();
    [[nodiscard]] std::vector<const SampledCurve*> drawingOrder() const;
    void handCurvesToPanels();
    void markAllStale();
    void showTangents();
    void showMeasured();
    void showReadout(int plot, double x, double y);
    /// Says anew what is at the pointer, which rests while the curves change.
    void refreshReadout();
    /// The curves of a panel, in pixels of the stack.
    void appendPolygons(int plot, std::vector<QPolygonF>& polygons) const;
    /// Corners where figures about `pointer` in a plot cover neither curve nor ring.
    [[nodiscard]] Readout::ChooseCorner cornersFor(int plot, const QPointF& pointer);
    /// f, f' and f'' of the curve, or of its difference to the reference.
    [[nodiscard]] Jet valuesAt(const Curve& curve, double x) const;

    std::vector<SampledCurve> curves_;
    std::optional<Curve> reference_;
    struct Place {
        int plot = 0;
        double x = 0;
        double y = 0;
    };
    std::optional<Place> pointed_;  ///< where the pointer is, or the crosshair of the keyboard
    int selected_ = -1;
    int sampledColumns_ = 0;
    bool drawnCurvesStale_ = true;  ///< whether the panels' lists of curves are out of date
    bool tangentShown_ = false;
};

}  // namespace zorro::ui
