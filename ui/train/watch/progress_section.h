#pragma once

// How far the watched run is, and when it will be done.

#include <QWidget>

#include "ui/train/train_model.h"

class QProgressBar;

namespace zorro::ui {

class ElidedLabel;

class ProgressSection : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the section.
    explicit ProgressSection(TrainModel& model, QWidget* parent = nullptr);

private:
    void showProgress();

    TrainModel& model_;
    ElidedLabel* step_;
    ElidedLabel* left_;
    QProgressBar* bar_;
    ElidedLabel* speed_;
};

}  // namespace zorro::ui
