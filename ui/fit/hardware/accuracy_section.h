#pragma once

// The part of the form "For hardware" that says on which range, by which error and in which numbers.

#include <functional>

#include <QWidget>

#include "ui/fit/hardware/hardware_model.h"

class QComboBox;
class QLineEdit;

namespace zorro::ui {

class InlineMessage;
class NumberBox;

class AccuracySection : public QWidget {
    Q_OBJECT

public:
    explicit AccuracySection(HardwareModel& model, QWidget* parent = nullptr);

    [[nodiscard]] NumberBox& lower() { return *lower_; }
    [[nodiscard]] NumberBox& upper() { return *upper_; }
    [[nodiscard]] QComboBox& outside() { return *outside_; }
    [[nodiscard]] QComboBox& error() { return *error_; }
    [[nodiscard]] QComboBox& weight() { return *weight_; }
    [[nodiscard]] QLineEdit& weightText() { return *weightText_; }
    [[nodiscard]] QComboBox& format() { return *format_; }
    [[nodiscard]] QLineEdit& fixedText() { return *fixedText_; }

private:
    void makeFields();
    void layOut();
    void connectFields();
    void chooseWeight();
    void chooseFormat();
    /// One change of the setup; those of the same `field`, where it is not null, in a row become one step.
    void change(const QString& text, const char* field, const std::function<void(HardwareSetup&)>& edit);
    void showSetup();

    HardwareModel& model_;
    NumberBox* lower_ = nullptr;
    NumberBox* upper_ = nullptr;
    InlineMessage* rangeMessage_ = nullptr;
    QComboBox* outside_ = nullptr;
    QComboBox* error_ = nullptr;
    QComboBox* weight_ = nullptr;
    QLineEdit* weightText_ = nullptr;
    InlineMessage* weightMessage_ = nullptr;
    QComboBox* format_ = nullptr;
    QLineEdit* fixedText_ = nullptr;
    InlineMessage* formatMessage_ = nullptr;
};

}  // namespace zorro::ui
