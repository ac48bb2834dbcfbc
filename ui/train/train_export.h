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
    TrainExports(TrainActions& actions, TrainModel& model, ChartBoard& board, ThemeController& themes,
                 QWidget* parent = nullptr);

    /// Writes what the ending of the path asks for: csv, png, svg or pdf. What went wrong, in a sentence.
    [[nodiscard]] QString save(const QString& path, double dotsPerInch);

signals:
    void noticeRaised(const QString& sentence);

private:
    void fillMenu(QMenu& menu);
    void askAndSave(const QString& extension, double dotsPerInch);
    void saveWholeRun();
    [[nodiscard]] ExportOptions options(double dotsPerInch) const;

    TrainModel& model_;
    ChartBoard& board_;
    ThemeController& themes_;
};

}  // namespace zorro::ui
