#pragma once

// The charts of training runs: a grid of quiet panels over one x axis, with a legend. Two rooms show it.

#include <memory>
#include <optional>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "ui/chart/chart.h"
#include "ui/plot/plot_export.h"
#include "ui/theme/theme.h"

class QGridLayout;
class QLabel;

namespace zorro::ui {

class ChartLegend;
class Readout;

class ChartBoard : public QWidget {
    Q_OBJECT

public:
    /// `themes` outlives the board.
    explicit ChartBoard(ThemeController& themes, QWidget* parent = nullptr);
    ~ChartBoard() override;

    /// Replaces what is drawn. Groups that were hidden stay hidden where their labels are the same.
    void setGroups(std::vector<ChartGroup> groups);
    [[nodiscard]] const std::vector<ChartGroup>& groups() const { return groups_; }
    /// The histories behind the groups have grown: they are drawn at most 60 times a second.
    void historyGrew();
    /// What stands in the middle while there is nothing to draw.
    void setEmptyText(const QString& text);

    [[nodiscard]] const ChartOptions& options() const { return options_; }
    void setOptions(ChartOptions options);

    /// Shows everything that was recorded, and follows what comes.
    void showAll();

    [[nodiscard]] int chartCount() const { return static_cast<int>(charts_.size()); }
    [[nodiscard]] Chart& chart(int index) { return *charts_[static_cast<std::size_t>(index)]; }

    /// All charts in their grid, for files and the clipboard.
    [[nodiscard]] PaintPicture picture();
    /// The visible stretch of every chart as a table.
    [[nodiscard]] std::string visibleCsv() const;

signals:
    void optionsChanged();
    void groupsChanged();
    void statusChanged(const QString& position, const QString& hint);
    void noticeRaised(const QString& sentence);

private:
    void makeCharts();
    void connectChart(Chart& chart);
    void redraw();
    void followTail();
    void setXRange(const AxisRange& x);
    void setGroupVisible(std::size_t group, bool visible);
    void isolate(std::size_t group);
    void showReadout(Chart& chart, double x, double y);
    void hideReadout();
    void showMenu(Chart& chart, const QPoint& position);
    void saveChart(Chart& chart, const QString& extension, double dotsPerInch);
    void alignPanels();

    ThemeController& themes_;
    ChartOptions options_;
    std::vector<ChartGroup> groups_;
    std::vector<std::unique_ptr<Chart>> charts_;
    ChartLegend* legend_;
    QLabel* empty_;
    QWidget* area_;
    QGridLayout* grid_;
    Readout* readout_;
    QTimer pause_;  ///< between two drawings
};

}  // namespace zorro::ui
