// What a panel needs around the area between its axes.

#include <algorithm>
#include <cmath>

#include "ui/figure/sheet/panel_layout.h"

namespace zorro::ui {
namespace {

constexpr double mostNames = 0.42;   // of a cell's width, for names beside it
constexpr double mostTurned = 0.50;  // of a cell's height, for names that stand upright below it

}  // namespace

PanelLayouter::PanelLayouter(const PanelRequest& request, const SheetType& type, const SheetPalette& palette)
    : request_(request), panel_(*request.panel), type_(type), palette_(palette) {}

std::vector<FigureTick> PanelLayouter::yTicks(double height) const {
    if (!panel_.uprights.empty()) {
        return {};
    }
    return ticksOf(panel_.y, height, tickSpacingInLines * type_.lineHeight());
}

/// As many numbers as have room beside one another.
std::vector<FigureTick> PanelLayouter::xTicks(double width) const {
    std::vector<FigureTick> ticks;
    for (double spacing = 3; spacing < 40; spacing *= 1.3) {
        ticks = ticksOf(panel_.x, width, spacing * type_.em());
        double needed = 0;
        for (const FigureTick& tick : ticks) {
            needed = std::max(needed, type_.widthOf(tick.text) + 1.2 * type_.em());
        }
        double closest = width;
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            closest = std::min(closest, (ticks[i].part - ticks[i - 1].part) * width);
        }
        if (needed <= closest) {
            break;
        }
    }
    return ticks;
}

bool PanelLayouter::turnsNames(double width) const {
    const double room = width / std::max(1.0, lengthOf(panel_.x.range));
    return std::any_of(panel_.x.categories.begin(), panel_.x.categories.end(),
                       [&](const QString& name) { return type_.widthOf(name) + 0.5 * type_.em() > room; });
}

double PanelLayouter::scaleWidth(double height) const {
    if (!panel_.scale) {
        return 0;
    }
    double widest = 0;
    for (const FigureTick& tick :
         ticksOf(panel_.scale->axis, height, tickSpacingInLines * type_.lineHeight())) {
        widest = std::max(widest, type_.widthOf(tick.text));
    }
    const double title = panel_.scale->axis.title.isEmpty() ? 0 : type_.lineHeight() + 0.2 * type_.em();
    return (1 + barInEm) * type_.em() + numberGap(type_) + tickLength(type_) + widest + title;
}

std::vector<PanelLayouter::Label> PanelLayouter::labels() const {
    std::vector<Label> labels;
    for (const SheetSeries& series : panel_.series) {
        if (!series.listed || series.penStyle == Qt::NoPen || series.name.isEmpty()) {
            continue;
        }
        const bool known = std::any_of(labels.begin(), labels.end(),
                                       [&](const Label& each) { return each.text == series.name; });
        std::optional<double> end;
        bool isSeen = false;
        for (std::size_t i = std::min(series.x.size(), series.y.size()); i-- > 0 && !known;) {
            const double x = panel_.x.partOf(series.x[i]);
            const double y = panel_.y.partOf(series.y[i]);
            if (x >= 0 && x <= 1 && std::isfinite(y)) {
                end = end.value_or(std::clamp(y, 0.0, 1.0));
                isSeen = y >= 0 && y <= 1;
            }
            if (isSeen) {
                labels.push_back({series.name, *end, palette_.colorOf(series)});
                labels.back().color.setAlpha(255);
                break;
            }
        }
    }
    return labels;
}

double PanelLayouter::labelWidth(double cellWidth) const {
    double widest = 0;
    for (const Label& label : labels()) {
        widest = std::max(widest, type_.widthOf(label.text));
    }
    return std::min(widest, 0.34 * cellWidth);
}

bool PanelLayouter::canLabel(const QSizeF& cell) const {
    const PanelMargins margins = marginsIn(cell);
    const double height = cell.height() - margins.top - margins.bottom;
    const double width = cell.width() - margins.left - margins.right;
    const auto count = static_cast<double>(labels().size());
    // Names that are cut in the middle are told apart less well than by a legend.
    double widest = 0;
    for (const Label& label : labels()) {
        widest = std::max(widest, type_.widthOf(label.text));
    }
    return !panel_.scale && count * type_.lineHeight() <= height && width >= 0.4 * cell.width() &&
           widest <= 0.34 * cell.width();
}

double PanelLayouter::bottomMargin(double areaWidth) const {
    if (!request_.xNumbers) {
        return 0.5 * type_.lineHeight();
    }
    double numbers = type_.lineHeight();
    if (!panel_.x.categories.isEmpty() && turnsNames(areaWidth)) {
        for (const QString& name : panel_.x.categories) {
            numbers = std::max(numbers, type_.widthOf(name));
        }
    }
    const double title = panel_.x.title.isEmpty() ? 0 : type_.lineHeight();
    return tickLength(type_) + numberGap(type_) + numbers + title;
}

PanelMargins PanelLayouter::marginsIn(const QSizeF& cell) const {
    PanelMargins margins;
    // The number at the upper end of the y axis reaches half a line above it, below the letter.
    margins.top = !request_.letter.isEmpty() ? 1.5 * type_.lineHeight()
                  : !panel_.title.isEmpty()  ? type_.lineHeight() + 0.3 * type_.em()
                                             : 0.5 * type_.lineHeight();
    margins.bottom = std::min(bottomMargin(0.6 * cell.width()),
                              std::max(mostTurned * cell.height(), 3.2 * type_.lineHeight()));
    const double height = std::max(1.0, cell.height() - margins.top - margins.bottom);
    double numbers = 0;
    for (const FigureTick& tick : yTicks(height)) {
        numbers = std::max(numbers, type_.widthOf(tick.text));
    }
    if (!panel_.y.categories.isEmpty()) {
        numbers = std::min(numbers, mostNames * cell.width());
    }
    const bool hasTitle = panel_.uprights.empty() && !panel_.y.title.isEmpty();
    margins.left = (hasTitle ? type_.lineHeight() + 0.2 * type_.em() : 0) + numbers + tickLength(type_) +
                   numberGap(type_);
    if (!panel_.uprights.empty()) {
        for (const FigureTick& tick :
             ticksOf(panel_.uprights.front(), height, tickSpacingInLines * type_.lineHeight())) {
            numbers = std::max(numbers, type_.widthOf(tick.text));
        }
        margins.left = std::min(numbers, mostNames * cell.width()) + type_.em();
    }
    margins.right = 0.3 * type_.em() + scaleWidth(height);
    if (request_.labels) {
        margins.right = labelWidth(cell.width()) + labelGapInEm * type_.em();
    }
    if (request_.xNumbers && panel_.x.categories.isEmpty()) {
        const double width = std::max(1.0, cell.width() - margins.left - margins.right);
        for (const FigureTick& tick : xTicks(width)) {
            const double over = (tick.part - 1) * width + type_.widthOf(tick.text) / 2;
            margins.right = std::max(margins.right, over);
        }
    }
    return margins;
}

}  // namespace zorro::ui
