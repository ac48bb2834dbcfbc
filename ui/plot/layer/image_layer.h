#pragma once

// The picture under the curves of a panel, and the scale of its colours.

#include <QPainter>

#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

/// Draws the part of the image that is in view, in the theme's colours, clipped to the plotting area. Cells
/// that do not run into one another are parted by thin lines between their rows.
void paintImage(QPainter& painter, const PlotImage& image, const PlotTransform& to, const Theme& theme);

/// A thin scale with numbers to the right of the plotting area `area`, in the painter's font; the image has a
/// scale.
void paintColorScale(QPainter& painter, const PlotImage& image, const QRectF& area, const Theme& theme);

}  // namespace zorro::ui
