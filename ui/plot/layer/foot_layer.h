#pragma once

// What stands at the foot of a plot: quiet shapes on a scale of their own, with a tick at its upper end.

#include <QPainter>

#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

/// Paints the shapes, clipped to the plotting area; nothing where there are none.
void paintFeet(QPainter& painter, const PlotFeet& feet, const PlotTransform& to, const Theme& theme);

}  // namespace zorro::ui
