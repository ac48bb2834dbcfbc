#pragma once

// The buttons of the Train room in the top row: what is shown, and what leaves the program.

#include "ui/chart/board/chart_tools.h"
#include "ui/train/train_actions.h"

namespace zorro::ui {

class TrainTools : public ChartTools {
    Q_OBJECT

public:
    explicit TrainTools(ChartBoard& board, QWidget* parent = nullptr);
};

class TrainExports : public ToolRow {
    Q_OBJECT

public:
    /// The arguments outlive the row.
    TrainExports(TrainActions& actions, TrainModel& model, ChartBoard& board, QWidget* parent = nullptr);

signals:
    void noticeRaised(const QString& sentence);

private:
    void addFigure(QMenu& menu);
    void fillMenu(QMenu& menu);
    void askAndSaveTable();
    void saveWholeRun();

    TrainModel& model_;
    ChartBoard& board_;
};

}  // namespace zorro::ui
