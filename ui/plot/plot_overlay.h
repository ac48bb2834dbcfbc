#pragma once

// Paints what lies over the curves of a panel: markers with their labels, handles, the crosshair, tangents
// and measuring cursors.

#include <QPainter>

#include "ui/plot/plot_content.h"
#include "ui/plot/plot_transform.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

void paintOverlay(QPainter& painter, const PlotOverlay& overlay, const PlotTransform& to, const Theme& theme);

}  // namespace zorro::ui
