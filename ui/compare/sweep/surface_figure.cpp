#include "ui/compare/sweep/surface_figure.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QImage>

#include "core/study/seed_figures.h"
#include "core/text/text.h"
#include "ui/chart/quantity_text.h"
#include "ui/theme/color_scale.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class SurfaceWords {
    Q_DECLARE_TR_FUNCTIONS(SurfaceFigure)
};

constexpr double aboveArea = 22;
constexpr double belowAxis = 20;
constexpr double scaleRoom = 96;
constexpr double dotSize = 3;
constexpr double mostRing = 16;
constexpr int cellColumns = 240;
constexpr int cellRows = 160;
constexpr int mostColor = 255;

/// Colours 1 .. 255 from low to high; 0 is transparent.
QList<QRgb> surfaceColors(const Theme& theme) {
    QList<QRgb> colors{qRgba(0, 0, 0, 0)};
    for (int i = 1; i <= mostColor; ++i) {
        colors << scaleColor(theme, (i - 1) / (mostColor - 1.0)).rgb();
    }
    return colors;
}

std::vector<double> column(const std::vector<SurfacePoint>& points, double SurfacePoint::*member) {
    std::vector<double> values;
    values.reserve(points.size());
    for (const SurfacePoint& point : points) {
        values.push_back(point.*member);
    }
    return values;
}

std::vector<SurfacePoint> pointsOf(const SweepData& data, const SurfaceOptions& options) {
    std::vector<SurfacePoint> points;
    for (std::size_t i = 0; i < data.table.points.size(); ++i) {
        const SweepPoint& point = data.table.points[i];
        const double x = point.values[options.x];
        const double y = point.values[options.y];
        if (!std::isfinite(x) || !std::isfinite(y) ||
            sliceLabel(data, i, {options.x, options.y}) != options.slice) {
            continue;
        }
        const ComparedGroup& group = data.groups[point.group];
        const auto figures = seedFigures(*group.run, group.members, options.metric);
        points.push_back({.group = point.group,
                          .x = x,
                          .y = y,
                          .networks = group.members.size(),
                          .failed = point.failed,
                          .estimate = estimateOf(figures, options.metric, overlapOf(*group.run))});
    }
    return points;
}

FigureAxis colorAxis(const std::vector<SurfacePoint>& points, Quantity metric) {
    std::vector<double> values;
    values.reserve(points.size());
    for (const SurfacePoint& point : points) {
        values.push_back(displayFactor(metric) * point.estimate.mean);
    }
    return axisOver(endTitleOf(metric), values, AxisScale::automatic, shownBoundsOf(metric));
}

}  // namespace

QStringList slicesOf(const SweepData& data, std::size_t x, std::size_t y) {
    QStringList slices;
    for (std::size_t i = 0; i < data.table.points.size(); ++i) {
        const std::vector<double>& values = data.table.points[i].values;
        const QString slice = sliceLabel(data, i, {x, y});
        if (std::isfinite(values[x]) && std::isfinite(values[y]) && !slices.contains(slice)) {
            slices << slice;
        }
    }
    return slices;
}

SurfaceFigure::SurfaceFigure(const SweepDataPtr& data, const SurfaceOptions& options)
    : options_(options),
      xField_(data->table.variables[options.x].key),
      yField_(data->table.variables[options.y].key),
      points_(pointsOf(*data, options)),
      x_(axisOver(data->table.variables[options.x].title, column(points_, &SurfacePoint::x),
                  AxisScale::automatic, data->table.variables[options.x].bounds)),
      y_(axisOver(data->table.variables[options.y].title, column(points_, &SurfacePoint::y),
                  AxisScale::automatic, data->table.variables[options.y].bounds)),
      scale_(colorAxis(points_, options.metric)),
      cells_(cells()) {}

double SurfaceFigure::partOf(const SurfacePoint& point) const {
    return scale_.partOf(displayFactor(options_.metric) * point.estimate.mean);
}

double SurfaceFigure::uncertainty(const SurfacePoint& point) const {
    const double factor = displayFactor(options_.metric);
    const double upper = scale_.partOf(factor * point.estimate.upper);
    const double lower = scale_.partOf(factor * point.estimate.lower);
    if (!std::isfinite(upper)) {
        return 0;
    }
    // The lower end may have no place on a logarithmic scale.
    return std::clamp(std::isfinite(lower) ? (upper - lower) / 2 : upper - partOf(point), 0.0, 1.0);
}

