#pragma once

// What the trainer of the watched run says: the last lines of its log, and what comes.

#include <QWidget>

#include "ui/train/train_model.h"

class QPlainTextEdit;

namespace zorro::ui {

class LogSection : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the section.
    explicit LogSection(TrainModel& model, QWidget* parent = nullptr);

private:
    QPlainTextEdit* text_;
};

}  // namespace zorro::ui
