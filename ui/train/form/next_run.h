#pragma once

// The head of the form: that it is about the next run, and how that will differ from the run that is shown.
// It is always as high, so that no field below moves.

#include <vector>

#include <QWidget>

#include "ui/train/form/setup_difference.h"
#include "ui/train/train_model.h"

class QLabel;

namespace zorro::ui {

class ElidedLabel;

class NextRun : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the head.
    explicit NextRun(TrainModel& model, QWidget* parent = nullptr);

    /// Puts a button beside the heading.
    void addButton(QWidget* button);
    /// The lines below the heading, from the top on; those that say nothing are empty.
    [[nodiscard]] QStringList lines() const;

private:
    void showDifferences();

    TrainModel& model_;
    std::vector<ElidedLabel*> lines_;
};

}  // namespace zorro::ui
