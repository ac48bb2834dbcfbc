#pragma once

// Paints what lies over the curves of a panel: markers with their labels, handles, the crosshair, tangents,
// measuring cursors and the rubber band of a zoom.

#include <vector>

#include <QPainter>

#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

/// Everything that lies over the curves, in the painter's font; no label covers one of the `words`.
void paintOverlay(QPainter& painter, const PlotOverlay& overlay, const PlotTransform& to,
                  const std::vector<QRectF>& words, const Theme& theme);

/// The markers alone, as on paper; their labels stay inside `labelArea` and off the `words`.
void paintMarkers(QPainter& painter, const std::vector<PlotMarker>& markers, const PlotTransform& to,
                  const QRectF& labelArea, const std::vector<QRectF>& words, const Theme& theme);

/// Where labels may stand: the plotting area and a little of the empty space around it.
[[nodiscard]] QRectF labelAreaOf(const PlotTransform& to);

/// Where the labels of markers at `centres` go: beside their ring, inside `area`, and over neither a ring nor
/// another label nor what is `taken` already. An empty rectangle where there is no such place; `sizes` and
/// `above` are per marker.
[[nodiscard]] std::vector<QRectF> placeLabels(const std::vector<QPointF>& centres,
                                              const std::vector<QSizeF>& sizes,
                                              const std::vector<bool>& above, const QRectF& area,
                                              std::vector<QRectF> taken = {});

}  // namespace zorro::ui
