#include "ui/chart/lines/chart.h"

#include <algorithm>
#include <cmath>

#include "ui/chart/lines/heat_chart.h"
#include "ui/chart/lines/line_chart.h"
#include "ui/chart/quantity_text.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {

Chart::Chart(Quantity quantity, QWidget* parent)
    : QObject(parent), quantity_(quantity), panel_(new PlotPanel(parent)) {
    panel_->setWord(&PlotWords::title, labelOf(quantity));
}

void Chart::showTitles(const ChartOptions& options, const QString& of) {
    const auto chosen = options.titles.find(quantity_);
    const ChartTitles titles = chosen == options.titles.end() ? ChartTitles{} : chosen->second;
    const std::optional<Quantity> beside = options.besideOf(quantity_);
    const QString own = beside ? jointLabelOf(quantity_) : labelOf(quantity_);
    const QString usual = of.isEmpty() ? own : own + ", " + of;
    const QString counted =
        beside ? tr("%1; thin: %2").arg(labelOf(quantity_), labelOf(*beside).toLower()) : QString();
    panel_->setWord(&PlotWords::title, titles.chart.isEmpty() ? usual : titles.chart);
    panel_->setWord(&PlotWords::x, titles.x.isEmpty() && sharesX() ? nameOf(options.x) : titles.x);
    panel_->setWord(&PlotWords::y, titles.y.isEmpty() ? counted : titles.y);
}

QString Chart::placeText(double x, const ChartOptions& options) const {
    const double at = options.logarithmicX ? std::pow(10.0, x) : x;
    switch (options.x) {
        case ChartX::step:
            return tr("step %1").arg(compactNumberText(std::max(0.0, std::round(at)), 8));
        case ChartX::epoch:
            return tr("epoch %1").arg(numberText(std::max(0.0, at)));
        case ChartX::seconds:
            return tr("%1 s").arg(numberText(at));
    }
    return {};
}

std::unique_ptr<Chart> makeChart(Quantity quantity, const ChartOptions& options, QWidget* parent) {
    if (options.asMap[quantity]) {
        return std::make_unique<HeatChart>(quantity, parent);
    }
    return std::make_unique<LineChart>(quantity, parent);
}

}  // namespace zorro::ui

#include "moc_chart.cpp"
