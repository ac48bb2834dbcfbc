#pragma once

// A response surface: the mean of a metric over two fields. Every place has the colour of the measured point
// that is nearest to it, so that nothing is shown that was not measured; dots are the points, with a ring
// that is the larger the less certain the mean is, and crosses where networks failed.

#include "ui/compare/sweep/sensitivity.h"
#include "ui/figure/figure.h"
#include "ui/figure/figure_axis.h"

namespace zorro::ui {

struct SurfaceOptions {
    std::size_t x = 0;  ///< positions in the table
    std::size_t y = 0;
    Quantity metric = Quantity::validationLoss;
    QString slice;  ///< the groups with this sliceLabel()
};

/// A measured point.
struct SurfacePoint {
    std::size_t group = 0;  ///< position among the groups
    double x = 0;
    double y = 0;
    std::size_t networks = 0;
    std::size_t failed = 0;
    MeanEstimate estimate;
};

class SurfaceFigure : public Figure {
public:
    /// `data` has a point a group.
    SurfaceFigure(const SweepDataPtr& data, const SurfaceOptions& options);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;
    [[nodiscard]] double leastHeight() const override { return 240; }
    [[nodiscard]] std::vector<FigureTable> tables() const override;
    [[nodiscard]] std::vector<SheetPanel> panels() const override;

    [[nodiscard]] const std::vector<SurfacePoint>& points() const { return points_; }
    /// The point with the best mean of those without failures; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> best() const;
    /// Half of a point's interval as a part of the scale of colours, at most 1; 0 where it has none.
    [[nodiscard]] double uncertainty(const SurfacePoint& point) const;
    [[nodiscard]] std::optional<QPointF> placeOf(const SurfacePoint& point, const QSizeF& size) const;

private:
    [[nodiscard]] QRectF areaOf(const QSizeF& size) const;
    [[nodiscard]] std::optional<QPointF> placeIn(const QRectF& area, const SurfacePoint& point) const;
    [[nodiscard]] double partOf(const SurfacePoint& point) const;
    [[nodiscard]] QImage cells() const;
    void paintPoint(QPainter& painter, std::size_t point, const QPointF& place, const Theme& theme) const;
    void paintScale(QPainter& painter, const QRectF& area, const Theme& theme) const;

    SurfaceOptions options_;
    std::string xField_;
    std::string yField_;
    std::vector<SurfacePoint> points_;
    FigureAxis x_;
    FigureAxis y_;
    FigureAxis scale_;
    QImage cells_;
};

/// The slices of the table beside two variables, in the order in which they come.
[[nodiscard]] QStringList slicesOf(const SweepData& data, std::size_t x, std::size_t y);

}  // namespace zorro::ui
