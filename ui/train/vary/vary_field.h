#pragma once

// The end of a row of what the networks of a run may differ in, a field or a parameter of activations: a chip
// that turns its value into several, says how many there are, and takes one value again; and the field where
// they are written, as a list or a range.

#include <functional>
#include <string>

#include <QWidget>

#include "core/run/comparison/field.h"
#include "ui/train/train_model.h"

class QLineEdit;
class QToolButton;

namespace zorro::ui {

/// What can be varied.
struct VariedSetting {
    std::string key;  ///< in TrainSetup::sweep
    QString caption;
    /// Values to begin with, as they are written.
    std::function<std::string(const TrainSetup& setup)> usualValues;
    /// What a setup has of it, as a person reads it.
    std::function<QString(const TrainSetup& setup)> text;
};

[[nodiscard]] VariedSetting variedField(const ComparisonField& field);

class VaryField : public QWidget {
    Q_OBJECT

public:
    /// `single` is what one value is edited with; it is hidden while there are several, and null where the
    /// row is only there while there are. `edit` changes the setup as a step of the history, `refuse` says
    /// why what was written is not taken, or nothing.
    VaryField(TrainModel& model, VariedSetting setting, QWidget* single,
              std::function<void(const std::function<void(TrainSetup&)>& change)> edit,
              std::function<void(const QString& sentence)> refuse);

    void showSetup(const TrainSetup& setup);
    /// Lets the user write other values at once.
    void focusValues();

private:
    void vary();
    void take();
    void say(const QString& sentence);

    TrainModel& model_;
    VariedSetting setting_;
    QWidget* single_;
    std::function<void(const std::function<void(TrainSetup&)>& change)> edit_;
    std::function<void(const QString& sentence)> refuse_;
    QLineEdit* values_;
    QToolButton* chip_;
};

}  // namespace zorro::ui
