#pragma once

// The comparisons that wait for their turn, in the order in which they will be trained.

#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/train/train_actions.h"

class QVBoxLayout;

namespace zorro::ui {

class QueueList : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the list.
    QueueList(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent = nullptr);

private:
    void showQueue();
    [[nodiscard]] QWidget* makeRow(std::size_t index);

    TrainModel& model_;
    ThemeController& themes_;
    QVBoxLayout* rows_;
};

}  // namespace zorro::ui
