#pragma once

// Paints what lies over the curves of a panel: markers with their labels, handles, the crosshair, tangents,
// measuring cursors and the rubber band of a zoom.

#include <vector>

#include <QPainter>

#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

/// What the labels of markers keep off: the words always, the dots of measured points where they can.
struct TakenPlaces {
    std::vector<QRectF> words;
    std::vector<QRectF> dots;
};

/// Everything that lies over the curves, in the painter's font.
void paintOverlay(QPainter& painter, const PlotOverlay& overlay, const PlotTransform& to,
                  const TakenPlaces& taken, const Theme& theme);

/// The markers alone, as on paper; their labels stay inside `labelArea`.
void paintMarkers(QPainter& painter, const std::vector<PlotMarker>& markers, const PlotTransform& to,
                  const QRectF& labelArea, const TakenPlaces& taken, const Theme& theme);

/// Where labels may stand: the plotting area and a little of the empty space around it.
[[nodiscard]] QRectF labelAreaOf(const PlotTransform& to);

/// Where the labels of markers at `centres` go: beside their ring, inside `area`, and over neither a ring nor
/// another label nor the words that are `taken` already, and over no dot where that is possible. An empty
/// rectangle where there is no such place; `sizes` and `above` are per marker.
[[nodiscard]] std::vector<QRectF> placeLabels(const std::vector<QPointF>& centres,
                                              const std::vector<QSizeF>& sizes,
                                              const std::vector<bool>& above, const QRectF& area,
                                              TakenPlaces taken = {});

}  // namespace zorro::ui
