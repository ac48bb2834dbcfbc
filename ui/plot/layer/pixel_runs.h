#pragma once

// Curves as few short polylines in pixels: gaps split them, what is far outside the view is cut off, points
// that would not move the line by a visible amount are left out, and dashes are cut along their arc length.
// What is left is drawn by curve_raster.h on screen and by QPainter on paper.

#include <cstddef>
#include <span>
#include <vector>

#include <Qt>

#include "ui/plot/panel/plot_transform.h"

namespace zorro::ui {

struct PixelPoint {
    double x = 0;
    double y = 0;
};

/// Polylines in increasing x, one behind the other in `points`.
struct PixelRuns {
    std::vector<PixelPoint> points;
    std::vector<std::size_t> ends;  ///< one past the last point of each run

    void clear();
    [[nodiscard]] std::size_t size() const { return ends.size(); }
    [[nodiscard]] std::span<const PixelPoint> run(std::size_t index) const;
};

/// Largest vertical distance, in pixels, between a curve and the runs that stand for it.
inline constexpr double pixelTolerance = 0.04;

/// Replaces `runs` by the part of the curve (x increasing, NaN in y is a gap) that lies in to.area grown by
/// `margin` pixels on every side. Any double is allowed in y, infinities included.
void tracePixels(std::span<const double> x, std::span<const double> y, const PlotTransform& to, double margin,
                 PixelRuns& runs);

/// Lengths of dashes and gaps in turn, in line widths and for round caps, which make every dash one width
/// longer and every gap one width shorter; empty for solid lines. The same numbers serve
/// QPen::setDashPattern.
[[nodiscard]] std::span<const double> dashPattern(Qt::PenStyle style);

/// Replaces `dashes` by the pieces of `runs` that the pattern (see dashPattern) leaves for lines of this
/// width.
void cutIntoDashes(const PixelRuns& runs, std::span<const double> pattern, double width, PixelRuns& dashes);

}  // namespace zorro::ui
