#include "ui/plot/plot_stack.h"

#include <algorithm>
#include <cmath>

#include <QDateTime>
#include <QVBoxLayout>
#include <QtConcurrentMap>

#include "ui/plot/plot_export.h"
#include "ui/plot/quiet_splitter.h"
#include "ui/widgets/number_text.h"

namespace zorro::ui {

namespace {

constexpr double curveWidth = 2;
constexpr double selectedWidth = 2.5;
constexpr int panelGap = 9;
constexpr int smallestLeftMargin = 48;

const std::vector<double>& valuesOf(const CurveSamples& samples, int plot) {
    return plot == 0 ? samples.f : plot == 1 ? samples.df : samples.d2f;
}

}  // namespace

PlotStack::PlotStack(QWidget* parent) : QWidget(parent) {
    splitter_ = new QuietSplitter(Qt::Vertical, this);
    splitter_->setHandleWidth(panelGap);
    splitter_->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter_);
    const QString titles[] = {tr("f"), tr("f′"), tr("f″")};
    for (int plot = 0; plot < panelCount; ++plot) {
        auto* created = new PlotPanel;
        created->setTitle(titles[plot]);
        created->setBeforePaint([this] { drawFrames(); });
        splitter_->addWidget(created);
        splitter_->setStretchFactor(plot, plot == 0 ? 5 : 3);
        panels_[static_cast<std::size_t>(plot)] = created;
        connectPanel(plot);
    }
    splitter_->setSizes({500, 320, 320});
    readout_ = new Readout(this);
    setRanges(view_.x, view_.y);
    alignPanels();
}

void PlotStack::connectPanel(int plot) {
    PlotPanel* source = &panel(plot);
    connect(source, &PlotPanel::rangesRequested, this, [this, plot](const AxisRange& x, const AxisRange& y) {
        std::array<AxisRange, panelCount> ranges = view_.y;
        ranges[static_cast<std::size_t>(plot)] = y;
        emit rangesRequested(x, ranges);
    });
    connect(source, &PlotPanel::fitRequested, this, [this, plot] { emit fitRequested(plot); });
    connect(source, &PlotPanel::historyRequested, this, &PlotStack::goThroughHistory);
    connect(source, &PlotPanel::cursorMoved, this, [this, plot](double x, double y) {
        moveCrosshair(x);
        showReadout(plot, x, y);
        emit cursorMoved(plot, x, y);
    });
    connect(source, &PlotPanel::cursorLeft, this, [this] {
        moveCrosshair(std::nullopt);
        readout_->hide();
        emit cursorLeft();
    });
    connect(source, &PlotPanel::handlePressed, this, [this, plot](int id) { emit handlePressed(plot, id); });
    connect(source, &PlotPanel::handleDragged, this,
            [this, plot](int id, double x, double y) { emit handleDragged(plot, id, x, y); });
    connect(source, &PlotPanel::handleReleased, this,
            [this, plot](int id) { emit handleReleased(plot, id); });
    connect(source, &PlotPanel::measuringCursorsRequested, this, &PlotStack::measuringCursorsRequested);
    connect(source, &PlotPanel::hintChanged, this, &PlotStack::hintChanged);
}

void PlotStack::setTheme(const Theme& theme) {
    splitter_->setTheme(theme);
    readout_->setTheme(theme);
    for (PlotPanel* each : panels_) {
        each->setTheme(theme);
    }
}

void PlotStack::setCurves(std::vector<StackCurve> curves) {
    curves_.resize(curves.size());
    for (std::size_t i = 0; i < curves.size(); ++i) {
        curves_[i].curve = std::move(curves[i]);
    }
    drawnCurvesStale_ = true;
    markAllStale();
    showTangents();
}

void PlotStack::setCurve(int id, const Curve& curve) {
    for (SampledCurve& each : curves_) {
        if (each.curve.id == id) {
            each.curve.curve = curve;
            each.stale = true;
        }
    }
    updatePanels();
    showTangents();
}

void PlotStack::setSelected(int id) {
    selected_ = id;
    drawnCurvesStale_ = true;
    updatePanels();
}

void PlotStack::setReference(std::optional<Curve> reference) {
    reference_ = std::move(reference);
    markAllStale();
    showTangents();
}

void PlotStack::markAllStale() {
    for (SampledCurve& each : curves_) {
        each.stale = true;
    }
    updatePanels();
}

void PlotStack::updatePanels() {
    for (PlotPanel* each : panels_) {
        each->markCurvesStale();
    }
}

void PlotStack::sampleStaleCurves() {
    const int columns = panels_[0]->columns();
    const bool resized = std::exchange(sampledColumns_, columns) != columns;
    for (SampledCurve& each : curves_) {
        if (!each.stale && !resized) {
            continue;
        }
        if (reference_) {
            sampleDifference(each.curve.curve, *reference_, view_.x.lower, view_.x.upper, columns,
                             each.samples);
        } else {
            sampleCurve(each.curve.curve, view_.x.lower, view_.x.upper, columns, each.samples);
        }
        each.stale = false;
        drawnCurvesStale_ = true;
    }
    if (std::exchange(drawnCurvesStale_, false)) {
        handCurvesToPanels();
    }
}

