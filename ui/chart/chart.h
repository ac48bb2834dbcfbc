#pragma once

// One chart: a panel and the lines in it, which follow the histories they are drawn from.

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "ui/chart/chart_options.h"
#include "ui/plot/plot_panel.h"

namespace zorro::ui {

class Chart : public QObject {
    Q_OBJECT

public:
    Chart(ChartKind kind, QWidget* parent);

    [[nodiscard]] ChartKind kind() const { return kind_; }
    [[nodiscard]] PlotPanel& panel() { return *panel_; }

    /// Takes over what the histories have recorded since the last call; cheap where that is little.
    void refresh(const std::vector<ChartGroup>& groups, const ChartOptions& options);
    /// Hands lines and bands to the panel in the theme's colours.
    void handOver(const Theme& theme);

    /// The last x that was recorded, in units of the axis; nothing before the first record.
    [[nodiscard]] std::optional<AxisRange> xExtent() const;
    /// What holds all lines within `x`, bands included, in units of the axis.
    [[nodiscard]] AxisRange yExtent(const AxisRange& x) const;

    /// A line's name and value at the record nearest to x.
    struct Reading {
        QString name;
        QColor color;
        double value = 0;
        double half = 0;  ///< half the width of the band
    };
    /// The lines' values at the x of the axis, the highest first.
    [[nodiscard]] std::vector<Reading> readAt(double x) const;

    /// Every record within `x` of every line: line, step, seconds, mean, lower, upper.
    [[nodiscard]] std::string csv(const AxisRange& x) const;

private:
    struct Line {
        QString name;
        int colorIndex = 0;
        bool visible = true;
        std::shared_ptr<const RunHistory> history;
        SeriesRequest request;
        GroupSeries series;
        std::vector<double> x;  ///< positions on the axes, which may be logarithms
        std::vector<double> raw;
        std::vector<double> mean;
        std::vector<double> lower;
        std::vector<double> upper;
        std::vector<std::vector<double>> memberValues;
    };

    void makeLines(const std::vector<ChartGroup>& groups, const ChartOptions& options);
    void addLine(std::size_t index, Line line);
    void refreshLine(Line& line) const;
    void refreshMembers(Line& line) const;
    [[nodiscard]] double xOf(const RunHistory& history, std::size_t record) const;

    ChartKind kind_;
    PlotPanel* panel_;
    std::deque<Line> lines_;  ///< stay where they are: the panel reads them when it paints
    ChartX axis_ = ChartX::step;
    bool logarithmicX_ = false;
    bool logarithmicY_ = false;
    bool showMembers_ = false;
    bool smoothed_ = false;
    bool withBand_ = true;
};

}  // namespace zorro::ui
