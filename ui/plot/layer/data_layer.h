#pragma once

// Measured points, which lie under the curves of a panel.

#include <span>

#include <QPainter>

#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"

namespace zorro::ui {

/// One dot with the pen and the brush of `painter`; all shapes cover about the same area.
void paintDot(QPainter& painter, const QPointF& at, double radius, DotShape shape);

/// Draws the points as dots, or rings where they are hollow, clipped to the plotting area. Of points that
/// fall on the same pixel one is drawn, so that millions take no longer than a screen full.
void paintPoints(QPainter& painter, std::span<const PlotPoints> points, const PlotTransform& to);

/// The boxes of the dots, in logical pixels; none where there are more than 200, which leave no place
/// between.
[[nodiscard]] std::vector<QRectF> boxesOfFew(std::span<const PlotPoints> points, const PlotTransform& to);

}  // namespace zorro::ui
