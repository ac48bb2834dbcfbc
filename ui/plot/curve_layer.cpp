#include "ui/plot/curve_layer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "ui/plot/data_layer.h"
#include "ui/plot/point_density.h"

namespace zorro::ui {

namespace {

/// The pixels of an image that a plotting area covers, and the way from its axes to them.
struct AreaSurface {
    PixelSurface surface;
    PlotTransform to;
};

AreaSurface surfaceOf(QImage& image, const PlotTransform& to) {
    const double ratio = image.devicePixelRatio();
    const QRect area = QRectF(to.area.topLeft() * ratio, to.area.size() * ratio).toRect() & image.rect();
    if (area.isEmpty()) {
        return {};
    }
    const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine() / 4);
    auto* const pixels = reinterpret_cast<std::uint32_t*>(image.bits());
    return {
        {pixels + area.top() * stride + area.left(), stride, area.width(), area.height()},
        {to.x, to.y, QRectF(to.area.topLeft() * ratio - QPointF(area.topLeft()), to.area.size() * ratio)}};
}

}  // namespace

void CurveLayer::rasterise(QImage& image, std::span<const PlotCurve> curves, const PlotTransform& to) {
    const AreaSurface part = surfaceOf(image, to);
    if (part.surface.width == 0) {
        return;
    }
    index_ = {};
    for (const PlotCurve& curve : curves) {
        const double width = curve.width * image.devicePixelRatio();
        isDense(curve, part.to, part.surface.width) ? drawColumns(part.surface, curve, part.to, width)
                                                    : drawLine(part.surface, curve, part.to, width);
    }
}

void CurveLayer::rasteriseAreas(QImage& image, std::span<const PlotArea> areas, const PlotTransform& to) {
    const AreaSurface part = surfaceOf(image, to);
    if (part.surface.width == 0) {
        return;
    }
    index_ = {};
    for (const PlotArea& area : areas) {
        index_.find(area.x, part.to, part.surface.width);
        traceColumns(index_, area.x, {area.lower, area.upper, {}}, area.pyramid, part.to, columns_);
        fillColumns(part.surface, columns_, 0, area.color.rgba());
    }
}

/// Whether there are many more points in view than pixels, or points that stand for several records.
bool CurveLayer::isDense(const PlotCurve& curve, const PlotTransform& to, int width) {
    if (curve.pyramid == nullptr) {
        return false;
    }
    index_.find(curve.x, to, width);
    return index_.recordsInView() >= mostPointsAPixel * static_cast<std::size_t>(width) ||
           index_.firsts().front() < curve.lower.size();
}

void CurveLayer::drawColumns(const PixelSurface& surface, const PlotCurve& curve, const PlotTransform& to,
                             double width) {
    traceColumns(index_, curve.x, edgesOf(curve), curve.pyramid, to, columns_);
    fillColumns(surface, columns_, width, curve.color.rgba(), dashPattern(curve.penStyle));
}

void CurveLayer::drawLine(const PixelSurface& surface, const PlotCurve& curve, const PlotTransform& to,
                          double width) {
    // Of a long line only what is in view, and a little to either side, is looked at.
    constexpr std::size_t around = 4;
    std::size_t first = 0;
    std::size_t last = curve.x.size();
    if (curve.pyramid != nullptr) {
        first = index_.firsts().front() - std::min(index_.firsts().front(), around);
        last = std::min(last, index_.firsts().back() + around);
    }
    tracePixels(curve.x.subspan(first, last - first), curve.y.subspan(first, last - first), to, width + 2,
                runs_);
    const std::span<const double> pattern = dashPattern(curve.penStyle);
    if (pattern.empty()) {
        raster_.draw(surface, runs_, width, curve.color.rgba());
    } else {
        cutIntoDashes(runs_, pattern, width, dashes_);
        raster_.draw(surface, dashes_, width, curve.color.rgba());
    }
}

void CurveLayer::paint(QPainter& painter, std::span<const PlotCurve> curves, const PlotTransform& to) {
    painter.save();
    painter.setClipRect(to.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPolygonF polyline;
    for (const PlotCurve& curve : curves) {
        if (!curve.lower.empty()) {
            const PlotArea reached{.color = curve.color,
                                   .x = curve.x.first(curve.lower.size()),
                                   .lower = curve.lower,
                                   .upper = curve.upper};
            paintAreas(painter, {&reached, 1}, to);
            painter.setBrush(Qt::NoBrush);
        }
        QPen pen(curve.color, curve.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        const std::span<const double> pattern = dashPattern(curve.penStyle);
        if (!pattern.empty()) {
            pen.setDashPattern(QList<qreal>(pattern.begin(), pattern.end()));
        }
        painter.setPen(pen);
        tracePixels(curve.x, curve.y, to, curve.width + 2, runs_);
        for (std::size_t index = 0; index < runs_.size(); ++index) {
            polyline.clear();
            for (const PixelPoint& point : runs_.run(index)) {
                polyline.append(QPointF(point.x, point.y));
            }
            painter.drawPolyline(polyline);
        }
    }
    painter.restore();
}

}  // namespace zorro::ui
