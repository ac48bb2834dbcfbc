#pragma once

// The right panel of the Train room: which run is shown, how every activation does now, how the run stands
// and what can be done with it, and what the trainer says.

#include <vector>

#include "ui/train/train_actions.h"
#include "ui/widgets/room/side_panel.h"

class QLabel;

namespace zorro::ui {

class FlatTable;

class TrainPanel : public SidePanel {
    Q_OBJECT

public:
    /// The arguments outlive the panel.
    TrainPanel(TrainModel& model, TrainActions& actions, QWidget* parent = nullptr);

    /// Puts a widget between the numbers and what is said about the run.
    void putBelowNumbers(QWidget* widget);
    /// What went wrong, until the next run begins.
    void showProblem(const QString& sentence);

private:
    void addOfRun(QWidget* widget);
    void addRunSection(TrainActions& actions);
    void showNumbers();
    void showState();

    TrainModel& model_;
    int belowNumbers_ = 0;  ///< a place in the column
    QLabel* state_;
    QLabel* problem_;
    FlatTable* now_;
    FlatTable* dead_;
    std::vector<QWidget*> ofRun_;  ///< hidden while no run is shown
    QTimer pause_;
};

}  // namespace zorro::ui
