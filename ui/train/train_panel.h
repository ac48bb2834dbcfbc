#pragma once

// The right panel of the Train room: how every activation does now, and what the trainer says.

#include "ui/train/train_model.h"
#include "ui/widgets/side_panel.h"

class QLabel;

namespace zorro::ui {

class FlatTable;

class TrainPanel : public SidePanel {
    Q_OBJECT

public:
    /// `model` outlives the panel.
    explicit TrainPanel(TrainModel& model, QWidget* parent = nullptr);

    /// What went wrong, until the next run begins.
    void showProblem(const QString& sentence);

private:
    void showNumbers();
    void showState();

    TrainModel& model_;
    QLabel* state_;
    QLabel* problem_;
    FlatTable* now_;
    FlatTable* dead_;
    QTimer pause_;
};

}  // namespace zorro::ui
