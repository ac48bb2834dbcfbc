#pragma once

// The left panel of the mode "For hardware": what is approximated, by what, where, and in which numbers.

#include <functional>
#include <map>

#include "ui/fit/hardware/hardware_model.h"
#include "ui/widgets/room/side_panel.h"

class QCheckBox;
class QComboBox;
class QSpinBox;
class QToolButton;

namespace zorro::ui {

class AccuracySection;
class ElidedLabel;
class InlineMessage;
class NumberBox;
class SearchBox;

class HardwareForm : public SidePanel {
    Q_OBJECT

public:
    /// `fitted` gives the curve that was fitted last, without a function where none was.
    HardwareForm(HardwareModel& model, std::function<Curve()> fitted, QWidget* parent = nullptr);

    [[nodiscard]] SearchBox& functionField() { return *functionField_; }
    [[nodiscard]] QToolButton& fittedCurve() { return *fittedCurve_; }
    [[nodiscard]] QComboBox& kind() { return *kind_; }
    [[nodiscard]] QSpinBox& size() { return *size_; }
    [[nodiscard]] QSpinBox& denominator() { return *denominator_; }
    [[nodiscard]] QCheckBox& isRequired() { return *isRequired_; }
    [[nodiscard]] NumberBox& required() { return *required_; }
    [[nodiscard]] AccuracySection& accuracy() { return *accuracy_; }
    [[nodiscard]] QCheckBox& compared(approximation::FormKind kind) { return *compared_.at(kind); }
    [[nodiscard]] QComboBox& against() { return *against_; }

public slots:
    /// Looks again whether there is a fitted curve.
    void showFitted();

private:
    void makeFunctionFields();
    void makeFormFields();
    void makeComparedFields();
    void layOut();
    void connectFields();
    void chooseKind(int index);
    /// One change of the setup; those of the same `field`, where it is not null, in a row become one step.
    void change(const QString& text, const char* field, const std::function<void(HardwareSetup&)>& edit);
    void showSetup();
    void showForm();
    void showState();

    HardwareModel& model_;
    std::function<Curve()> fitted_;
    AccuracySection* accuracy_;
    ElidedLabel* functionName_ = nullptr;
    QToolButton* fittedCurve_ = nullptr;
    SearchBox* functionField_ = nullptr;
    QComboBox* kind_ = nullptr;
    QSpinBox* size_ = nullptr;
    QSpinBox* denominator_ = nullptr;
    QCheckBox* isCubic_ = nullptr;
    QCheckBox* isRequired_ = nullptr;
    NumberBox* required_ = nullptr;
    InlineMessage* requiredMessage_ = nullptr;
    std::map<approximation::FormKind, QCheckBox*> compared_;
    QComboBox* against_ = nullptr;
    ElidedLabel* progress_ = nullptr;
    QToolButton* stop_ = nullptr;
};

}  // namespace zorro::ui
