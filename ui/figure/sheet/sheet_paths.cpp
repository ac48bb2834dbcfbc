#include "ui/figure/sheet/sheet_paths.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/figure/sheet/figure_style.h"
#include "ui/plot/layer/pixel_runs.h"

namespace zorro::ui {
namespace {

/// Micrometres in the unit of tracing, whose tolerance then is two micrometres.
constexpr double traceUnit = 50;

QRectF inTraceUnits(const QRectF& area) {
    return {area.topLeft() / traceUnit, area.size() / traceUnit};
}

std::vector<double> positions(const FigureAxis& axis, const std::vector<double>& values) {
    std::vector<double> places(values.size());
    std::transform(values.begin(), values.end(), places.begin(),
                   [&](double value) { return axis.positionOf(value); });
    return places;
}

std::vector<QPolygonF> traced(const std::vector<double>& x, const std::vector<double>& y,
                              const SheetPanel& panel, const QRectF& area) {
    PixelRuns runs;
    tracePixels(x, y, {panel.x.range, panel.y.range, inTraceUnits(area)}, 0, runs);
    std::vector<QPolygonF> lines;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        QPolygonF line;
        for (const PixelPoint& point : runs.run(run)) {
            line << QPointF(std::clamp(point.x * traceUnit, area.left(), area.right()),
                            std::clamp(point.y * traceUnit, area.top(), area.bottom()));
        }
        if (line.size() > 1) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

/// Where a value stands in the area; far beyond it where it is far beyond, so that it can be clipped.
double placeX(const FigureAxis& axis, double value, const QRectF& area) {
    return area.left() + std::clamp(axis.partOf(value), -10.0, 11.0) * area.width();
}

double placeY(const FigureAxis& axis, double value, const QRectF& area) {
    return area.bottom() - std::clamp(axis.partOf(value), -10.0, 11.0) * area.height();
}

/// Where a value of the series stands, on the axis that it counts on.
double placeOf(const SheetPanel& panel, const SheetSeries& series, double value, const QRectF& area) {
    if (!series.atFoot || !panel.foot) {
        return placeY(panel.y, value, area);
    }
    return area.bottom() - PlotFeet::footHeight * panel.foot->axis.partOf(value) * area.height();
}

template <typename Inside, typename Cut>
QPolygonF clippedBy(const QPolygonF& polygon, const Inside& inside, const Cut& cut) {
    QPolygonF clipped;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF& from = polygon[i == 0 ? polygon.size() - 1 : i - 1];
        const QPointF& to = polygon[i];
        if (inside(from) != inside(to)) {
            clipped << cut(from, to);
        }
        if (inside(to)) {
            clipped << to;
        }
    }
    return clipped;
}

QPointF atX(const QPointF& from, const QPointF& to, double x) {
    return {x, from.y() + (to.y() - from.y()) * (x - from.x()) / (to.x() - from.x())};
}

QPointF atY(const QPointF& from, const QPointF& to, double y) {
    return {from.x() + (to.x() - from.x()) * (y - from.y()) / (to.y() - from.y()), y};
}

}  // namespace

QPolygonF clippedTo(const QRectF& area, const QPolygonF& polygon) {
    QPolygonF part = polygon;
    const auto cutX = [&](double x, auto inside) {
        part =
            clippedBy(part, inside, [x](const QPointF& from, const QPointF& to) { return atX(from, to, x); });
    };
    const auto cutY = [&](double y, auto inside) {
        part =
            clippedBy(part, inside, [y](const QPointF& from, const QPointF& to) { return atY(from, to, y); });
    };
    cutX(area.left(), [&](const QPointF& each) { return each.x() >= area.left(); });
    cutX(area.right(), [&](const QPointF& each) { return each.x() <= area.right(); });
    cutY(area.top(), [&](const QPointF& each) { return each.y() >= area.top(); });
    cutY(area.bottom(), [&](const QPointF& each) { return each.y() <= area.bottom(); });
    return part;
}

std::vector<QPolygonF> linesOf(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) {
    if (series.penStyle == Qt::NoPen || series.y.size() != series.x.size()) {
        return {};
    }
    return traced(positions(panel.x, series.x), positions(panel.y, series.y), panel, area);
}

std::vector<QPolygonF> bandsOf(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) {
    std::vector<QPolygonF> bands;
    const std::size_t count = std::min({series.x.size(), series.lower.size(), series.upper.size()});
    std::size_t i = 0;
    while (i < count) {
        QPolygonF there;
        QPolygonF back;
        for (; i < count; ++i) {
            const double x = placeX(panel.x, series.x[i], area);
            const double lower = placeOf(panel, series, series.lower[i], area);
            const double upper = placeOf(panel, series, series.upper[i], area);
            if (!std::isfinite(x) || !std::isfinite(lower) || !std::isfinite(upper)) {
                break;
            }
            there << QPointF(x, upper);
            back.prepend(QPointF(x, lower));
        }
        ++i;
        const QPolygonF band = clippedTo(area, there + back);
        if (band.size() > 2) {
            bands.push_back(band);
        }
    }
    return bands;
}

std::vector<SheetPoint> pointsOf(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) {
    std::vector<SheetPoint> points;
    for (std::size_t i = 0; i < std::min(series.x.size(), series.y.size()); ++i) {
        const double x = panel.x.partOf(series.x[i]);
        const double y = panel.y.partOf(series.y[i]);
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            continue;
        }
        SheetPoint point{.at = {area.left() + x * area.width(), area.bottom() - y * area.height()}};
        if (i < series.xLower.size() && i < series.xUpper.size() && std::isfinite(series.xUpper[i])) {
            // What has no place on a logarithmic axis lies beyond its begin.
            const double lower = panel.x.partOf(series.xLower[i]);
            point.left =
                area.left() + (std::isfinite(lower) ? std::clamp(lower, 0.0, 1.0) : 0) * area.width();
            point.right = area.left() + std::clamp(panel.x.partOf(series.xUpper[i]), 0.0, 1.0) * area.width();
        }
        points.push_back(point);
    }
    return points;
}

QImage imageOf(const SheetPanel& panel, const QRectF& area, const SheetPalette& palette) {
    constexpr double pixelsPerInch = 600;
    constexpr int mostPixels = 2000;
    const PlotImage& image = *panel.image;
    const double scale = pixelsPerInch / (millimetresPerInch * unitsPerMillimetre);
    const QSize size = (area.size() * scale).toSize().boundedTo({mostPixels, mostPixels}).expandedTo({1, 1});
    QImage cells = image.cells;
    cells.setColorTable(palette.shades(image.colors(lightTheme())));
    QImage pixels(size, QImage::Format_ARGB32_Premultiplied);
    pixels.fill(Qt::transparent);
    const PlotTransform to{panel.x.range, panel.y.range, QRectF(QPointF(0, 0), size)};
    QPainter painter(&pixels);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, image.smooth);
    painter.drawImage(QRectF(to.pixel(image.x.lower, image.y.upper), to.pixel(image.x.upper, image.y.lower)),
                      cells.convertToFormat(QImage::Format_ARGB32_Premultiplied));
    return pixels;
}

std::vector<QPolygonF> contourOf(const SheetPanel& panel, const QRectF& area) {
    std::vector<QPolygonF> lines;
    for (QLineF line : panel.image->contour) {
        if (line.x1() > line.x2()) {
            line.setPoints(line.p2(), line.p1());
        }
        for (QPolygonF& part : traced({line.x1(), line.x2()}, {line.y1(), line.y2()}, panel, area)) {
            lines.push_back(std::move(part));
        }
    }
    return lines;
}

}  // namespace zorro::ui
