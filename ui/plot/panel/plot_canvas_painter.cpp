// A canvas through a painter of whatever scale, its lines as lines.

#include <cmath>

#include "ui/plot/layer/data_layer.h"
#include "ui/plot/layer/foot_layer.h"
#include "ui/plot/layer/image_layer.h"
#include "ui/plot/panel/plot_canvas.h"

namespace zorro::ui {
namespace {

void strokeCurve(QPainter& painter, const PlotCurve& curve, const PlotTransform& to) {
    painter.setPen(QPen(curve.color, curve.width, curve.penStyle, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF piece;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        const QPointF at = to.pixel(curve.x[i], curve.y[i]);
        if (std::isfinite(at.x()) && std::isfinite(at.y())) {
            piece << at;
        } else {
            painter.drawPolyline(piece);
            piece.clear();
        }
    }
    painter.drawPolyline(piece);
}

}  // namespace

void PlotCanvas::paintInto(QCPPainter& painter, const QSize& size) {
    setViewport(QRect(QPoint(0, 0), size));
    drawGround(painter);
    if (image_) {
        paintImage(painter, *image_, transform(), theme_);
    }
    shadeBand(painter);
    paintFeet(painter, feet_, transform(), theme_);
    paintPoints(painter, points_, transform());
    painter.save();
    painter.setClipRect(transform().area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const PlotCurve& curve : curves_) {
        strokeCurve(painter, curve, transform());
    }
    painter.restore();
    setViewport(rect());
    axesStale_ = true;
}

}  // namespace zorro::ui
