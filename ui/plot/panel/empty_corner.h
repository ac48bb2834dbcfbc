#pragma once

// Where a box with figures can stand: in a corner where no curve runs, else along a side.

#include <vector>

#include <QPointF>
#include <QPolygonF>
#include <QRect>
#include <QSize>

namespace zorro::ui {

/// What is on the screen, in the pixels of one widget.
struct CornerScene {
    std::vector<QRectF> areas;      ///< whose corners may be taken, the most wanted first
    std::vector<QPolygonF> curves;  ///< what should not be covered
    std::vector<QPointF> points;    ///< what must not be covered, nor its surroundings: pointer, ring
};

/// The place of a box of `size` where it covers least, in a corner if one is free; `present` again where that
/// is not much worse.
[[nodiscard]] QRect emptyCorner(const QSize& size, const CornerScene& scene, const QRect& present = {});

}  // namespace zorro::ui
