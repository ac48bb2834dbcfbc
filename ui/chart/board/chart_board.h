#pragma once

// The charts of training runs: a grid of quiet panels over one x axis, with a legend. Two rooms show it.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QPoint>
#include <QTimer>
#include <QWidget>

#include "ui/chart/board/chart_navigator.h"
#include "ui/chart/board/chart_options.h"
#include "ui/chart/lines/chart.h"
#include "ui/chart/lines/chart_readout.h"
#include "ui/figure/sheet/figure_sheet.h"
#include "ui/theme/theme.h"

class QGridLayout;
class QLabel;
class QMenu;

namespace zorro::ui {

class ChartDetail;
class ChartLegend;

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

    /// What can be done with a group, as a right click on its name offers it.
    void fillNameMenu(QMenu& menu, std::size_t group);

    [[nodiscard]] Chart& chart(int index) { return *charts_[static_cast<std::size_t>(index)]; }

    /// The charts that are shown, as a figure that leaves the program.
    [[nodiscard]] FigureSheet sheet() const;
    /// What makes a table of the visible stretch of every chart, every record in it; for any thread.
    [[nodiscard]] std::function<std::string()> visibleTable() const;
    /// The same at once.
    [[nodiscard]] std::string visibleCsv() const { return visibleTable()(); }

signals:
    void optionsChanged();
    void groupsChanged();
    /// It should be shown where the networks of this group live on their activation.
    void usageRequested(std::size_t group);
    void statusChanged(const QString& position, const QString& hint);
    void noticeRaised(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool chooseCharts();
    void makeCharts();
    void layOutCharts();
    void connectChart(Chart& chart);
    void connectLegend();
    void change(const std::function<void(ChartOptions&)>& edit);
    void redraw();
    void viewChanged();
    void setFollow(bool follow);
    void setGroupVisible(std::size_t group, bool visible);
    void isolate(std::size_t group);
    void enlarge(std::optional<Quantity> quantity);
    void editTitles(const Chart& chart);
    [[nodiscard]] bool takeKey(const Chart& chart, int key);
    void takeRightButton(Chart& chart, const QEvent& event);
    void showMenu(Chart& chart, const QPoint& position);
    void showNameMenu(std::size_t group, const QPoint& globalPosition);
    void focusOn(std::size_t group);
    [[nodiscard]] std::vector<Chart*> shownCharts() const;

    ThemeController& themes_;
    ChartOptions options_;  ///< what was asked for
    ChartOptions drawn_;    ///< what is drawn of it
    std::vector<ChartGroup> groups_;
    std::vector<std::unique_ptr<Chart>> charts_;
    ChartNavigator navigator_;
    ChartDetail* detail_;
    ChartLegend* legend_;
    QLabel* empty_;
    QWidget* area_;
    QGridLayout* grid_;
    std::unique_ptr<ChartReadout> readout_;
    QPoint rightPressed_;
    QTimer pause_;  ///< between two drawings
};

}  // namespace zorro::ui
