#pragma once

// A quantity over the steps for reports: for every group the mean over its seeds with a band of one standard
// deviation, and a legend with the number of seeds.

#include <memory>
#include <string>
#include <vector>

#include "ui/compare/groups/compared_group.h"
#include "ui/figure/figure.h"
#include "ui/figure/figure_axis.h"

namespace zorro::ui {

class LinesFigure : public Figure {
public:
    /// `column` of events.jsonl. Longer histories than `mostPoints` are drawn by the first, lowest, highest
    /// and last record of equal stretches, so that no spike is lost; see isDecimated().
    LinesFigure(const std::vector<ComparedGroup>& groups, const QString& title, const std::string& column,
                std::size_t mostPoints = 4000);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;

    [[nodiscard]] bool isEmpty() const { return lines_.empty(); }
    [[nodiscard]] bool isDecimated() const { return decimated_; }
    [[nodiscard]] std::size_t recorded() const { return recorded_; }  ///< records of all lines
    [[nodiscard]] std::size_t drawn() const { return drawn_; }
    [[nodiscard]] const FigureAxis& yAxis() const { return y_; }

private:
    struct Line {
        QString label;  ///< with the number of seeds
        int colorIndex = 0;
        bool banded = false;
        std::vector<double> x;
        std::vector<double> mean;
        std::vector<double> lower;
        std::vector<double> upper;
    };
    [[nodiscard]] Line lineOf(const ComparedGroup& group, const std::string& column, std::size_t mostPoints);
    void makeAxes(const QString& title);
    [[nodiscard]] double legendHeight(double width) const;
    void paintLegend(QPainter& painter, double width, const Theme& theme) const;
    void paintLine(QPainter& painter, const Line& line, const QRectF& area, const Theme& theme) const;

    std::vector<Line> lines_;
    FigureAxis x_;
    FigureAxis y_;
    bool decimated_ = false;
    std::size_t recorded_ = 0;
    std::size_t drawn_ = 0;
};

}  // namespace zorro::ui
