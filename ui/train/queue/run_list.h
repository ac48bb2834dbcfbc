#pragma once

// What is trained, what waits and what has ended, as one list: those that are being trained, those that wait
// in the order of their turns, and those that ended lately. A click shows a run; what else can be done with
// one is in the menu at its end.

#include <filesystem>
#include <vector>

#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/train/train_actions.h"

class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class RunRow;

class RunList : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the list.
    RunList(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent = nullptr);

    /// The rows that are shown, from the top on.
    [[nodiscard]] const std::vector<RunRow*>& rows() const { return rows_; }

private:
    void addHead(QVBoxLayout& column);
    void showRuns();
    void choose(const RunRow& row);
    void showMenu(const RunRow& row);

    TrainModel& model_;
    TrainActions& actions_;
    ThemeController& themes_;
    QVBoxLayout* column_;  ///< of the rows
    QToolButton* more_ = nullptr;
    std::vector<RunRow*> rows_;
};

}  // namespace zorro::ui
