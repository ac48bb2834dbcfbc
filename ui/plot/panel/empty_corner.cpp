#include "ui/plot/panel/empty_corner.h"

#include <algorithm>
#include <limits>

namespace zorro::ui {
namespace {

constexpr double cornerInset = 8;
constexpr double titleHeight = 22;  // below the name that stands in the upper left corner
constexpr double pointDistance = 28;
constexpr double curveDistance = 4;
constexpr int coversPoint = 100'000;
constexpr int worthMoving = 12;  // pieces of curves: the box does not jump for a few

QRectF reaching(const QRectF& box, double distance) {
    return box.adjusted(-distance, -distance, distance, distance);
}

/// How much of the scene lies under the box; every piece of a curve counts 1.
int coveredBy(const QRectF& box, const CornerScene& scene) {
    const QRectF near = reaching(box, pointDistance);
    const auto points = std::count_if(scene.points.begin(), scene.points.end(),
                                      [&near](const QPointF& point) { return near.contains(point); });
    int covered = coversPoint * static_cast<int>(points);
    const QRectF ground = reaching(box, curveDistance);
    for (const QPolygonF& curve : scene.curves) {
        for (qsizetype i = 1; i < curve.size(); ++i) {
            covered +=
                QRectF(curve[i - 1], curve[i]).normalized().adjusted(0, 0, 0.1, 0.1).intersects(ground);
        }
    }
    return covered;
}

std::vector<QPointF> cornersOf(const QRectF& area, const QSize& size) {
    const double left = area.left() + cornerInset;
    const double right = area.right() - cornerInset - size.width();
    const double top = area.top() + cornerInset;
    const double bottom = area.bottom() - cornerInset - size.height();
    return {{left, top + titleHeight}, {right, top}, {right, bottom}, {left, bottom}};
}

}  // namespace

QRect emptyCorner(const QSize& size, const CornerScene& scene, const QRect& present) {
    const int atPresent =
        present.size() == size ? coveredBy(present, scene) : std::numeric_limits<int>::max();
    if (atPresent == 0) {
        return present;
    }
    QRect best(QPoint(), size);
    int least = std::numeric_limits<int>::max();
    for (const QRectF& area : scene.areas) {
        for (const QPointF& corner : cornersOf(area, size)) {
            const QRectF box(corner, size);
            const int outside = area.contains(box) ? 0 : coversPoint / 2;  // a low plot
            const int covered = coveredBy(box, scene) + outside;
            if (covered < least) {
                least = covered;
                best = box.toRect();
            }
        }
    }
    return atPresent < coversPoint && atPresent <= least + worthMoving ? present : best;
}

}  // namespace zorro::ui
