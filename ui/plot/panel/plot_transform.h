#pragma once

// From the units of the axes to pixels and back, linear in both directions. Pixels grow to the right and
// down.

#include <QPointF>
#include <QRectF>

#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

struct PlotTransform {
    AxisRange x;
    AxisRange y;
    QRectF area;  ///< where x.lower .. x.upper and y.upper .. y.lower lie, in pixels

    [[nodiscard]] double pixelX(double value) const {
        return area.left() + (value - x.lower) / lengthOf(x) * area.width();
    }
    [[nodiscard]] double pixelY(double value) const {
        return area.bottom() - (value - y.lower) / lengthOf(y) * area.height();
    }
    [[nodiscard]] QPointF pixel(double valueX, double valueY) const {
        return {pixelX(valueX), pixelY(valueY)};
    }
    [[nodiscard]] double valueX(double pixel) const {
        return x.lower + (pixel - area.left()) / area.width() * lengthOf(x);
    }
    [[nodiscard]] double valueY(double pixel) const {
        return y.lower + (area.bottom() - pixel) / area.height() * lengthOf(y);
    }
};

}  // namespace zorro::ui
