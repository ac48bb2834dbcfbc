#include "ui/figure/figure_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QFontMetricsF>

#include "ui/plot/panel/plot_ticker.h"
#include "ui/theme/fonts.h"

namespace zorro::ui {
namespace {

constexpr double air = 0.05;            // of the range, on both sides
constexpr double logarithmicFrom = 20;  // largest : smallest
constexpr double tickSpacingX = 90;
constexpr double tickSpacingY = 40;
constexpr double widestTitle = 180;

bool isShown(double value, bool logarithmic) {
    return std::isfinite(value) && (!logarithmic || value > 0);
}

/// A range around one value, for when there is no other.
AxisRange around(double position, bool logarithmic) {
    const double half = logarithmic ? 0.5 : std::max(0.1 * std::fabs(position), 1e-3);
    return {position - half, position + half};
}

}  // namespace

double FigureAxis::positionOf(double value) const {
    if (!isShown(value, logarithmic)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return logarithmic ? std::log10(value) : value;
}

double FigureAxis::partOf(double value) const {
    return (positionOf(value) - range.lower) / lengthOf(range);
}

double FigureAxis::valueAt(double part) const {
    const double position = range.lower + part * lengthOf(range);
    return logarithmic ? std::pow(10.0, position) : position;
}

FigureAxis axisOver(const QString& title, std::span<const double> values, AxisScale scale,
                    const ValueRange& bounds) {
    double smallest = INFINITY;
    double largest = -INFINITY;
    const auto look = [&](bool positiveOnly) {
        for (const double value : values) {
            if (isShown(value, positiveOnly)) {
                smallest = std::min(smallest, value);
                largest = std::max(largest, value);
            }
        }
    };
    look(scale == AxisScale::logarithmic);
    const bool spansDecades = smallest > 0 && largest >= logarithmicFrom * smallest;
    FigureAxis axis{.title = title,
                    .categories = {},
                    .logarithmic = scale == AxisScale::logarithmic ||
                                   (scale == AxisScale::automatic && spansDecades && std::isfinite(largest))};
    axis.bounds = bounds;
    if (!(smallest <= largest)) {
        return axis;
    }
    const AxisRange tight{axis.positionOf(smallest), axis.positionOf(largest)};
    axis.range = {tight.lower - air * lengthOf(tight), tight.upper + air * lengthOf(tight)};
    if (!isShowable(axis.range)) {
        axis.range = around(tight.lower, axis.logarithmic);
    }
    axis.range = keptWithin(axis.range, bounds, axis.logarithmic);
    return axis;
}

FigureAxis axisOver(const QString& title, const QStringList& categories) {
    return {.title = title,
            .categories = categories,
            .range = {-0.5, std::max(0.5, static_cast<double>(categories.size()) - 0.5)}};
}

double spreadPart(const FigureAxis& axis, double value, std::size_t index) {
    if (axis.categories.isEmpty()) {
        return axis.partOf(value);
    }
    // The fractional parts of multiples of the golden ratio are evenly spread for any count.
    constexpr double golden = 0.6180339887498949;
    constexpr double width = 0.5;  // of a category's room
    const double multiple = golden * static_cast<double>(index + 1);
    return axis.partOf(value + width * (multiple - std::floor(multiple) - 0.5));
}

std::vector<FigureTick> ticksOf(const FigureAxis& axis, double length, double spacing) {
    std::vector<FigureTick> ticks;
    if (!axis.categories.isEmpty()) {
        for (int i = 0; i < axis.categories.size(); ++i) {
            ticks.push_back({axis.partOf(i), axis.categories[i]});
        }
        return ticks;
    }
    PlotTicker ticker;
    ticker.setLogarithmic(axis.logarithmic);
    ticker.setRoom(length, spacing);
    QVector<double> positions;
    QVector<QString> labels;
    ticker.generate(QCPRange(axis.range.lower, axis.range.upper), QLocale::c(), QLatin1Char('g'), 6,
                    positions, nullptr, &labels);
    for (qsizetype i = 0; i < std::min(positions.size(), labels.size()); ++i) {
        const double part = (positions[i] - axis.range.lower) / lengthOf(axis.range);
        if (part >= 0 && part <= 1 && isPossible(positions[i], axis.bounds, axis.range, axis.logarithmic)) {
            ticks.push_back({part, labels[i]});
        }
    }
    return ticks;
}

namespace {

/// Names are shortened where they have no room, numbers never.
QString tickText(const FigureTick& tick, const FigureAxis& axis, const QFont& font, double room) {
    return axis.categories.isEmpty() ? tick.text : elidedName(tick.text, font, room);
}

}  // namespace

void paintXAxis(QPainter& painter, const FigureAxis& axis, const QRectF& area, const Theme& theme) {
    painter.setFont(smallFigureFont());
    const std::vector<FigureTick> ticks = ticksOf(axis, area.width(), tickSpacingX);
    const double room =
        axis.categories.isEmpty() ? tickSpacingX : area.width() / static_cast<double>(axis.categories.size());
    for (const FigureTick& tick : ticks) {
        const double x = area.left() + tick.part * area.width();
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x - room / 2, area.bottom() + 4, room, 14), Qt::AlignCenter,
                         tickText(tick, axis, painter.font(), room - 1));
    }
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(area.left(), area.bottom() + 19, area.width(), 15), Qt::AlignCenter, axis.title);
}

void paintYAxis(QPainter& painter, const FigureAxis& axis, const QRectF& area, const Theme& theme) {
    painter.setFont(smallFigureFont());
    for (const FigureTick& tick : ticksOf(axis, area.height(), tickSpacingY)) {
        const double y = area.bottom() - tick.part * area.height();
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(area.left() - 2 * widestTitle - 8, y - 8, 2 * widestTitle, 16),
                         Qt::AlignRight | Qt::AlignVCenter,
                         tickText(tick, axis, painter.font(), widestTitle));
    }
}

void paintAxes(QPainter& painter, const FigureAxis& x, const FigureAxis& y, const QRectF& area,
               double titleHeight, const Theme& theme) {
    paintYAxis(painter, y, area, theme);
    paintXAxis(painter, x, area, theme);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(8, 0, area.right() - 8, titleHeight - 6), Qt::AlignLeft | Qt::AlignVCenter,
                     y.title);
}

double yAxisWidth(const FigureAxis& axis, double height) {
    const QFontMetricsF metrics(smallFigureFont());
    double widest = 0;
    for (const FigureTick& tick : ticksOf(axis, height, tickSpacingY)) {
        const double width = metrics.horizontalAdvance(tick.text);
        widest = std::max(widest, axis.categories.isEmpty() ? width : std::min(widestTitle, width));
    }
    return std::ceil(widest) + 14;
}

QFont figureFont(bool bold) {
    constexpr int pixels = 12;
    QFont font = tabularFont(pixels);
    font.setBold(bold);
    return font;
}

QFont smallFigureFont() {
    constexpr int pixels = 11;
    return tabularFont(pixels);
}

QString elidedText(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

QString elidedName(const QString& name, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(name, Qt::ElideMiddle, width);
}

}  // namespace zorro::ui
