#include "ui/plot/curve_layer.h"

#include <cmath>

namespace zorro::ui {

void CurveLayer::rasterise(QImage& image, std::span<const PlotCurve> curves, const PlotTransform& to) {
    const double ratio = image.devicePixelRatio();
    const QRect area = QRectF(to.area.topLeft() * ratio, to.area.size() * ratio).toRect() & image.rect();
    if (area.isEmpty()) {
        return;
    }
    const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine() / 4);
    auto* const pixels = reinterpret_cast<std::uint32_t*>(image.bits());
    const PixelSurface surface{pixels + area.top() * stride + area.left(), stride, area.width(),
                               area.height()};
    const PlotTransform local{
        to.x, to.y, QRectF(to.area.topLeft() * ratio - QPointF(area.topLeft()), to.area.size() * ratio)};
    for (const PlotCurve& curve : curves) {
        const double width = curve.width * ratio;
        tracePixels(curve.x, curve.y, local, width + 2, runs_);
        const std::span<const double> pattern = dashPattern(curve.penStyle);
        if (pattern.empty()) {
            raster_.draw(surface, runs_, width, curve.color.rgba());
        } else {
            cutIntoDashes(runs_, pattern, width, dashes_);
            raster_.draw(surface, dashes_, width, curve.color.rgba());
        }
    }
}

void CurveLayer::paint(QPainter& painter, std::span<const PlotCurve> curves, const PlotTransform& to) {
    painter.save();
    painter.setClipRect(to.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPolygonF polyline;
    for (const PlotCurve& curve : curves) {
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
