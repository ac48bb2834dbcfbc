#pragma once

// How far the watched run is, and when it will be done.

#include <QWidget>

#include "ui/train/train_model.h"

class QLabel;
class QProgressBar;

namespace zorro::ui {

class ProgressSection : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the section.
    explicit ProgressSection(TrainModel& model, QWidget* parent = nullptr);

private:
    void showProgress();

    TrainModel& model_;
    QLabel* step_;
    QLabel* left_;
    QProgressBar* bar_;
    QLabel* speed_;
};

}  // namespace zorro::ui
