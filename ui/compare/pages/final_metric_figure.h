#pragma once

// The final metric of every group: one row each, with every seed as a dot, the mean and its 95 % interval
// below them, and mean, number of seeds and p in figures beside it.

#include <vector>

#include "ui/compare/groups/final_metric.h"
#include "ui/figure/dot_swarm.h"
#include "ui/figure/figure.h"
#include "ui/figure/figure_axis.h"

namespace zorro::ui {

class FinalMetricFigure : public Figure {
public:
    FinalMetricFigure(std::vector<FinalMetricRow> rows, Quantity metric,
                      AxisScale scale = AxisScale::automatic);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;
    [[nodiscard]] double leastHeight() const override;
    [[nodiscard]] std::vector<FigureTable> tables() const override;
    [[nodiscard]] std::vector<SheetPanel> panels() const override;

    [[nodiscard]] const std::vector<FinalMetricRow>& rows() const { return rows_; }
    [[nodiscard]] const FigureAxis& axis() const { return axis_; }
    /// What dots and bars are: "Dots: seeds. Bar: mean with its 95 % interval."
    [[nodiscard]] QString caption() const;

private:
    /// The figures at the right of a row.
    struct Cells {
        QString mean;
        QString seeds;
        QString p;
    };
    struct Layout {
        QRectF area;  ///< where the dots are
        double rowHeight = 0;
        double meanRight = 0;  ///< right ends of the columns of figures; 0: no room for them
        double seedsRight = 0;
        double pRight = 0;
    };

    [[nodiscard]] Cells cellsOf(const FinalMetricRow& row) const;
    [[nodiscard]] Layout layOut(const QSizeF& size) const;
    [[nodiscard]] std::vector<SwarmDot> dotsOf(std::size_t row, const Layout& layout) const;
    [[nodiscard]] double pixelX(double value, const Layout& layout) const;
    [[nodiscard]] bool hasTests() const;
    /// So many rows are drawn; tables have them all.
    [[nodiscard]] std::size_t shownRows() const;
    [[nodiscard]] bool hasDataSeeds() const;
    [[nodiscard]] QString countedWord() const;
    void paintHeads(QPainter& painter, const Layout& layout, const Theme& theme) const;
    void paintBaseline(QPainter& painter, const Layout& layout, const Theme& theme) const;
    void paintRow(QPainter& painter, std::size_t row, const Layout& layout, const Theme& theme) const;
    void paintLabel(QPainter& painter, std::size_t row, const Layout& layout, const Theme& theme) const;
    void paintDots(QPainter& painter, std::size_t row, const Layout& layout, const Theme& theme) const;
    void paintInterval(QPainter& painter, std::size_t row, const Layout& layout, const Theme& theme) const;
    [[nodiscard]] FigureSpot spotOfDot(std::size_t row, const SwarmDot& dot, const Theme& theme) const;
    [[nodiscard]] FigureSpot spotOfRow(std::size_t row, const Layout& layout, const Theme& theme) const;

    std::vector<FinalMetricRow> rows_;
    Quantity metric_;
    FigureAxis axis_;
    std::vector<Cells> cells_;
};

}  // namespace zorro::ui
