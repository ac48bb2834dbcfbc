#include "ui/plot/layer/foot_layer.h"

#include <algorithm>

#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

constexpr double fillOpacity = 0.20;
constexpr double edgeOpacity = 0.45;

/// Where x stands, or a little beyond the area: a deep zoom leaves what a painter can count with.
double inReach(double x, const PlotTransform& to) {
    constexpr double beyond = 100;
    return std::clamp(to.pixelX(x), to.area.left() - beyond, to.area.right() + beyond);
}

/// The upper edge of the shape as steps.
QPolygonF stepsOf(const PlotFoot& foot, double highest, const PlotTransform& to) {
    QPolygonF steps;
    const double width = (foot.upper - foot.lower) / static_cast<double>(foot.heights.size());
    for (std::size_t i = 0; i < foot.heights.size(); ++i) {
        const double left = foot.lower + width * static_cast<double>(i);
        const double part = PlotFeet::footHeight * foot.heights[i] / highest;
        const double y = to.area.bottom() - part * to.area.height();
        steps << QPointF(inReach(left, to), y) << QPointF(inReach(left + width, to), y);
    }
    return steps;
}

}  // namespace

double PlotFeet::highest() const {
    double highest = 0;
    for (const PlotFoot& each : shapes) {
        for (const double height : each.heights) {
            highest = std::max(highest, height);
        }
    }
    return highest;
}

void paintFeet(QPainter& painter, const PlotFeet& feet, const PlotTransform& to, const Theme& theme) {
    const double highest = feet.highest();
    if (!(highest > 0)) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(to.area, Qt::IntersectClip);
    for (const PlotFoot& foot : feet.shapes) {
        if (foot.heights.empty()) {
            continue;
        }
        const QPolygonF steps = stepsOf(foot, highest, to);
        QPolygonF shape = steps;
        shape << QPointF(steps.last().x(), to.area.bottom()) << QPointF(steps.first().x(), to.area.bottom());
        painter.setPen(Qt::NoPen);
        painter.setBrush(withOpacity(foot.color, fillOpacity));
        painter.drawPolygon(shape);
        painter.setPen(QPen(withOpacity(foot.color, edgeOpacity), 1));
        painter.drawPolyline(steps);
    }
    painter.restore();
    constexpr double tick = 10;
    const double top = to.area.bottom() - PlotFeet::footHeight * to.area.height();
    painter.setPen(QPen(theme.mutedText, 1));
    painter.drawLine(QPointF(to.area.right() - tick, top), QPointF(to.area.right(), top));
    painter.restore();
}

}  // namespace zorro::ui
