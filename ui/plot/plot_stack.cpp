#include "ui/plot/plot_stack.h"

#include <algorithm>
#include <cmath>

#include <QDateTime>
#include <QSplitter>
#include <QVBoxLayout>

namespace zorro::ui {

namespace {

constexpr double curveWidth = 2;
constexpr double selectedWidth = 2.5;
constexpr int panelGap = 9;

const std::vector<double>& valuesOf(const CurveSamples& samples, int plot) {
    return plot == 0 ? samples.f : plot == 1 ? samples.df : samples.d2f;
}

}  // namespace

PlotStack::PlotStack(QWidget* parent) : QWidget(parent) {
    splitter_ = new QSplitter(Qt::Vertical, this);
    splitter_->setHandleWidth(panelGap);
    splitter_->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter_);
    const QString titles[] = {tr("f"), tr("f′"), tr("f″")};
    for (int plot = 0; plot < panelCount; ++plot) {
        auto* created = new PlotPanel;
        created->setTitle(titles[plot]);
        created->setBeforePaint([this] { sampleStaleCurves(); });
        splitter_->addWidget(created);
        splitter_->setStretchFactor(plot, plot == 0 ? 5 : 3);
        panels_[static_cast<std::size_t>(plot)] = created;
        connectPanel(plot);
    }
    splitter_->setSizes({500, 320, 320});
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
        emit cursorMoved(plot, x, y);
    });
    connect(source, &PlotPanel::cursorLeft, this, [this] {
        moveCrosshair(std::nullopt);
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
    for (PlotPanel* each : panels_) {
        each->setTheme(theme);
    }
}

void PlotStack::setCurves(std::vector<StackCurve> curves) {
    curves_.resize(curves.size());
    for (std::size_t i = 0; i < curves.size(); ++i) {
        curves_[i].curve = std::move(curves[i]);
    }
    handCurvesToPanels();
    markAllStale();
}

void PlotStack::setCurve(int id, const Curve& curve) {
    for (SampledCurve& each : curves_) {
        if (each.curve.id == id) {
            each.curve.curve = curve;
            each.stale = true;
        }
    }
    for (PlotPanel* each : panels_) {
        each->update();
    }
}

void PlotStack::setSelected(int id) {
    selected_ = id;
    handCurvesToPanels();
}

void PlotStack::setReference(std::optional<Curve> reference) {
    reference_ = std::move(reference);
    markAllStale();
}

void PlotStack::markAllStale() {
    for (SampledCurve& each : curves_) {
        each.stale = true;
    }
    for (PlotPanel* each : panels_) {
        each->update();
    }
}

void PlotStack::sampleStaleCurves() {
    const int columns = panels_[0]->columns();
    if (columns != sampledColumns_) {
        sampledColumns_ = columns;
        markAllStale();
    }
    bool sampled = false;
    for (SampledCurve& each : curves_) {
        if (!each.stale) {
            continue;
        }
        if (reference_) {
            sampleDifference(each.curve.curve, *reference_, view_.x.lower, view_.x.upper, columns,
                             each.samples);
        } else {
            sampleCurve(each.curve.curve, view_.x.lower, view_.x.upper, columns, each.samples);
        }
        each.stale = false;
        sampled = true;
    }
    if (sampled) {
        handCurvesToPanels();
    }
}

void PlotStack::handCurvesToPanels() {
    std::vector<const SampledCurve*> order;
    for (const SampledCurve& each : curves_) {
        order.push_back(&each);
    }
    std::stable_partition(order.begin(), order.end(),
                          [this](const SampledCurve* each) { return each->curve.id != selected_; });
    for (int plot = 0; plot < panelCount; ++plot) {
        std::vector<PlotCurve> drawn;
        for (const SampledCurve* each : order) {
            drawn.push_back({.id = each->curve.id,
                             .color = each->curve.color,
                             .penStyle = each->curve.penStyle,
                             .width = each->curve.id == selected_ ? selectedWidth : curveWidth,
                             .x = each->samples.x,
                             .y = valuesOf(each->samples, plot)});
        }
        panel(plot).setCurves(std::move(drawn));
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
    int margin = 0;
    int lowest = -1;
    for (int plot = 0; plot < panelCount; ++plot) {
        if (!panel(plot).isHidden()) {
            margin = std::max(margin, panel(plot).neededLeftMargin());
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
}

void PlotStack::goThroughHistory(int step) {
    if (const std::optional<PlotView> view = step < 0 ? history_.back() : history_.forward()) {
        emit rangesRequested(view->x, view->y);
    }
}

}  // namespace zorro::ui
