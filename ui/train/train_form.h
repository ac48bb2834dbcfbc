#pragma once

// The left panel of the Train room: everything that a comparison is made of, what it will need, and how far
// it has come.

#include <QTimer>

#include "ui/theme/theme.h"
#include "ui/train/train_model.h"
#include "ui/widgets/side_panel.h"

class QLabel;
class QMenu;
class QProgressBar;

namespace zorro::ui {

class SetupRows;

class TrainForm : public SidePanel {
    Q_OBJECT

public:
    /// The arguments outlive the form.
    TrainForm(TrainModel& model, ThemeController& themes, QWidget* parent = nullptr);

private:
    void addPresets();
    void addProblem();
    void addOptimizer();
    void addWhere();
    void askForEstimate();
    void showProgress();

    TrainModel& model_;
    SetupRows* rows_;
    QLabel* estimate_;
    QLabel* step_;
    QLabel* left_;
    QProgressBar* bar_;
    QLabel* speed_;
    QTimer estimatePause_;  ///< from a change to the question what it needs
    quint64 question_ = 0;
};

}  // namespace zorro::ui
