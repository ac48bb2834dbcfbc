#pragma once

// The end of a row whose field the networks of a run may differ in: a chip that turns its value into several,
// says how many there are, and takes one value again; and the field where they are written, as a list or a
// range.

#include <functional>

#include <QWidget>

#include "core/run/comparison/field.h"
#include "ui/train/train_model.h"

class QLineEdit;
class QToolButton;

namespace zorro::ui {

class VaryField : public QWidget {
    Q_OBJECT

public:
    /// `single` is what one value is edited with; it is hidden while there are several. `edit` changes the
    /// setup as a step of the history, `refuse` says why what was written is not taken, or nothing.
    VaryField(TrainModel& model, const ComparisonField& field, QWidget* single,
              std::function<void(const std::function<void(TrainSetup&)>& change)> edit,
              std::function<void(const QString& sentence)> refuse);

    void showSetup(const TrainSetup& setup);

private:
    void vary();
    void take();
    void say(const QString& sentence);

    TrainModel& model_;
    ComparisonField field_;
    QWidget* single_;
    std::function<void(const std::function<void(TrainSetup&)>& change)> edit_;
    std::function<void(const QString& sentence)> refuse_;
    QLineEdit* values_;
    QToolButton* chip_;
};

}  // namespace zorro::ui
