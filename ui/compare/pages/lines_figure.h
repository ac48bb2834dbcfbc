#pragma once

// A quantity over the steps for reports: for every group the centre of its seeds with a band, every seed
// faint behind, a cross where one ended, and a legend with the number of seeds. On a linear axis that is mean
// and standard deviation, on a logarithmic one median and quartiles.

#include <memory>
#include <string>
#include <vector>

#include <QPointF>

#include "core/run/quantity/quantity.h"
#include "core/series/group_series.h"
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
    /// "Lines: median over the seeds; bands: quartiles; faint: every seed.": what its axis shows.
    [[nodiscard]] QString caption() const;
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
        std::vector<double> centre;  ///< NaN between two records with a gap between them
        std::vector<double> lower;
        std::vector<double> upper;
        std::vector<std::vector<double>> seeds;  ///< each as long as x; empty where there is only one
        std::vector<QPointF> ends;               ///< step and value where a seed diverged
    };
    [[nodiscard]] Line lineOf(const ComparedGroup& group, const std::string& column, ValueRange bounds,
                              std::size_t mostPoints);
    /// Takes one record over, by its place among those of the series.
    void addRecord(Line& line, const ComparedGroup& group, const Column& column, const GroupSeries& series,
                   std::size_t row, std::size_t place) const;
    static void addGap(Line& line);
    static void addEnds(Line& line, const ComparedGroup& group, const Column& column);
    void makeAxes(const QString& title, const ValueRange& bounds);
    [[nodiscard]] double legendHeight(double width) const;
    void paintLegend(QPainter& painter, double width, const Theme& theme) const;
    void paintLine(QPainter& painter, const Line& line, const QRectF& area, const Theme& theme) const;

    void paintSeeds(QPainter& painter, const Line& line, const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QPointF pixel(double step, double value, const QRectF& area) const;

    std::vector<Line> lines_;
    bool logarithmic_ = false;
    FigureAxis x_;
    FigureAxis y_;
    bool decimated_ = false;
    std::size_t recorded_ = 0;
    std::size_t drawn_ = 0;
};

}  // namespace zorro::ui
