#include "ui/compare/sweep/sensitivity_figure.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPolygonF>

#include "ui/chart/quantity_text.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class SensitivityWords {
    Q_DECLARE_TR_FUNCTIONS(SensitivityFigure)
};

constexpr double titleRow = 22;
constexpr double captionRow = 34;  // two lines
constexpr double intervalOpacity = 0.16;
constexpr double pointSize = 3.5;
constexpr double bestSize = 7;
constexpr double crossHalf = 4;
constexpr double sampleLength = 22;
constexpr double legendRow = 18;
constexpr double legendRoom = 20;
constexpr double mostLegend = 200;
constexpr double leastWithLegend = 420;

FigureAxis metricAxis(const std::vector<SensitivityLine>& lines, Quantity metric, AxisScale scale) {
    std::vector<double> values;
    for (const SensitivityLine& line : lines) {
        for (const SensitivityPoint& point : line.points) {
            for (const double value : {point.estimate.mean, point.estimate.lower, point.estimate.upper}) {
                values.push_back(displayFactor(metric) * value);
            }
        }
    }
    // Intervals of a share come near 0 by themselves; that is no reason to count decades.
    const bool isShare = displayFactor(metric) > 1;
    return axisOver(endTitleOf(metric), values,
                    isShare && scale == AxisScale::automatic ? AxisScale::linear : scale,
                    shownBoundsOf(metric));
}

void paintCross(QPainter& painter, const QPointF& at) {
    painter.drawLine(at + QPointF(-crossHalf, -crossHalf), at + QPointF(crossHalf, crossHalf));
    painter.drawLine(at + QPointF(-crossHalf, crossHalf), at + QPointF(crossHalf, -crossHalf));
}

}  // namespace

SensitivityFigure::SensitivityFigure(const SweepDataPtr& data, const SensitivityOptions& options)
    : options_(options),
      field_(data->table.variables[options.variable].key),
      fieldTitle_(data->table.variables[options.variable].title),
      lines_(sensitivityLines(*data, options.variable, options.metric, options.slice)),
      x_(axisOver(fieldTitle_, data->table.column(options.variable), options.xScale,
                  data->table.variables[options.variable].bounds)),
      y_(metricAxis(lines_, options.metric, options.yScale)) {}

double SensitivityFigure::legendWidth() const {
    const QFontMetricsF metrics(smallFigureFont());
    double width = 0;
    for (const SensitivityLine& line : lines_) {
        width = std::max(width, sampleLength + 6 + metrics.horizontalAdvance(line.label));
    }
    return std::min(std::ceil(width) + 2, mostLegend);
}

QRectF SensitivityFigure::areaOf(const QSizeF& size) const {
    const double height = std::max(20.0, size.height() - titleRow - xAxisHeight - captionRow);
    const double left = yAxisWidth(y_, height) + 4;
    const double right = size.width() >= leastWithLegend ? legendWidth() + legendRoom : 8;
    return {left, titleRow, std::max(20.0, size.width() - left - right), height};
}

double SensitivityFigure::yOf(const QRectF& area, double value) const {
    return area.bottom() - y_.partOf(displayFactor(options_.metric) * value) * area.height();
}

/// One that has no mean, because all of its networks failed, stands on the side of what is worse.
std::optional<QPointF> SensitivityFigure::placeIn(const QRectF& area, const SensitivityPoint& point) const {
    const double x = area.left() + x_.partOf(point.x) * area.width();
    const double worst = higherIsBetter(options_.metric) ? area.bottom() - crossHalf : area.top() + crossHalf;
    const double y = std::isfinite(point.estimate.mean) ? yOf(area, point.estimate.mean)
                     : point.failed > 0                 ? worst
                                                        : NAN;
    return std::isfinite(x) && std::isfinite(y) ? std::optional(QPointF(x, y)) : std::nullopt;
}

std::optional<QPointF> SensitivityFigure::placeOf(const SensitivityPoint& point, const QSizeF& size) const {
    return placeIn(areaOf(size), point);
}

