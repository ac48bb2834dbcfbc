#include "ui/figure/sheet/panel_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/figure/sheet/label_places.h"

namespace zorro::ui {
namespace {

constexpr double leastScaleInLines = 3;

QRectF leftOf(double right, double middle, double width, double height) {
    return {right - width, middle - height / 2, width, height};
}

}  // namespace

PanelLayout PanelLayouter::layOut(const QRectF& cell, const PanelMargins& margins) const {
    PanelLayout layout;
    layout.panel = request_.index;
    layout.cell = cell;
    layout.area = cell.adjusted(margins.left, margins.top, -margins.right, -margins.bottom);
    layout.area.setWidth(std::max(layout.area.width(), type_.em()));
    layout.area.setHeight(std::max(layout.area.height(), type_.em()));
    placeTitle(layout);
    panel_.x.categories.isEmpty() ? placeX(layout) : placeNames(layout);
    panel_.uprights.empty() ? placeY(layout) : placeUprights(layout);
    placeScale(layout);
    placeFoot(layout);
    if (request_.labels) {
        placeLabels(layout);
    }
    return layout;
}

void PanelLayouter::placeTitle(PanelLayout& layout) const {
    double left = layout.cell.left();
    const double top = layout.cell.top();
    if (!request_.letter.isEmpty()) {
        const double width = type_.widthOf(request_.letter, true);
        layout.texts.push_back({.role = TextRole::letter,
                                .text = request_.letter,
                                .box = {left, top, width, type_.lineHeight()},
                                .bold = true});
        left += width + 0.5 * type_.em();
    }
    if (!panel_.title.isEmpty()) {
        left = std::max(left, layout.area.left());
        const QString text = type_.elided(panel_.title, layout.cell.right() - left);
        layout.texts.push_back({.role = TextRole::title,
                                .text = text,
                                .box = {left, top, type_.widthOf(text), type_.lineHeight()}});
    }
}

void PanelLayouter::placeX(PanelLayout& layout) const {
    const QRectF& area = layout.area;
    const std::vector<FigureTick> ticks = xTicks(area.width());
    std::vector<LabelStretch> stretches;
    for (const FigureTick& tick : ticks) {
        const double middle = area.left() + tick.part * area.width();
        const double half = type_.widthOf(tick.text) / 2;
        stretches.push_back({middle - half, middle + half});
    }
    const double top = area.bottom() + tickLength(type_) + numberGap(type_);
    const auto kept =
        keptLabels(stretches, 0.6 * type_.em(), layout.cell.left(), layout.cell.right() + 0.001 * type_.em());
    for (const std::size_t i : kept) {
        layout.xTicks.push_back({ticks[i].part, request_.xNumbers ? ticks[i].text : QString()});
        if (request_.xNumbers) {
            layout.texts.push_back({.role = TextRole::tick,
                                    .text = ticks[i].text,
                                    .box = {stretches[i].begin, top, stretches[i].end - stretches[i].begin,
                                            type_.lineHeight()}});
        }
    }
    if (request_.xNumbers && !panel_.x.title.isEmpty()) {
        const QString text = type_.elided(panel_.x.title, layout.cell.width());
        const double width = type_.widthOf(text);
        const double left =
            std::clamp(area.center().x() - width / 2, layout.cell.left(), layout.cell.right() - width);
        layout.texts.push_back({.role = TextRole::axisTitle,
                                .text = text,
                                .box = {left, top + type_.lineHeight(), width, type_.lineHeight()}});
    }
}

/// Names below the axis, upright where they have no room beside one another.
void PanelLayouter::placeNames(PanelLayout& layout) const {
    const QRectF& area = layout.area;
    const bool turned = turnsNames(area.width());
    const double title = panel_.x.title.isEmpty() ? 0 : type_.lineHeight();
    const double top = area.bottom() + tickLength(type_) + numberGap(type_);
    const double room = std::max(0.0, layout.cell.bottom() - title - top);
    const std::vector<FigureTick> ticks = ticksOf(panel_.x, area.width(), type_.em());
    std::vector<LabelStretch> stretches;
    for (const FigureTick& tick : ticks) {
        const double middle = area.left() + tick.part * area.width();
        const double half = (turned ? type_.lineHeight() : type_.widthOf(tick.text)) / 2;
        stretches.push_back({middle - half, middle + half});
    }
    const double reach = type_.lineHeight();
    for (const std::size_t i :
         keptLabels(stretches, 0, layout.cell.left() - reach, layout.cell.right() + reach)) {
        const QString text = turned ? type_.elided(ticks[i].text, room) : ticks[i].text;
        layout.xTicks.push_back({ticks[i].part, request_.xNumbers ? text : QString()});
        if (!request_.xNumbers) {
            continue;
        }
        const double length = type_.widthOf(text);
        const double width = turned ? type_.lineHeight() : length;
        const double left = std::clamp(stretches[i].begin, layout.cell.left(), layout.cell.right() - width);
        layout.texts.push_back({.role = TextRole::tick,
                                .text = text,
                                .box = {left, top, width, turned ? length : type_.lineHeight()},
                                .upright = turned});
    }
    if (title > 0) {
        const QString text = type_.elided(panel_.x.title, layout.cell.width());
        const double width = type_.widthOf(text);
        const double left =
            std::clamp(area.center().x() - width / 2, layout.cell.left(), layout.cell.right() - width);
        layout.texts.push_back({.role = TextRole::axisTitle,
                                .text = text,
                                .box = {left, layout.cell.bottom() - title, width, type_.lineHeight()}});
    }
}

/// Of an upright axis, the numbers or names that do not overlap.
std::vector<FigureTick> PanelLayouter::shownTicks(const FigureAxis& axis, const QRectF& area) const {
    const double height = type_.lineHeight();
    std::vector<FigureTick> ticks = ticksOf(axis, area.height(), tickSpacingInLines * height);
    std::sort(ticks.begin(), ticks.end(),
              [](const FigureTick& a, const FigureTick& b) { return a.part < b.part; });
    std::vector<LabelStretch> stretches;
    for (const FigureTick& tick : ticks) {
        const double middle = tick.part * area.height();
        stretches.push_back({middle - height / 2, middle + height / 2});
    }
    std::vector<FigureTick> shown;
    for (const std::size_t i : keptLabels(stretches, 0, -height, area.height() + height)) {
        shown.push_back(ticks[i]);
    }
    return shown;
}

void PanelLayouter::placeY(PanelLayout& layout) const {
    const QRectF& area = layout.area;
    const double height = type_.lineHeight();
    const double right = area.left() - tickLength(type_) - numberGap(type_);
    const bool hasTitle = !panel_.y.title.isEmpty();
    const double room = right - layout.cell.left() - (hasTitle ? height + 0.2 * type_.em() : 0);
    for (const FigureTick& tick : shownTicks(panel_.y, area)) {
        const QString text = panel_.y.categories.isEmpty() ? tick.text : type_.elided(tick.text, room);
        const double middle = area.bottom() - tick.part * area.height();
        layout.yTicks.push_back({tick.part, text});
        layout.texts.push_back({.role = TextRole::tick,
                                .text = text,
                                .box = leftOf(right, middle, type_.widthOf(text), height),
                                .toRight = true});
    }
    if (hasTitle) {
        // Clear of the letter, which has the corner.
        const double top = layout.cell.top() + (request_.letter.isEmpty() ? 0 : height);
        const QString text = type_.elided(panel_.y.title, layout.cell.bottom() - top);
        const double length = type_.widthOf(text);
        const double begin =
            std::clamp(area.center().y() - length / 2, top, std::max(top, layout.cell.bottom() - length));
        layout.texts.push_back({.role = TextRole::axisTitle,
                                .text = text,
                                .box = {layout.cell.left(), begin, height, length},
                                .upright = true});
    }
}

void PanelLayouter::placeUprights(PanelLayout& layout) const {
    const QRectF& area = layout.area;
    const double height = type_.lineHeight();
    layout.uprightTicks.resize(panel_.uprights.size());
    for (std::size_t axis = 0; axis < panel_.uprights.size(); ++axis) {
        const double x = area.left() + panel_.x.partOf(static_cast<double>(axis)) * area.width();
        const double before = axis == 0 ? layout.cell.left()
                                        : area.left() +
                                              panel_.x.partOf(static_cast<double>(axis) - 1) * area.width() +
                                              tickLength(type_);
        const double right = x - tickLength(type_) - 0.2 * type_.em();
        const bool isNames = !panel_.uprights[axis].categories.isEmpty();
        for (const FigureTick& tick : shownTicks(panel_.uprights[axis], area)) {
            const QString text = isNames ? type_.elided(tick.text, right - before) : tick.text;
            const double width = type_.widthOf(text);
            const double middle = area.bottom() - tick.part * area.height();
            layout.uprightTicks[axis].push_back(tick.part);
            if (width <= right - before) {
                layout.texts.push_back({.role = TextRole::tick,
                                        .text = text,
                                        .box = leftOf(right, middle, width, height),
                                        .haloed = true,
                                        .toRight = true});
            }
        }
    }
}

void PanelLayouter::placeScale(PanelLayout& layout) const {
    const QRectF& area = layout.area;
    const double height = type_.lineHeight();
    if (!panel_.scale || area.height() < leastScaleInLines * height) {
        return;
    }
    layout.scaleBar = {area.right() + type_.em(), area.top(), barInEm * type_.em(), area.height()};
    const double left = layout.scaleBar.right() + tickLength(type_) + numberGap(type_);
    double widest = 0;
    for (const FigureTick& tick : shownTicks(panel_.scale->axis, area)) {
        widest = std::max(widest, type_.widthOf(tick.text));
        const double middle = area.bottom() - tick.part * area.height();
        layout.scaleTicks.push_back(tick.part);
        layout.texts.push_back({.role = TextRole::tick,
                                .text = tick.text,
                                .box = {left, middle - height / 2, type_.widthOf(tick.text), height}});
    }
    if (!panel_.scale->axis.title.isEmpty()) {
        const QString text = type_.elided(panel_.scale->axis.title, layout.cell.height());
        const double length = type_.widthOf(text);
        layout.texts.push_back(
            {.role = TextRole::axisTitle,
             .text = text,
             .box = {left + widest + 0.2 * type_.em(),
                     std::clamp(area.center().y() - length / 2, layout.cell.top(),
                                std::max(layout.cell.top(), layout.cell.bottom() - length)),
                     height, length},
             .upright = true});
    }
}

/// A tick where the scale of the foot ends, and over it what that stands for.
void PanelLayouter::placeFoot(PanelLayout& layout) const {
    if (!panel_.foot) {
        return;
    }
    const QRectF& area = layout.area;
    const double top = area.bottom() - PlotFeet::footHeight * area.height();
    const QString text = type_.elided(panel_.foot->words, area.width());
    const double width = type_.widthOf(text);
    layout.leaders.push_back({{area.right() - tickLength(type_), top}, {area.right(), top}, Qt::black});
    layout.texts.push_back(
        {.role = TextRole::label,
         .text = text,
         .box = {area.right() - width, top - type_.lineHeight(), width, type_.lineHeight()},
         .haloed = true,
         .toRight = true});
}

void PanelLayouter::placeLabels(PanelLayout& layout) const {
    const QRectF& area = layout.area;
    const double height = type_.lineHeight();
    const std::vector<Label> all = labels();
    std::vector<double> wanted;
    wanted.reserve(all.size());
    for (const Label& label : all) {
        wanted.push_back(area.bottom() - label.wanted * area.height());
    }
    const std::vector<double> places =
        pushedApart(wanted, height, area.top() - height / 2, area.bottom() + height / 2);
    const double left = area.right() + labelGapInEm * type_.em();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QString text = type_.elided(all[i].text, layout.cell.right() - left);
        layout.texts.push_back({.role = TextRole::label,
                                .text = text,
                                .box = {left, places[i] - height / 2, type_.widthOf(text), height},
                                .color = all[i].color});
        if (std::fabs(places[i] - wanted[i]) > 0.3 * height) {
            layout.leaders.push_back({{area.right() + 0.1 * type_.em(), wanted[i]},
                                      {left - 0.15 * type_.em(), places[i]},
                                      all[i].color});
        }
    }
}

}  // namespace zorro::ui
