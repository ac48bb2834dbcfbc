#include "ui/plot/panel_column.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include <QDateTime>
#include <QVBoxLayout>
#include <QtConcurrentMap>

#include "ui/plot/panel/readout.h"
#include "ui/plot/quiet_splitter.h"

namespace zorro::ui {
namespace {

constexpr int panelGap = 9;
constexpr int smallestLeftMargin = 48;

}  // namespace

PanelColumn::PanelColumn(const std::array<QString, panelCount>& titles,
                         const std::array<int, panelCount>& weights, QWidget* parent)
    : QWidget(parent), splitter_(new QuietSplitter(Qt::Vertical, this)), readout_(nullptr) {
    splitter_->setHandleWidth(panelGap);
    splitter_->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter_);
    QList<int> sizes;
    for (std::size_t plot = 0; plot < panelCount; ++plot) {
        panels_[plot] = new PlotPanel;
        panels_[plot]->setWord(&PlotWords::title, titles[plot]);
        panels_[plot]->setRanges(view_.x, view_.y[plot]);
        splitter_->addWidget(panels_[plot]);
        splitter_->setStretchFactor(static_cast<int>(plot), weights[plot]);
        sizes += 100 * weights[plot];
        connectPanel(static_cast<int>(plot));
    }
    splitter_->setSizes(sizes);
    readout_ = new Readout(this);
    alignPanels();
}

void PanelColumn::connectPanel(int plot) {
    PlotPanel* source = &panel(plot);
    connect(source, &PlotPanel::rangesRequested, this, [this, plot](const AxisRange& x, const AxisRange& y) {
        std::array<AxisRange, panelCount> ranges = view_.y;
        ranges[static_cast<std::size_t>(plot)] = y;
        emit rangesRequested(x, ranges);
    });
    connect(source, &PlotPanel::fitRequested, this, [this, plot] { emit fitRequested(plot); });
    connect(source, &PlotPanel::historyRequested, this, &PanelColumn::goThroughHistory);
    connect(source, &PlotPanel::cursorMoved, this, [this, plot, source](double x, double y) {
        moveCrosshair(x);
        emit cursorMoved(plot, x, y);
        source->setReading(readout_->words());
    });
    connect(source, &PlotPanel::cursorLeft, this, [this, source] {
        moveCrosshair(std::nullopt);
        readout_->hide();
        source->setReading({});
        emit cursorLeft();
    });
    connect(source, &PlotPanel::handlePressed, this, [this, plot](int id) { emit handlePressed(plot, id); });
    connect(source, &PlotPanel::handleDragged, this, [this, plot](int id, double x, double y, bool other) {
        emit handleDragged(plot, id, x, y, other);
    });
    connect(source, &PlotPanel::handleReleased, this,
            [this, plot](int id) { emit handleReleased(plot, id); });
    connect(source, &PlotPanel::measuringCursorsRequested, this, &PanelColumn::measuringCursorsRequested);
    connect(source, &PlotPanel::hintChanged, this, &PanelColumn::hintChanged);
}

void PanelColumn::setTheme(const Theme& theme) {
    splitter_->setTheme(theme);
    readout_->setTheme(theme);
    for (PlotPanel* each : panels_) {
        each->setTheme(theme);
    }
}

void PanelColumn::setRanges(const AxisRange& x, const std::array<AxisRange, panelCount>& y) {
    const bool moved = x != view_.x;
    view_ = {x, y};
    if (moved) {
        xRangeChanged();
    }
    history_.push(view_, QDateTime::currentMSecsSinceEpoch());
    for (std::size_t plot = 0; plot < panelCount; ++plot) {
        panels_[plot]->setRanges(x, y[plot]);
    }
    alignPanels();
}

void PanelColumn::goThroughHistory(int step) {
    if (const std::optional<PlotView> view = step < 0 ? history_.back() : history_.forward()) {
        emit rangesRequested(view->x, view->y);
    }
}

void PanelColumn::setPanelVisible(int plot, bool visible) {
    panel(plot).setVisible(visible);
    alignPanels();
}

void PanelColumn::alignPanels() {
    // In coarse steps, so that the plots do not shift with every digit while the user zooms.
    constexpr int step = 8;
    int margin = smallestLeftMargin;
    const PlotPanel* lowest = nullptr;
    for (const PlotPanel* each : panels_) {
        if (!each->isHidden()) {
            margin = std::max(margin, (each->neededLeftMargin() + step - 1) / step * step);
            lowest = each;
        }
    }
    for (PlotPanel* each : panels_) {
        each->setLeftMargin(margin);
        each->setXLabelsVisible(each == lowest);
    }
}

void PanelColumn::setBand(std::optional<AxisRange> band) {
    for (PlotPanel* each : panels_) {
        each->setBand(band);
    }
}

void PanelColumn::setMeasuringCursors(const MeasuringCursors& cursors) {
    for (PlotPanel* each : panels_) {
        each->setOverlay(&PlotOverlay::cursors, cursors);
    }
}

void PanelColumn::moveCrosshair(std::optional<double> x) {
    for (PlotPanel* each : panels_) {
        each->setOverlay(&PlotOverlay::crosshair, x);
    }
    crosshairMoved(x);
}

void PanelColumn::crosshairMoved(std::optional<double> /*x*/) {}

void PanelColumn::drawFrames() {
    std::vector<PlotPanel*> shown;
    for (PlotPanel* each : panels_) {
        if (each->isVisible()) {
            each->prepareAxes();
            shown.push_back(each);
        }
    }
    // Qt's pool hands the panels over and back; ThreadSanitizer, which sees nothing inside Qt, sees this.
    std::atomic<int> handedOver = 0;
    handedOver.store(1, std::memory_order_release);
    QtConcurrent::blockingMap(shown, [&handedOver](PlotPanel* each) {
        static_cast<void>(handedOver.load(std::memory_order_acquire));
        each->drawFrame();
        handedOver.fetch_add(1, std::memory_order_release);
    });
    static_cast<void>(handedOver.load(std::memory_order_acquire));
}

void PanelColumn::markPanelsStale() {
    for (PlotPanel* each : panels_) {
        each->markCurvesStale();
    }
}

void PanelColumn::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    alignPanels();
}

AxisRange rangeAround(std::span<const double> values, const AxisRange& otherwise) {
    AxisRange extent{INFINITY, -INFINITY};
    for (const double value : values) {
        if (std::isfinite(value)) {
            extent = {std::min(extent.lower, value), std::max(extent.upper, value)};
        }
    }
    if (!(extent.lower <= extent.upper)) {
        return otherwise;
    }
    const double air = std::max(0.08 * lengthOf(extent), 1e-6);
    return {extent.lower - air, extent.upper + air};
}

}  // namespace zorro::ui

#include "moc_panel_column.cpp"
