#pragma once

// Bands, and lines with more records than pixels, drawn column by column of pixels: each column is filled
// from the lowest to the highest that the line reaches in it, its way between the records included. A record
// of 200,000 that lies apart from its neighbours is therefore seen, and a frame costs what its pixels cost.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <QRgb>

#include "core/series/min_max_pyramid.h"
#include "ui/plot/layer/curve_raster.h"
#include "ui/plot/panel/plot_transform.h"

namespace zorro::ui {

/// The records of a long line in the columns of a surface.
class ColumnIndex {
public:
    /// Finds, for each column of `to` that is `width` pixels wide, the first record in it or right of it. `x`
    /// is increasing. Cheap where it was asked the same before.
    void find(std::span<const double> x, const PlotTransform& to, int width);

    /// Of column 0 ... width; the last one ends the last column.
    [[nodiscard]] std::span<const std::size_t> firsts() const { return firsts_; }
    [[nodiscard]] std::size_t recordsInView() const { return firsts_.back() - firsts_.front(); }

private:
    std::vector<std::size_t> firsts_;
    std::span<const double> x_;
    PlotTransform to_{};
};

/// What a line or a band covers in a column, in pixels from the top; nothing where top > bottom.
struct PixelColumn {
    float top = 1;
    float bottom = 0;
};

/// Replaces `columns` by what the edges cover in each column of the index.
void traceColumns(const ColumnIndex& index, std::span<const double> x, const Edges& edges,
                  const MinMaxPyramid* pyramid, const PlotTransform& to, std::vector<PixelColumn>& columns);

/// Fills the columns, `parts` of which lie side by side in every column of pixels, as a round pen of `width`
/// pixels covers them that is drawn along them: 0 for bands. Where the line runs flat and `pattern` (see
/// dashPattern) has a gap, nothing is drawn; what stands out is never lost in one.
void fillColumns(const PixelSurface& surface, std::span<const PixelColumn> columns, int parts, double width,
                 QRgb color, std::span<const double> pattern = {});

}  // namespace zorro::ui
