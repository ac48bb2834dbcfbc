#pragma once

// Draws thick antialiased polylines straight into pixels, some twenty times faster than QPainter, because the
// lines of a plot run in increasing x: each column of pixels meets only a few segments, and the coverage of a
// pixel is what its distance to the nearest of them says,
//     coverage = clamp(width / 2 + 1/2 - distance, 0, 1),
// which is exact for lines along the axes and within a few percent of a pixel for the others. Ends and joins
// are round.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <QRgb>

#include "ui/plot/layer/pixel_blend.h"
#include "ui/plot/layer/pixel_runs.h"

namespace zorro::ui {

/// A rectangle of 32-bit pixels (QImage::Format_RGB32 or ARGB32_Premultiplied).
struct PixelSurface {
    std::uint32_t* pixels = nullptr;
    std::ptrdiff_t stride = 0;  ///< from one row to the next, in pixels
    int width = 0;
    int height = 0;
};

class CurveRaster {
public:
    /// Draws the runs, whose points are in pixels of the surface with (0, 0) at its top left corner, as lines
    /// of `width` > 0 pixels. `color` is not premultiplied; its alpha thins the line out evenly.
    void draw(const PixelSurface& surface, const PixelRuns& runs, double width, QRgb color);

private:
    struct Segment {
        PixelPoint start;
        PixelPoint end;
        double slope;  ///< 0 where the segment is vertical
        double reach;  ///< how far the line extends up and down in a column: radius * sqrt(1 + slope^2)
        double straightness;  ///< the difference in slope that does not show in this segment's columns
        double perLength2;    ///< 1 / length^2, or 0 for a point
        bool vertical;
    };
    struct RowSpan {
        int top;
        int bottom;  ///< one past the last row
    };

    void makeSegments(std::span<const PixelPoint> run);
    void drawRun(std::span<const PixelPoint> run);
    /// Whether the segments [first, end), all that come near a column, lie on one line as far as one can see.
    [[nodiscard]] bool isNearlyStraight(std::size_t first, std::size_t end, const Segment& owner) const;
    /// Draws a column as if the segment had no ends: there the distance is linear in the row.
    void drawStraightColumn(const Segment& segment, int column) const;
    /// Draws a column that ends, corners or vertical parts come near.
    void drawCoveredColumn(std::size_t first, std::size_t end, int column);
    /// Fills coverage_ for one column from the segments [first, end) and says which rows.
    RowSpan coverColumn(std::size_t first, std::size_t end, double centre);
    void growSpan(RowSpan& span, int top, int bottom);

    PixelSurface surface_;
    double radius_ = 1;  ///< half the width plus half a pixel: where coverage reaches 0
    PixelBlend blend_;
    std::vector<Segment> segments_;
    std::vector<float> coverage_;  ///< of the pixels of one column, and room for a block of four
};

}  // namespace zorro::ui