void PlotStack::drawFrames() {
    sampleStaleCurves();
    std::vector<PlotPanel*> shown;
    for (PlotPanel* each : panels_) {
        if (each->isVisible()) {
            each->prepareAxes();
            shown.push_back(each);
        }
    }
    QtConcurrent::blockingMap(shown, [](PlotPanel* each) { each->drawFrame(); });
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
                             .y = valuesOf(each->samples, plot)});
        }
        panel(plot).replaceCurves(std::move(drawn));
    }
}

void PlotStack::setRanges(const AxisRange& x, const std::array<AxisRange, panelCount>& y) {
    if (x != view_.x) {
        markAllStale();
    }
    view_ = {x, y};
    history_.push(view_, QDateTime::currentMSecsSinceEpoch());
    for (int plot = 0; plot < panelCount; ++plot) {
        panel(plot).setRanges(x, y[static_cast<std::size_t>(plot)]);
    }
    alignPanels();
}

std::array<AxisRange, PlotStack::panelCount> PlotStack::fittedYRanges() {
    sampleStaleCurves();
    std::array<AxisRange, panelCount> fitted = view_.y;
    for (int plot = 0; plot < panelCount; ++plot) {
        AxisRange extent{INFINITY, -INFINITY};
        for (const SampledCurve& each : curves_) {
            for (const double value : valuesOf(each.samples, plot)) {
                if (std::isfinite(value)) {
                    extent = {std::min(extent.lower, value), std::max(extent.upper, value)};
                }
            }
        }
        if (extent.lower <= extent.upper) {
            const double air = std::max(0.08 * lengthOf(extent), 1e-6);
            fitted[static_cast<std::size_t>(plot)] = {extent.lower - air, extent.upper + air};
        }
    }
    return fitted;
}

void PlotStack::setPanelVisible(int plot, bool visible) {
    panel(plot).setVisible(visible);
    alignPanels();
}

void PlotStack::alignPanels() {
    // In coarse steps, so that the plots do not shift with every digit while the user zooms.
    constexpr int step = 8;
    int margin = smallestLeftMargin;
    int lowest = -1;
    for (int plot = 0; plot < panelCount; ++plot) {
        if (!panel(plot).isHidden()) {
            margin = std::max(margin, (panel(plot).neededLeftMargin() + step - 1) / step * step);
            lowest = plot;
        }
    }
    for (int plot = 0; plot < panelCount; ++plot) {
        panel(plot).setLeftMargin(margin);
        panel(plot).setXLabelsVisible(plot == lowest);
    }
}

void PlotStack::setBand(std::optional<AxisRange> band) {
    for (PlotPanel* each : panels_) {
        each->setBand(band);
    }
}

void PlotStack::setMarkers(int plot, std::vector<PlotMarker> markers) {
    panel(plot).setMarkers(std::move(markers));
}

void PlotStack::setHandles(int plot, std::vector<PlotHandle> handles) {
    panel(plot).setHandles(std::move(handles));
}

void PlotStack::setTangentShown(bool shown) {
    tangentShown_ = shown;
    showTangents();
}

void PlotStack::setReadoutShown(bool shown) {
    readoutShown_ = shown;
    readout_->setVisible(shown && readout_->isVisible());
}

void PlotStack::setMeasuringCursors(const MeasuringCursors& cursors) {
    for (PlotPanel* each : panels_) {
        each->setMeasuringCursors(cursors);
    }
}

void PlotStack::moveCrosshair(std::optional<double> x) {
    for (PlotPanel* each : panels_) {
        each->setCrosshair(x);
    }
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
    const std::optional<double> x = panels_[0]->overlay().crosshair;
    std::vector<PlotTangent> ofF;
    std::vector<PlotTangent> ofSlope;
    if (tangentShown_ && x) {
        for (const SampledCurve* each : drawingOrder()) {
            const Jet jet = valuesAt(each->curve.curve, *x);
            ofF.push_back({.x = *x, .y = jet.f, .slope = jet.df, .color = each->curve.color});
            ofSlope.push_back({.x = *x, .y = jet.df, .slope = jet.d2f, .color = each->curve.color});
        }
    }
    if (!ofF.empty() || !panels_[0]->overlay().tangents.empty()) {
        panels_[0]->setTangents(std::move(ofF));
        panels_[1]->setTangents(std::move(ofSlope));
    }
}

void PlotStack::showReadout(int plot, double x, double y) {
    if (!readoutShown_ || curves_.empty()) {
        readout_->hide();
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
    const QPoint cursor = panel(plot).mapTo(this, panel(plot).transform().pixel(x, y).toPoint());
    readout_->showAt(cursor, tr("x = %1").arg(numberText(x)), panel(plot).title(),
                     plot + 1 < panelCount ? panel(plot + 1).title() : QString(), std::move(rows));
}

void PlotStack::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    alignPanels();
}

void PlotStack::paintTo(QCPPainter& painter, const QSize& size, const PlotPanel::PaintOptions& options) {
    paintPanels({panels_.begin(), panels_.end()}, painter, size, options);
}

void PlotStack::goThroughHistory(int step) {
    if (const std::optional<PlotView> view = step < 0 ? history_.back() : history_.forward()) {
        emit rangesRequested(view->x, view->y);
    }
}

}  // namespace zorro::ui