std::optional<std::size_t> SurfaceFigure::best() const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const double mean = points_[i].estimate.mean;
        if (points_[i].failed > 0 || !std::isfinite(mean)) {
            continue;
        }
        const double known = best ? points_[*best].estimate.mean : NAN;
        if (!best || (higherIsBetter(options_.metric) ? mean > known : mean < known)) {
            best = i;
        }
    }
    return best;
}

/// The colour of each place is that of the nearest point, by distances on the axes.
QImage SurfaceFigure::cells() const {
    QImage image(cellColumns, cellRows, QImage::Format_Indexed8);
    image.setColorTable(surfaceColors(lightTheme()));
    image.fill(0);
    struct Site {
        double x;
        double y;
        int color;
    };
    std::vector<Site> sites;
    for (const SurfacePoint& point : points_) {
        const double part = partOf(point);
        const int color =
            std::isfinite(part)
                ? 1 + static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * (mostColor - 1)))
                : 0;
        sites.push_back({x_.partOf(point.x), y_.partOf(point.y), color});
    }
    std::erase_if(sites, [](const Site& site) { return !std::isfinite(site.x) || !std::isfinite(site.y); });
    for (int row = 0; row < cellRows && !sites.empty(); ++row) {
        uchar* line = image.scanLine(row);
        const double y = 1 - (row + 0.5) / cellRows;
        for (int at = 0; at < cellColumns; ++at) {
            const double x = (at + 0.5) / cellColumns;
            const auto nearest = std::ranges::min_element(
                sites, {}, [&](const Site& site) { return std::hypot(site.x - x, site.y - y); });
            line[at] = static_cast<uchar>(nearest->color);
        }
    }
    return image;
}

QRectF SurfaceFigure::areaOf(const QSizeF& size) const {
    const double height = std::max(20.0, size.height() - aboveArea - xAxisHeight - belowAxis);
    const double left = yAxisWidth(y_, height) + 4;
    return {left, aboveArea, std::max(20.0, size.width() - left - scaleRoom), height};
}

std::optional<QPointF> SurfaceFigure::placeIn(const QRectF& area, const SurfacePoint& point) const {
    const double x = x_.partOf(point.x);
    const double y = y_.partOf(point.y);
    if (!std::isfinite(x) || !std::isfinite(y)) {
        return std::nullopt;
    }
    return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height());
}

std::optional<QPointF> SurfaceFigure::placeOf(const SurfacePoint& point, const QSizeF& size) const {
    return placeIn(areaOf(size), point);
}

void SurfaceFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = areaOf(size);
    QImage colored = cells_;
    colored.setColorTable(surfaceColors(theme));
    paintYAxis(painter, y_, area, theme);
    paintXAxis(painter, x_, area, theme);
    painter.drawImage(area, colored);
    painter.setPen(theme.mutedText);
    painter.drawText(
        QRectF(8, 0, area.right() - 8, aboveArea - 6), Qt::AlignLeft | Qt::AlignVCenter,
        options_.slice.isEmpty() ? y_.title : y_.title + QStringLiteral("  ·  ") + options_.slice);
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (const auto place = placeIn(area, points_[i])) {
            paintPoint(painter, i, *place, theme);
        }
    }
    paintScale(painter, {area.right() + 16, area.top(), scaleRoom - 16, area.height()}, theme);
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    const QString words = SurfaceWords::tr(
        "Colour: mean at the nearest dot. Ring: its 95 % interval. Square: best. Cross: failures.");
    painter.drawText(QRectF(8, size.height() - belowAxis, size.width() - 16, belowAxis),
                     Qt::AlignLeft | Qt::AlignVCenter, elidedText(words, painter.font(), size.width() - 16));
}

void SurfaceFigure::paintPoint(QPainter& painter, std::size_t point, const QPointF& place,
                               const Theme& theme) const {
    painter.setBrush(Qt::NoBrush);
    const SurfacePoint& shown = points_[point];
    for (const QPen& pen : {QPen(theme.panel, 3), QPen(theme.text, 1.4)}) {
        painter.setPen(pen);
        if (shown.failed > 0) {
            painter.drawLine(place + QPointF(-4, -4), place + QPointF(4, 4));
            painter.drawLine(place + QPointF(-4, 4), place + QPointF(4, -4));
        }
        if (const double ring = uncertainty(shown) * mostRing; ring > 0) {
            painter.drawEllipse(place, dotSize + ring, dotSize + ring);
        }
        if (best() == point) {
            constexpr double half = 8;
            painter.drawRect(QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half));
        }
    }
    if (shown.failed == 0) {
        painter.setPen(QPen(theme.panel, 1));
        painter.setBrush(theme.text);
        painter.drawEllipse(place, dotSize, dotSize);
    }
}

