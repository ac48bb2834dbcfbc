#include "ui/plot/plot_stack.h"

#include <algorithm>
#include <cmath>

#include "ui/plot/panel/empty_corner.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {

namespace {

constexpr double curveWidth = 2;
constexpr double selectedWidth = 2.5;

/// "f′", or "f′ − g′" for the difference to a reference g.
QString titleOf(int plot, bool isDifference) {
    const QString primes[] = {{}, QStringLiteral("′"), QStringLiteral("″")};
    const QString f = QStringLiteral("f") + primes[plot];
    return isDifference ? f + QStringLiteral(" − g") + primes[plot] : f;
}

const std::vector<double>& valuesOf(const CurveSamples& samples, int plot) {
    return plot == 0 ? samples.f : plot == 1 ? samples.df : samples.d2f;
}

}  // namespace

PlotStack::PlotStack(QWidget* parent)
    : PanelColumn({titleOf(0, false), titleOf(1, false), titleOf(2, false)}, {5, 3, 3}, parent) {
    for (int plot = 0; plot < panelCount; ++plot) {
        // The first panel to be painted draws the frames of the others with its own.
        panel(plot).setBeforePaint([this] {
            sampleStaleCurves();
            drawFrames();
        });
    }
    connect(this, &PanelColumn::cursorMoved, this, &PlotStack::showReadout);
    connect(this, &PanelColumn::cursorLeft, this, [this] { pointed_.reset(); });
}

void PlotStack::setCurves(std::vector<StackCurve> curves) {
    curves_.resize(curves.size());
    for (std::size_t i = 0; i < curves.size(); ++i) {
        curves_[i].curve = std::move(curves[i]);
    }
    drawnCurvesStale_ = true;
    markAllStale();
    showTangents();
    showMeasured();
    refreshReadout();
}

void PlotStack::setCurve(int id, const Curve& curve) {
    for (SampledCurve& each : curves_) {
        if (each.curve.id == id) {
            each.curve.curve = curve;
            each.stale = true;
        }
    }
    markPanelsStale();
    showTangents();
    showMeasured();
    refreshReadout();
}

void PlotStack::setSelected(int id) {
    selected_ = id;
    drawnCurvesStale_ = true;
    markPanelsStale();
    showMeasured();
    refreshReadout();
}

void PlotStack::setReference(std::optional<Curve> reference, const QString& name) {
    reference_ = std::move(reference);
    for (int plot = 0; plot < panelCount; ++plot) {
        panel(plot).setWord(&PlotWords::title, titleOf(plot, reference_.has_value()));
    }
    panel(0).setWord(&PlotWords::y, reference_ ? tr("g: %1").arg(name) : QString());
    markAllStale();
    showTangents();
    showMeasured();
    refreshReadout();
}

std::optional<double> PlotStack::selectedValueAt(int plot, double x) const {
    for (const SampledCurve& each : curves_) {
        if (each.curve.id == selected_) {
            const Jet jet = valuesAt(each.curve.curve, x);
            return plot == 0 ? jet.f : plot == 1 ? jet.df : jet.d2f;
        }
    }
    return std::nullopt;
}

bool PlotStack::leavesView(int plot, int id) {
    sampleStaleCurves();
    const AxisRange seen = yRanges()[static_cast<std::size_t>(plot)];
    const auto found = std::find_if(curves_.begin(), curves_.end(),
                                    [id](const SampledCurve& each) { return each.curve.id == id; });
    if (found == curves_.end()) {
        return false;
    }
    const std::vector<double>& values = valuesOf(found->samples, plot);
    return std::any_of(values.begin(), values.end(),
                       [&seen](double value) { return value < seen.lower || value > seen.upper; });
}

void PlotStack::setMeasuringCursors(const MeasuringCursors& cursors) {
    PanelColumn::setMeasuringCursors(cursors);
    showMeasured();
}

