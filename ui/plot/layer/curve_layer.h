#pragma once

// The curves of a panel, drawn fast into the pixels of an image for the screen.

#include <span>
#include <vector>

#include <QImage>

#include "ui/plot/layer/column_raster.h"
#include "ui/plot/layer/curve_raster.h"
#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"

namespace zorro::ui {

class CurveLayer {
public:
    /// Draws into `image` (32 bits, any device pixel ratio), clipped to the plotting area of `to`, which is
    /// in logical pixels.
    void rasterise(QImage& image, std::span<const PlotCurve> curves, const PlotTransform& to);
    /// The same for bands.
    void rasteriseAreas(QImage& image, std::span<const PlotArea> areas, const PlotTransform& to);

private:
    void drawLine(const PixelSurface& surface, const PlotCurve& curve, const PlotTransform& to, double width);
    void drawColumns(const PixelSurface& surface, const PlotCurve& curve, const PlotTransform& to, int parts,
                     double width);
    [[nodiscard]] int columnParts(const PlotCurve& curve, const PlotTransform& to, int width);

    CurveRaster raster_;
    ColumnIndex index_;
    ColumnIndex partIndex_;
    std::vector<PixelColumn> columns_;
    PixelRuns runs_;
    PixelRuns dashes_;
};

}  // namespace zorro::ui
