#pragma once

// One variable against another: a dot for every seed or group.

#include <vector>

#include "ui/compare/groups/point_colors.h"
#include "ui/figure/figure.h"
#include "ui/figure/figure_axis.h"

namespace zorro::ui {

struct ScatterOptions {
    std::size_t x = 0;  ///< positions of variables
    std::size_t y = 0;
    std::optional<std::size_t> color;  ///< nothing: by group
    AxisScale xScale = AxisScale::automatic;
    AxisScale yScale = AxisScale::automatic;
};

class ScatterFigure : public Figure {
public:
    ScatterFigure(SweepDataPtr data, const ScatterOptions& options);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;
    [[nodiscard]] std::vector<FigureTable> tables() const override;
    [[nodiscard]] std::vector<SheetPanel> panels() const override;

    [[nodiscard]] const FigureAxis& xAxis() const { return x_; }
    [[nodiscard]] const FigureAxis& yAxis() const { return y_; }
    /// Where a point of the table is drawn; nothing where it has no place.
    [[nodiscard]] std::optional<QPointF> placeOf(std::size_t point, const QSizeF& size) const;
    /// How many points have no place.
    [[nodiscard]] std::size_t missing() const;

private:
    [[nodiscard]] QRectF areaOf(const QSizeF& size) const;
    [[nodiscard]] std::optional<QPointF> placeIn(const QRectF& area, std::size_t point) const;
    [[nodiscard]] bool hasLegend(const QSizeF& size) const;
    [[nodiscard]] QString missingWords() const;

    SweepDataPtr data_;
    ScatterOptions options_;
    PointColors colors_;
    FigureAxis x_;
    FigureAxis y_;
};

/// An axis over a variable of the table.
[[nodiscard]] FigureAxis axisOf(const SweepTable& table, std::size_t variable, AxisScale scale);

/// What is known of a point: the variables that are named, then every one that varies.
[[nodiscard]] FigureSpot spotOf(const SweepData& data, std::size_t point,
                                const std::vector<std::size_t>& first);

}  // namespace zorro::ui