void PlotStack::showMeasured() {
    const auto found = std::find_if(curves_.begin(), curves_.end(),
                                    [this](const SampledCurve& each) { return each.curve.id == selected_; });
    for (int plot = 0; plot < panelCount; ++plot) {
        const MeasuringCursors& cursors = panel(plot).overlay().cursors;
        std::optional<MeasuredCurve> measured;
        if (found != curves_.end() && (cursors.a || cursors.b)) {
            const auto at = [&](const std::optional<double>& x) {
                return x ? selectedValueAt(plot, *x) : std::nullopt;
            };
            measured = {.symbol = panel(plot).words().title,
                        .color = found->curve.color,
                        .atA = at(cursors.a),
                        .atB = at(cursors.b)};
        }
        panel(plot).setOverlay(&PlotOverlay::measured, std::move(measured));
    }
}

void PlotStack::markAllStale() {
    for (SampledCurve& each : curves_) {
        each.stale = true;
    }
    markPanelsStale();
}

void PlotStack::sampleStaleCurves() {
    const int columns = panel(0).columns();
    const bool resized = std::exchange(sampledColumns_, columns) != columns;
    for (SampledCurve& each : curves_) {
        if (!each.stale && !resized) {
            continue;
        }
        if (reference_) {
            sampleDifference(each.curve.curve, *reference_, xRange().lower, xRange().upper, columns,
                             each.samples);
        } else {
            sampleCurve(each.curve.curve, xRange().lower, xRange().upper, columns, each.samples);
        }
        each.stale = false;
        drawnCurvesStale_ = true;
    }
    if (std::exchange(drawnCurvesStale_, false)) {
        handCurvesToPanels();
    }
}

std::vector<const PlotStack::SampledCurve*> PlotStack::drawingOrder() const {
    std::vector<const SampledCurve*> order;
    for (const SampledCurve& each : curves_) {
        order.push_back(&each);
    }
    std::stable_partition(order.begin(), order.end(),
                          [this](const SampledCurve* each) { return each->curve.id != selected_; });
    return order;
}

void PlotStack::handCurvesToPanels() {
    const std::vector<const SampledCurve*> order = drawingOrder();
    for (int plot = 0; plot < panelCount; ++plot) {
        std::vector<PlotCurve> drawn;
        drawn.reserve(order.size());
        for (const SampledCurve* each : order) {
            drawn.push_back({.id = each->curve.id,
                             .color = each->curve.color,
                             .penStyle = each->curve.penStyle,
                             .width = each->curve.id == selected_ ? selectedWidth : curveWidth,
                             .x = each->samples.x,
                             .y = valuesOf(each->samples, plot),
                             .name = each->curve.name});
        }
        panel(plot).replaceCurves(std::move(drawn));
    }
}

std::array<AxisRange, PlotStack::panelCount> PlotStack::fittedYRanges() {
    sampleStaleCurves();
    std::array<AxisRange, panelCount> fitted = yRanges();
    for (int plot = 0; plot < panelCount; ++plot) {
        std::vector<double> values;
        for (const SampledCurve& each : curves_) {
            const std::vector<double>& more = valuesOf(each.samples, plot);
            values.insert(values.end(), more.begin(), more.end());
        }
        AxisRange& range = fitted[static_cast<std::size_t>(plot)];
        range = rangeAround(values, range);
    }
    return fitted;
}

void PlotStack::setMarkers(int plot, std::vector<PlotMarker> markers) {
    panel(plot).setOverlay(&PlotOverlay::markers, std::move(markers));
}

void PlotStack::setHandles(int plot, std::vector<PlotHandle> handles) {
    panel(plot).setOverlay(&PlotOverlay::handles, std::move(handles));
}

void PlotStack::crosshairMoved(std::optional<double> /*x*/) {
    showTangents();
}

void PlotStack::xRangeChanged() {
    markAllStale();
}

void PlotStack::setTangentShown(bool shown) {
    tangentShown_ = shown;
    showTangents();
}

Jet PlotStack::valuesAt(const Curve& curve, double x) const {
    Jet jet = curve.at(x);
    if (reference_) {
        const Jet subtracted = reference_->at(x);
        jet = {jet.f - subtracted.f, jet.df - subtracted.df, jet.d2f - subtracted.d2f};
    }
    return jet;
}

