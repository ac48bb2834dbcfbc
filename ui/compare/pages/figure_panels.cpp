// The figures of Compare as panels of figures that leave the program.

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/chart/quantity_text.h"
#include "ui/compare/pages/final_metric_figure.h"
#include "ui/compare/pages/parallel_figure.h"
#include "ui/compare/pages/scatter_figure.h"

namespace zorro::ui {
namespace {

class PanelWords {
    Q_DECLARE_TR_FUNCTIONS(ComparePages)
};

constexpr double sheetPointOpacity = 0.75;

/// Points of the same colour are one series.
SheetSeries& seriesOf(std::vector<SheetSeries>& all, const QString& name, const SheetInk& ink) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const SheetSeries& each) {
        return each.name == name && each.ink == ink;
    });
    if (known != all.end()) {
        return *known;
    }
    all.push_back({.name = name,
                   .ink = ink,
                   .penStyle = Qt::NoPen,
                   .shape = SheetShape::dot,
                   .listed = ink.kind == SheetInk::Kind::curve});
    return all.back();
}

}  // namespace

std::vector<SheetPanel> FinalMetricFigure::panels() const {
    constexpr double rowPixels = 44;  // what the dots make way for one another in
    constexpr double areaPixels = 300;
    constexpr double dotsReach = 0.36;
    constexpr double swarmRadius = 3.5;
    SheetPanel panel{.x = axis_};
    QStringList names;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        names.prepend(rows_[row].label);
    }
    panel.y = axisOver({}, names);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const FinalMetricRow& shown = rows_[row];
        const auto place = static_cast<double>(rows_.size() - 1 - row);
        SheetInk ink{.kind = SheetInk::Kind::curve, .index = shown.colorIndex};
        SheetSeries mean{.name = PanelWords::tr("%1, mean and 95 % interval").arg(shown.label),
                         .ink = ink,
                         .penStyle = Qt::NoPen,
                         .shape = SheetShape::tick,
                         .listed = false};
        SheetSeries seeds{.name = shown.label, .ink = ink, .penStyle = Qt::NoPen, .shape = SheetShape::dot};
        seeds.ink.opacity = sheetPointOpacity;
        seeds.size = 0.7;
        seeds.listed = false;
        std::vector<double> x;
        for (const SeedValue& seed : shown.seeds) {
            const double value = displayFactor(metric_) * seed.value;
            if (const double part = axis_.partOf(value); std::isfinite(part)) {
                x.push_back(part * areaPixels);
                seeds.x.push_back(value);
            }
        }
        seeds.y.assign(seeds.x.size(), place);
        for (const SwarmDot& dot : placeDots(x, 0, dotsReach * rowPixels, swarmRadius)) {
            for (const std::size_t value : dot.values) {
                seeds.y[value] = place + 0.1 - dot.at.y() / rowPixels;
            }
        }
        panel.series.push_back(std::move(seeds));
        if (std::isfinite(shown.estimate.mean)) {
            mean.x = {displayFactor(metric_) * shown.estimate.mean};
            mean.y = {place - 0.36};
            mean.xLower = {displayFactor(metric_) * shown.estimate.lower};
            mean.xUpper = {displayFactor(metric_) * shown.estimate.upper};
            panel.series.push_back(std::move(mean));
        }
        if (shown.isBaseline) {
            panel.guideX = displayFactor(metric_) * shown.estimate.mean;
        }
    }
    panel.height = std::clamp(0.25 + 0.15 * static_cast<double>(rows_.size()), 0.5, 3.0);
    return {panel};
}

std::vector<SheetPanel> ScatterFigure::panels() const {
    SheetPanel panel{.x = x_, .y = y_};
    panel.scale = colors_.scale();
    for (std::size_t i = 0; i < data_->table.points.size(); ++i) {
        const SweepPoint& point = data_->table.points[i];
        SheetInk ink = colors_.inkOf(i);
        ink.opacity = sheetPointOpacity;
        SheetSeries& series = seriesOf(panel.series, colors_.nameOf(i), ink);
        series.x.push_back(point.values[options_.x]);
        series.y.push_back(point.values[options_.y]);
    }
    return {panel};
}

std::vector<SheetPanel> ParallelFigure::panels() const {
    SheetPanel panel;
    QStringList titles;
    for (const FigureAxis& axis : axes_) {
        titles << axis.title;
    }
    panel.x = axisOver({}, titles);
    panel.x.range = {0, std::max(1.0, static_cast<double>(axes_.size()) - 1)};
    panel.y = {.title = PanelWords::tr("Parallel"), .categories = {}, .range = {0, 1}};
    panel.uprights = axes_;
    panel.scale = colors_.scale();
    std::vector<QString> listed;
    for (const bool inside : {false, true}) {
        for (std::size_t i = 0; i < data_->table.points.size(); ++i) {
            if (isInside(i) != inside) {
                continue;
            }
            SheetSeries line{.name = colors_.nameOf(i), .ink = colors_.inkOf(i), .weight = 0.8};
            line.ink = inside ? line.ink : SheetInk{.kind = SheetInk::Kind::muted, .opacity = 0.3};
            line.listed = inside && line.ink.kind == SheetInk::Kind::curve &&
                          std::find(listed.begin(), listed.end(), line.name) == listed.end();
            if (line.listed) {
                listed.push_back(line.name);
            }
            for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
                line.x.push_back(static_cast<double>(axis));
                line.y.push_back(
                    spreadPart(axes_[axis], data_->table.points[i].values[options_.axes[axis]], i));
            }
            panel.series.push_back(std::move(line));
        }
    }
    return {panel};
}

}  // namespace zorro::ui