/// More of them cover one another.
bool SensitivityFigure::hasBands() const {
    constexpr std::size_t most = 8;
    return lines_.size() <= most;
}

QString SensitivityFigure::caption() const {
    QString words = hasBands() ? SensitivityWords::tr("Line: mean over seeds. Band: 95 % interval. ")
                               : SensitivityWords::tr("Line: mean over seeds. ");
    words += SensitivityWords::tr("Ring: best. Cross: failures.");
    QStringList edges;
    for (const SensitivityLine& line : lines_) {
        const std::size_t best = line.best(options_.metric);
        if (line.points.size() > 2 && (best == 0 || best + 1 == line.points.size())) {
            edges << line.label;
        }
    }
    constexpr qsizetype fewEnoughToName = 3;
    if (edges.size() > fewEnoughToName) {
        words.prepend(SensitivityWords::tr("The best value of %1 of %2 lines lies at an edge of the range. ")
                          .arg(edges.size())
                          .arg(lines_.size()));
    } else if (!edges.isEmpty()) {
        words.prepend(SensitivityWords::tr("The best value lies at an edge of the range: %1. ")
                          .arg(edges.join(QStringLiteral(", "))));
    }
    return words;
}

void SensitivityFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = areaOf(size);
    paintAxes(painter, x_, y_, area, titleRow, theme);
    for (const SensitivityLine& line : lines_) {
        if (hasBands()) {
            paintBand(painter, line, area, theme);
        }
    }
    for (const SensitivityLine& line : lines_) {
        paintLine(painter, line, area, theme);
    }
    if (size.width() >= leastWithLegend) {
        paintLegend(painter, {area.right() + legendRoom, area.top(), legendWidth(), area.height()}, theme);
    }
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(8, size.height() - captionRow, size.width() - 16, captionRow),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, caption());
}

void SensitivityFigure::paintBand(QPainter& painter, const SensitivityLine& line, const QRectF& area,
                                  const Theme& theme) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(withOpacity(curveStyle(theme, line.colorIndex).color, intervalOpacity));
    QPolygonF upper;
    QPolygonF lower;
    const auto close = [&] {
        std::reverse(lower.begin(), lower.end());
        painter.drawPolygon(upper + lower);
        upper.clear();
        lower.clear();
    };
    for (const SensitivityPoint& point : line.points) {
        const double top = yOf(area, point.estimate.upper);
        // What goes on beyond a logarithmic axis goes on to its end.
        const double low = yOf(area, point.estimate.lower);
        const double x = area.left() + x_.partOf(point.x) * area.width();
        if (std::isfinite(top) && std::isfinite(x)) {
            upper << QPointF(x, std::max(top, area.top()));
            lower << QPointF(x, std::isfinite(low) ? std::min(low, area.bottom()) : area.bottom());
        } else {
            close();
        }
    }
    close();
}

void SensitivityFigure::paintLine(QPainter& painter, const SensitivityLine& line, const QRectF& area,
                                  const Theme& theme) const {
    const CurveStyle style = curveStyle(theme, line.colorIndex);
    std::optional<QPointF> before;
    for (const SensitivityPoint& point : line.points) {
        const std::optional<QPointF> place = placeIn(area, point);
        const bool measured = place && std::isfinite(point.estimate.mean);
        if (measured && before) {
            painter.setPen(QPen(style.color, 1.8, style.penStyle));
            painter.drawLine(*before, *place);
        }
        before = measured ? place : std::nullopt;
    }
    const std::size_t best = line.best(options_.metric);
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const std::optional<QPointF> place = placeIn(area, line.points[i]);
        if (!place) {
            continue;
        }
        if (line.points[i].failed > 0) {
            painter.setPen(QPen(style.color, 1.8));
            paintCross(painter, *place);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.color);
            painter.drawEllipse(*place, pointSize, pointSize);
        }
        if (i == best) {
            painter.setPen(QPen(style.color, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(*place, bestSize, bestSize);
        }
    }
}