void PlotStack::showTangents() {
    const std::optional<double> x = panel(0).overlay().crosshair;
    std::vector<PlotTangent> ofF;
    std::vector<PlotTangent> ofSlope;
    if (tangentShown_ && x) {
        for (const SampledCurve* each : drawingOrder()) {
            const Jet jet = valuesAt(each->curve.curve, *x);
            ofF.push_back({.x = *x, .y = jet.f, .slope = jet.df, .color = each->curve.color});
            ofSlope.push_back({.x = *x, .y = jet.df, .slope = jet.d2f, .color = each->curve.color});
        }
    }
    if (!ofF.empty() || !panel(0).overlay().tangents.empty()) {
        panel(0).setOverlay(&PlotOverlay::tangents, std::move(ofF));
        panel(1).setOverlay(&PlotOverlay::tangents, std::move(ofSlope));
    }
}

void PlotStack::refreshReadout() {
    if (const std::optional<Place> at = pointed_) {
        emit cursorMoved(at->plot, at->x, at->y);
    }
}

void PlotStack::showReadout(int plot, double x, double y) {
    pointed_ = {plot, x, y};
    if (curves_.empty()) {
        readout().hide();
        return;
    }
    std::vector<ReadoutRow> rows;
    rows.reserve(curves_.size());
    for (const SampledCurve& each : curves_) {
        const Jet jet = valuesAt(each.curve.curve, x);
        const double values[] = {jet.f, jet.df, jet.d2f};
        rows.push_back({.color = each.curve.color,
                        .name = each.curve.name,
                        .value = numberText(values[plot]),
                        .slope = plot + 1 < panelCount ? numberText(values[plot + 1]) : QString()});
    }
    readout().showDocked(cornersFor(plot, {x, y}), tr("x = %1").arg(numberText(x)), panel(plot).words().title,
                         plot + 1 < panelCount ? panel(plot + 1).words().title : QString(), std::move(rows));
}

void PlotStack::appendPolygons(int plot, std::vector<QPolygonF>& polygons) const {
    const PlotTransform to = panel(plot).transform();
    const QPointF offset = panel(plot).mapTo(this, QPoint(0, 0));
    const auto middle = (to.y.lower + to.y.upper) / 2;
    const auto far = 2 * lengthOf(to.y);
    for (const SampledCurve& each : curves_) {
        const std::vector<double>& y = valuesOf(each.samples, plot);
        QPolygonF polygon;
        for (std::size_t i = 0; i < y.size(); ++i) {
            if (std::isfinite(y[i])) {
                const double inReach = std::clamp(y[i], middle - far, middle + far);
                polygon += to.pixel(each.samples.x[i], inReach) + offset;
            }
        }
        polygons.push_back(std::move(polygon));
    }
}

Readout::ChooseCorner PlotStack::cornersFor(int plot, const QPointF& pointer) {
    sampleStaleCurves();
    CornerScene scene;
    std::vector<int> order{plot};
    for (int other = 0; other < panelCount; ++other) {
        if (other != plot && !panel(other).isHidden()) {
            order.push_back(other);
        }
    }
    for (const int each : order) {
        const QPointF offset = panel(each).mapTo(this, QPoint(0, 0));
        const PlotTransform to = panel(each).transform();
        scene.areas.push_back(to.area.translated(offset));
        appendPolygons(each, scene.curves);
        for (const PlotHandle& handle : panel(each).overlay().handles) {
            scene.points.push_back(to.pixel(handle.x, handle.y) + offset);
        }
    }
    scene.points.push_back(panel(plot).transform().pixel(pointer.x(), pointer.y()) +
                           panel(plot).mapTo(this, QPoint(0, 0)));
    return [scene = std::move(scene)](const QSize& size, const QRect& present) {
        return emptyCorner(size, scene, present);
    };
}

void PlotStack::showDragNumbers(int plot, const QPointF& pointer, const QString& title,
                                std::vector<ReadoutRow> rows) {
    readout().showDocked(cornersFor(plot, pointer), title, {}, {}, std::move(rows));
}

void PlotStack::hideDragNumbers() {
    readout().hide();
}

}  // namespace zorro::ui

#include "moc_plot_stack.cpp"
