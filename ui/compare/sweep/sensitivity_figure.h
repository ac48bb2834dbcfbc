#pragma once

// Sensitivity curves: the mean of a metric over a swept field, a line with the 95 % interval of the mean for
// each activation, a ring around its best value, and crosses where networks failed.

#include "ui/compare/sweep/sensitivity.h"
#include "ui/figure/figure.h"
#include "ui/figure/figure_axis.h"

namespace zorro::ui {

struct SensitivityOptions {
    std::size_t variable = 0;  ///< position in the table
    Quantity metric = Quantity::validationLoss;
    std::optional<QString> slice = {};  ///< key of the only one that is drawn; nothing: all
    AxisScale xScale = AxisScale::automatic;
    AxisScale yScale = AxisScale::automatic;
};

class SensitivityFigure : public Figure {
public:
    /// `data` has a point a group.
    SensitivityFigure(const SweepDataPtr& data, const SensitivityOptions& options);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;
    [[nodiscard]] std::vector<FigureTable> tables() const override;
    [[nodiscard]] std::vector<SheetPanel> panels() const override;

    [[nodiscard]] const std::vector<SensitivityLine>& lines() const { return lines_; }
    /// What the marks mean, and of which lines the best value lies at an edge of the range.
    [[nodiscard]] QString caption() const;
    /// Where a point of a line is drawn; nothing where it has no place.
    [[nodiscard]] std::optional<QPointF> placeOf(const SensitivityPoint& point, const QSizeF& size) const;

private:
    [[nodiscard]] QRectF areaOf(const QSizeF& size) const;
    [[nodiscard]] double legendWidth() const;
    [[nodiscard]] bool hasBands() const;
    [[nodiscard]] std::optional<QPointF> placeIn(const QRectF& area, const SensitivityPoint& point) const;
    [[nodiscard]] double yOf(const QRectF& area, double value) const;
    void paintBand(QPainter& painter, const SensitivityLine& line, const QRectF& area,
                   const Theme& theme) const;
    void paintLine(QPainter& painter, const SensitivityLine& line, const QRectF& area,
                   const Theme& theme) const;
    void paintLegend(QPainter& painter, const QRectF& area, const Theme& theme) const;
    [[nodiscard]] FigureSpot spotOf(const SensitivityLine& line, const SensitivityPoint& point,
                                    const Theme& theme) const;

    SensitivityOptions options_;
    std::string field_;
    QString fieldTitle_;
    std::vector<SensitivityLine> lines_;
    FigureAxis x_;
    FigureAxis y_;
};

}  // namespace zorro::ui
