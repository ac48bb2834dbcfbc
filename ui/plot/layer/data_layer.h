#pragma once

// Measured points and filled areas, which lie under the curves of a panel.

#include <span>

#include <QPainter>

#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"

namespace zorro::ui {

/// Fills each area between its two edges, clipped to the plotting area.
void paintAreas(QPainter& painter, std::span<const PlotArea> areas, const PlotTransform& to);

/// Draws the points as dots, or rings where they are hollow, clipped to the plotting area. Of points that
/// fall on the same pixel one is drawn, so that millions take no longer than a screen full.
void paintPoints(QPainter& painter, std::span<const PlotPoints> points, const PlotTransform& to);

}  // namespace zorro::ui
