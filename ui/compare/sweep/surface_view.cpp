#include "ui/compare/sweep/surface_view.h"

#include <algorithm>

#include <QComboBox>

#include "core/study/conclusion.h"
#include "ui/chart/quantity_text.h"
#include "ui/compare/sweep/sensitivity_view.h"
#include "ui/compare/sweep/surface_figure.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {

SurfaceView::SurfaceView(ThemeController& themes, QWidget* parent)
    : FigureView(themes, tr("Surface"), new FigureCanvas, parent),
      x_(addChoice(tr("x"), tr("What stands along the x axis"))),
      y_(addChoice(tr("y"), tr("What stands along the y axis"))),
      metric_(addChoice(tr("metric"), tr("What the colours say"))),
      slice_(addChoice(tr("of"), tr("Which activation, with what else differs"))) {
    setHint(tr("click opens the curve in Explore; right click saves the figure or its table"));
    connect(metric_, &QComboBox::activated, this, [this] { metricChosen_ = true; });
    for (QComboBox* box : {x_, y_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SurfaceView::fillSlices);
    }
    for (QComboBox* box : {metric_, slice_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SurfaceView::redraw);
    }
    takeGroups();
}

void SurfaceView::takeGroups() {
    data_ = sweepData(groups(), SweepPoints::groups);
    const auto fields = variableChoices(data_->table, sweptVariables(data_->table));
    refill(*x_, fields);
    refill(*y_, fields);
    if (x_->currentIndex() == y_->currentIndex() && fields.size() > 1) {
        chooseQuietly(*y_, x_->currentIndex() == 0 ? 1 : 0);
    }
    refill(*metric_, metricChoices(data_->table));
    if (!metricChosen_ && !groups().empty()) {
        chooseQuietly(*metric_, std::max(0, metric_->findData(nameOf(metricOf(*groups().front().run)))));
    }
    fillSlices();
}

void SurfaceView::fillSlices() {
    const auto x = chosenVariable(*x_, data_->table);
    const auto y = chosenVariable(*y_, data_->table);
    std::vector<std::pair<QString, QString>> slices;
    if (x && y) {
        for (const QString& slice : slicesOf(*data_, *x, *y)) {
            slices.emplace_back(slice, slice);
        }
    }
    refill(*slice_, slices);
    redraw();
}

void SurfaceView::redraw() {
    const auto x = chosenVariable(*x_, data_->table);
    const auto y = chosenVariable(*y_, data_->table);
    const std::optional<Quantity> metric = quantityNamed(metric_->currentData().toString().toStdString());
    if (!x || !y || *x == *y || !metric || slice_->currentIndex() < 0) {
        showFigure(nullptr, tr("Choose a run with two sweeps, or runs that differ in two numbers, to see the "
                               "metric over both."));
        return;
    }
    showFigure(
        std::make_shared<SurfaceFigure>(
            data_,
            SurfaceOptions{.x = *x, .y = *y, .metric = *metric, .slice = slice_->currentData().toString()}),
        {});
}

}  // namespace zorro::ui

#include "moc_surface_view.cpp"
