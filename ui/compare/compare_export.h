#pragma once

// The buttons of the Compare room in the top row: what is shown in the charts, and what leaves the program.

#include <functional>

#include "ui/chart/board/chart_board.h"
#include "ui/chart/board/chart_tools.h"
#include "ui/compare/pages/compare_pages.h"
#include "ui/compare/report/report_maker.h"
#include "ui/compare/runs/all_runs_model.h"

namespace zorro::ui {

class CompareTools : public ChartTools {
    Q_OBJECT

public:
    CompareTools(ChartBoard& board, QWidget* parent = nullptr);
};

/// The shown rows with the shown columns as CSV; figures with all digits, in the units of the files.
[[nodiscard]] std::string tableCsv(const AllRunsModel& table);

class CompareExports : public ToolRow {
    Q_OBJECT

public:
    /// The arguments outlive the row.
    CompareExports(const AllRunsModel& table, ChartBoard& board, const ComparePages& pages,
                   ReportMaker& reports, QWidget* parent = nullptr);

signals:
    void noticeRaised(const QString& sentence);

private:
    void addFigure(QMenu& menu);
    void fillMenu(QMenu& menu);
    void saveText(const QString& suggestion, const std::function<std::string()>& text);
    /// The figure that is shown, else the charts.
    [[nodiscard]] FigureSheet sheet() const;

    const AllRunsModel& table_;
    ChartBoard& board_;
    const ComparePages& pages_;
    ReportMaker& reports_;
};

}  // namespace zorro::ui
