#pragma once

// Parallel coordinates: an upright axis for each variable and a line through them for each group or seed.
// Lines that leave a brushed stretch of an axis are dimmed.

#include <map>
#include <vector>

#include "ui/compare/groups/point_colors.h"
#include "ui/figure/figure.h"
#include "ui/figure/figure_axis.h"

namespace zorro::ui {

struct ParallelOptions {
    std::vector<std::size_t> axes;             ///< positions of variables, from left to right
    std::optional<std::size_t> color;          ///< nothing: by group
    std::map<std::size_t, AxisRange> brushes;  ///< by variable: the part of its axis, within [0, 1]
};

class ParallelFigure : public Figure {
public:
    ParallelFigure(SweepDataPtr data, ParallelOptions options);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;
    [[nodiscard]] double leastHeight() const override { return 220; }
    [[nodiscard]] std::vector<FigureTable> tables() const override;
    [[nodiscard]] std::vector<SheetPanel> panels() const override;

    /// Where the lines are, and where an axis stands.
    [[nodiscard]] QRectF areaOf(const QSizeF& size) const;
    [[nodiscard]] double axisX(std::size_t axis, const QSizeF& size) const;
    [[nodiscard]] std::size_t axisCount() const { return axes_.size(); }
    /// The axis within a few pixels of x, by its place from the left.
    [[nodiscard]] std::optional<std::size_t> axisNear(double x, const QSizeF& size) const;
    /// The place from the left that is nearest to x.
    [[nodiscard]] std::size_t placeNear(double x, const QSizeF& size) const;

    /// Whether the point of the table is inside every brush.
    [[nodiscard]] bool isInside(std::size_t point) const;
    [[nodiscard]] std::size_t insideCount() const;

private:
    /// Where titles stand, in pixels.
    struct Titles {
        int storeys = 1;
        double width = 0;       ///< of each
        double lineHeight = 0;  ///< of a storey
        double height = 0;      ///< of all
    };
    [[nodiscard]] Titles titlesIn(double room) const;
    [[nodiscard]] double roomFor(double width) const;
    /// A point's line over all axes.
    [[nodiscard]] std::vector<QPointF> cornersOf(std::size_t point, const QRectF& area) const;
    /// Whether a point has no value on the axis.
    [[nodiscard]] bool isLacked(std::size_t axis) const;
    [[nodiscard]] double axisIn(std::size_t axis, const QRectF& area) const;
    void paintLine(QPainter& painter, std::size_t point, const QRectF& area, const QPen& pen) const;
    void paintAxis(QPainter& painter, std::size_t axis, const QRectF& area, const Theme& theme) const;
    void paintNumbers(QPainter& painter, std::size_t axis, const QRectF& area, const Theme& theme) const;

    SweepDataPtr data_;
    ParallelOptions options_;
    PointColors colors_;
    std::vector<FigureAxis> axes_;
    double leftMargin_;  ///< for the numbers or names of the first axis
};

}  // namespace zorro::ui
