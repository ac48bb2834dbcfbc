#pragma once

// How the activations of a study rank: the critical-difference diagram where there are several problems, and
// below it a row an activation, the best first, with a dot for its rank on each problem.

#include "core/study/table/rank_diagram.h"
#include "core/study/table/study_conclusion.h"
#include "ui/compare/study/study_groups.h"
#include "ui/figure/figure.h"
#include "ui/figure/figure_axis.h"

namespace zorro::ui {

class RankFigure : public Figure {
public:
    explicit RankFigure(StudyGroups groups);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;
    [[nodiscard]] double leastHeight() const override;
    [[nodiscard]] std::vector<FigureTable> tables() const override;
    [[nodiscard]] std::vector<SheetPanel> panels() const override;

    [[nodiscard]] const StudyConclusion& study() const { return study_; }

private:
    [[nodiscard]] QString metricNames() const;
    /// Where the rows are.
    struct Layout {
        double diagramHeight = 0;
        double rowHeight = 0;
        QRectF area;
        std::vector<double> columns;  ///< right ends of the figures beside the rows
    };
    [[nodiscard]] Layout layOut(const QSizeF& size) const;
    [[nodiscard]] RankDiagram diagramIn(double width) const;
    [[nodiscard]] QPointF placeOf(double rank, std::size_t row, const Layout& layout) const;
    [[nodiscard]] double rowMiddle(std::size_t row, const Layout& layout) const;
    [[nodiscard]] QStringList cellsOf(std::size_t row) const;
    [[nodiscard]] std::optional<std::size_t> groupOf(std::size_t row) const;
    void paintDiagram(QPainter& painter, double width, const Theme& theme) const;
    void paintRow(QPainter& painter, std::size_t row, const Layout& layout, const Theme& theme) const;
    void paintHeads(QPainter& painter, const Layout& layout, const Theme& theme) const;
    [[nodiscard]] FigureSpot spotOfCell(std::size_t row, std::size_t problem, const QPointF& place,
                                        const Theme& theme) const;
    [[nodiscard]] FigureSpot spotOfRow(std::size_t row, const Layout& layout, const Theme& theme) const;

    StudyGroups groups_;
    StudyConclusion study_;
    std::vector<std::size_t> order_;  ///< of the rows of the study, from above
    FigureAxis axis_;
};

}  // namespace zorro::ui