void SurfaceFigure::paintScale(QPainter& painter, const QRectF& area, const Theme& theme) const {
    constexpr double barWidth = 12;
    constexpr double mostHeight = 200;
    constexpr int steps = 64;
    painter.setFont(smallFigureFont());
    constexpr double titleHeight = 40;  // two lines
    const double height = std::min(mostHeight, area.height() - titleHeight - 4);
    const QRectF bar(area.left(), area.top() + titleHeight, barWidth, height);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), titleHeight),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, scale_.title);
    for (int i = 0; i < steps; ++i) {
        painter.fillRect(
            QRectF(bar.left(), bar.bottom() - (i + 1.0) / steps * height, barWidth, height / steps + 0.5),
            scaleColor(theme, (i + 0.5) / steps));
    }
    constexpr double tickSpacing = 36;
    for (const FigureTick& tick : ticksOf(scale_, height, tickSpacing)) {
        const double y = bar.bottom() - tick.part * height;
        painter.drawText(QRectF(bar.right() + 6, y - 8, area.width() - barWidth - 6, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
}

std::optional<FigureSpot> SurfaceFigure::spotAt(const QPointF& point, const QSizeF& size,
                                                const Theme& theme) const {
    const QRectF area = areaOf(size);
    constexpr double reach = 12;
    double nearest = reach;
    std::optional<FigureSpot> spot;
    for (const SurfacePoint& each : points_) {
        const auto place = placeIn(area, each);
        const double distance = place ? std::hypot(place->x() - point.x(), place->y() - point.y()) : reach;
        if (distance >= nearest) {
            continue;
        }
        nearest = distance;
        spot = FigureSpot{
            .group = each.group,
            .members = {},
            .title = options_.slice,
            .rows = {{x_.title, compactNumberText(each.x, 8)},
                     {y_.title, compactNumberText(each.y, 8)},
                     {scale_.title, meanWithUnit(options_.metric, each.estimate)},
                     {SurfaceWords::tr("95 % interval"), intervalText(options_.metric, each.estimate)},
                     {SurfaceWords::tr("seeds"), QString::number(each.networks)}},
            .color = scaleColor(theme, partOf(each)),
            .outline = {*place}};
        if (each.failed > 0) {
            spot->rows.push_back({SurfaceWords::tr("failed"),
                                  SurfaceWords::tr("%1 of %2").arg(each.failed).arg(each.networks)});
        }
    }
    return spot;
}

std::vector<FigureTable> SurfaceFigure::tables() const {
    std::string csv = xField_ + ',' + yField_ + ",metric,n,failed,mean,std,low,high\n";
    const auto known = [](double value) { return std::isfinite(value) ? exactNumber(value) : std::string(); };
    for (const SurfacePoint& point : points_) {
        csv += exactNumber(point.x) + ',' + exactNumber(point.y) + ',' +
               std::string(describe(options_.metric).name) + ',' +
               std::to_string(point.networks - point.failed) + ',' + std::to_string(point.failed) + ',' +
               known(point.estimate.mean) + ',' + known(point.estimate.standardDeviation) + ',' +
               known(point.estimate.lower) + ',' + known(point.estimate.upper) + '\n';
    }
    return {{SurfaceWords::tr("Surface"), QStringLiteral("surface"), csv}};
}

std::vector<SheetPanel> SurfaceFigure::panels() const {
    SheetPanel panel{.x = x_, .y = y_};
    panel.image = PlotImage{.cells = cells_, .colors = surfaceColors, .x = x_.range, .y = y_.range};
    SheetScale scale{scale_, {}};
    for (int i = 1; i <= mostColor; i += 2) {
        scale.colors << surfaceColors(lightTheme())[i];
    }
    panel.scale = std::move(scale);
    panel.series.push_back({.name = options_.slice,
                            .penStyle = Qt::NoPen,
                            .shape = SheetShape::dot,
                            .size = 0.6,
                            .listed = false,
                            .x = column(points_, &SurfacePoint::x),
                            .y = column(points_, &SurfacePoint::y)});
    return {panel};
}

}  // namespace zorro::ui