void SensitivityFigure::paintLegend(QPainter& painter, const QRectF& area, const Theme& theme) const {
    painter.setFont(smallFigureFont());
    const auto room = static_cast<std::size_t>(std::max(1.0, area.height() / legendRow));
    const std::size_t shown = lines_.size() > room ? room - 1 : lines_.size();
    for (std::size_t i = 0; i <= shown && i < lines_.size(); ++i) {
        const double y = area.top() + (static_cast<double>(i) + 0.5) * legendRow;
        const QRectF words(area.left() + sampleLength + 6, y - legendRow / 2, area.width() - sampleLength - 6,
                           legendRow);
        painter.setPen(theme.text);
        const QString text = i == shown ? SensitivityWords::tr("and %1 more").arg(lines_.size() - shown)
                                        : elidedName(lines_[i].label, painter.font(), words.width());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text);
        if (i < shown) {
            const CurveStyle style = curveStyle(theme, lines_[i].colorIndex);
            painter.setPen(QPen(style.color, 1.8, style.penStyle));
            painter.drawLine(QPointF(area.left(), y), QPointF(area.left() + sampleLength, y));
        }
    }
}

FigureSpot SensitivityFigure::spotOf(const SensitivityLine& line, const SensitivityPoint& point,
                                     const Theme& theme) const {
    const MeanEstimate& estimate = point.estimate;
    FigureSpot spot{.group = point.group,
                    .members = {},
                    .title = line.label,
                    .rows = {{fieldTitle_, compactNumberText(point.x, 8)},
                             {endTitleOf(options_.metric), meanWithUnit(options_.metric, estimate)}},
                    .color = curveStyle(theme, line.colorIndex).color,
                    .outline = {}};
    if (std::isfinite(estimate.lower)) {
        spot.rows.push_back({SensitivityWords::tr("95 % interval"), intervalText(options_.metric, estimate)});
    }
    spot.rows.push_back({SensitivityWords::tr("seeds"), QString::number(point.networks)});
    if (point.failed > 0) {
        spot.rows.push_back({SensitivityWords::tr("failed"),
                             SensitivityWords::tr("%1 of %2").arg(point.failed).arg(point.networks)});
    }
    return spot;
}

std::optional<FigureSpot> SensitivityFigure::spotAt(const QPointF& point, const QSizeF& size,
                                                    const Theme& theme) const {
    const QRectF area = areaOf(size);
    constexpr double reach = 9;
    double nearest = reach;
    std::optional<FigureSpot> spot;
    for (const SensitivityLine& line : lines_) {
        for (const SensitivityPoint& each : line.points) {
            const std::optional<QPointF> place = placeIn(area, each);
            const double distance =
                place ? std::hypot(place->x() - point.x(), place->y() - point.y()) : reach;
            if (distance < nearest) {
                nearest = distance;
                spot = spotOf(line, each, theme);
                spot->outline = {*place};
            }
        }
    }
    return spot;
}

std::vector<FigureTable> SensitivityFigure::tables() const {
    return {{SensitivityWords::tr("Sensitivity"), QStringLiteral("sensitivity"),
             sensitivityCsv(lines_, field_, options_.metric)}};
}

std::vector<SheetPanel> SensitivityFigure::panels() const {
    SheetPanel panel{.x = x_, .y = y_};
    const double factor = displayFactor(options_.metric);
    for (const SensitivityLine& line : lines_) {
        SheetSeries series{.name = line.label,
                           .ink = {.kind = SheetInk::Kind::curve, .index = line.colorIndex},
                           .shape = SheetShape::dot,
                           .size = 0.7};
        for (const SensitivityPoint& point : line.points) {
            series.x.push_back(point.x);
            series.y.push_back(factor * point.estimate.mean);
            series.lower.push_back(factor * point.estimate.lower);
            series.upper.push_back(factor * point.estimate.upper);
        }
        panel.series.push_back(std::move(series));
    }
    return {panel};
}

}  // namespace zorro::ui
