#include "ui/plot/plot_overlay.h"

namespace zorro::ui {

namespace {

void paintRing(QPainter& painter, const QPointF& centre, double radius, const QColor& color,
               const Theme& theme) {
    painter.setPen(QPen(color, 1.75));
    painter.setBrush(theme.panel);
    painter.drawEllipse(centre, radius, radius);
}

void paintVerticalLine(QPainter& painter, double x, const PlotTransform& to, const QPen& pen) {
    if (x < to.x.lower || x > to.x.upper) {
        return;
    }
    painter.setPen(pen);
    const double pixel = to.pixelX(x);
    painter.drawLine(QPointF(pixel, to.area.top()), QPointF(pixel, to.area.bottom()));
}

}  // namespace

void paintOverlay(QPainter& painter, const PlotOverlay& overlay, const PlotTransform& to,
                  const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (overlay.crosshair) {
        paintVerticalLine(painter, *overlay.crosshair, to, QPen(theme.accent, 1, Qt::DashLine));
    }
    for (const std::optional<double>& cursor : {overlay.cursors.a, overlay.cursors.b}) {
        if (cursor) {
            paintVerticalLine(painter, *cursor, to, QPen(theme.mutedText, 1));
        }
    }
    for (const PlotMarker& marker : overlay.markers) {
        const QPointF centre = to.pixel(marker.x, marker.y);
        if (to.area.contains(centre)) {
            paintRing(painter, centre, 3.5, marker.color, theme);
            painter.setPen(theme.text);
            painter.drawText(centre + QPointF(10, 16), marker.label);
        }
    }
    for (const PlotHandle& handle : overlay.handles) {
        const QPointF centre = to.pixel(handle.x, handle.y);
        if (to.area.contains(centre)) {
            paintRing(painter, centre, 4.5, handle.color, theme);
        }
    }
    painter.restore();
}

}  // namespace zorro::ui
