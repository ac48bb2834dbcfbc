#include "ui/compare/pages/scatter_figure.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

class ScatterWords {
    Q_DECLARE_TR_FUNCTIONS(ScatterFigure)
};

constexpr double pointRadius = 4.5;
constexpr double pointOpacity = 0.75;
constexpr double titleHeight = 22;
constexpr double captionHeight = 20;
constexpr double legendGap = 20;
constexpr double leastWidthWithLegend = 420;

}  // namespace

FigureAxis axisOf(const SweepTable& table, std::size_t variable, AxisScale scale) {
    const SweepVariable& shown = table.variables[variable];
    return shown.categories.isEmpty() ? axisOver(shown.title, table.column(variable), scale, shown.bounds)
                                      : axisOver(shown.title, shown.categories);
}

FigureSpot spotOf(const SweepData& data, std::size_t point, const std::vector<std::size_t>& first) {
    constexpr std::size_t mostRows = 14;
    const SweepPoint& shown = data.table.points[point];
    FigureSpot spot{.group = shown.group,
                    .members = shown.members,
                    .title = pointTitle(data, point),
                    .rows = {},
                    .color = {},
                    .outline = {}};
    std::vector<std::size_t> variables;
    const auto add = [&](std::size_t variable) {
        if (std::find(variables.begin(), variables.end(), variable) == variables.end()) {
            variables.push_back(variable);
        }
    };
    std::for_each(first.begin(), first.end(), add);
    for (std::size_t i = 0; i < data.table.variables.size() && variables.size() < mostRows; ++i) {
        if (data.table.variables[i].varies && !data.table.variables[i].isMetric) {
            add(i);
        }
    }
    for (const std::size_t variable : variables) {
        const SweepVariable& each = data.table.variables[variable];
        if (each.key != "seed") {
            spot.rows.push_back({each.title, valueText(each, shown.values[variable])});
        }
    }
    spot.rows.push_back({ScatterWords::tr("run"),
                         QString::fromStdString(data.groups[shown.group].run->path.filename().string())});
    if (shown.failed > 0) {
        spot.rows.push_back({ScatterWords::tr("failed"),
                             ScatterWords::tr("%1 of %2").arg(shown.failed).arg(shown.members.size())});
    }
    return spot;
}

ScatterFigure::ScatterFigure(SweepDataPtr data, const ScatterOptions& options)
    : data_(std::move(data)),
      options_(options),
      colors_(data_, options.color),
      x_(axisOf(data_->table, options.x, options.xScale)),
      y_(axisOf(data_->table, options.y, options.yScale)) {}

bool ScatterFigure::hasLegend(const QSizeF& size) const {
    return size.width() >= leastWidthWithLegend;
}

QRectF ScatterFigure::areaOf(const QSizeF& size) const {
    const double height = std::max(20.0, size.height() - titleHeight - xAxisHeight - captionHeight);
    const double left = yAxisWidth(y_, height) + 4;
    const double right = hasLegend(size) ? colors_.legendWidth() + legendGap : 8;
    return {left, titleHeight, std::max(20.0, size.width() - left - right), height};
}

std::optional<QPointF> ScatterFigure::placeOf(std::size_t point, const QSizeF& size) const {
    return placeIn(areaOf(size), point);
}

std::optional<QPointF> ScatterFigure::placeIn(const QRectF& area, std::size_t point) const {
    const std::vector<double>& values = data_->table.points[point].values;
    const double x = spreadPart(x_, values[options_.x], point);
    const double y = spreadPart(y_, values[options_.y], point);
    if (!std::isfinite(x) || !std::isfinite(y)) {
        return std::nullopt;
    }
    return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height());
}

std::size_t ScatterFigure::missing() const {
    const auto& points = data_->table.points;
    return static_cast<std::size_t>(std::count_if(points.begin(), points.end(), [&](const SweepPoint& point) {
        return !std::isfinite(x_.partOf(point.values[options_.x])) ||
               !std::isfinite(y_.partOf(point.values[options_.y]));
    }));
}

QString ScatterFigure::missingWords() const {
    const std::size_t count = missing();
    if (count == 0) {
        return {};
    }
    const QString words =
        ScatterWords::tr("%1 of %2 points are not shown: ").arg(count).arg(data_->table.points.size());
    return words +
           (x_.logarithmic || y_.logarithmic
                ? ScatterWords::tr("they failed, have no value, or none above 0 for an axis in decades.")
                : ScatterWords::tr("they failed or have no value."));
}

void ScatterFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = areaOf(size);
    paintAxes(painter, x_, y_, area, titleHeight, theme);
    for (std::size_t point = 0; point < data_->table.points.size(); ++point) {
        if (const auto place = placeIn(area, point)) {
            CurveStyle style = colors_.styleOf(point, theme);
            style.color = withOpacity(style.color, pointOpacity);
            paintDot(painter, *place, pointRadius, style);
        }
    }
    if (hasLegend(size)) {
        colors_.paintLegend(
            painter, {area.right() + legendGap, area.top(), colors_.legendWidth(), area.height()}, theme);
    }
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(8, size.height() - captionHeight, size.width() - 16, captionHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     elidedText(missingWords(), painter.font(), size.width() - 16));
}

std::optional<FigureSpot> ScatterFigure::spotAt(const QPointF& point, const QSizeF& size,
                                                const Theme& theme) const {
    constexpr double reach = 9;
    const QRectF area = areaOf(size);
    double nearest = reach;
    std::optional<FigureSpot> spot;
    for (std::size_t i = 0; i < data_->table.points.size(); ++i) {
        const auto place = placeIn(area, i);
        const double distance = place ? std::hypot(place->x() - point.x(), place->y() - point.y()) : reach;
        if (distance < nearest) {
            nearest = distance;
            spot = spotOf(*data_, i, {options_.x, options_.y});
            spot->color = colors_.styleOf(i, theme).color;
            spot->outline = {*place};
        }
    }
    return spot;
}

std::vector<FigureTable> ScatterFigure::tables() const {
    return {
        {ScatterWords::tr("All points"), QStringLiteral("points"), sweepCsv(data_->table, data_->groups)}};
}

}  // namespace zorro::ui
