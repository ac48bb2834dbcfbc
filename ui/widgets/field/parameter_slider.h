#pragma once

// One parameter of a curve as a row: its symbol, a slider, a field for exact values, and two quiet buttons
// that lock it and bring its default back. The row holds no value of its own: it shows what it is given and
// says what the user wants.

#include <QWidget>

#include "core/activation/function.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field/parameter_label.h"

class QLabel;
class QToolButton;

namespace zorro::ui {

class InlineMessage;
class NumberBox;
class ValueSlider;

class ParameterSlider : public QWidget {
    Q_OBJECT

public:
    ParameterSlider(Parameter parameter, const Theme& theme, QWidget* parent = nullptr);

    /// Emit nothing.
    void setValue(double value);
    void setLocked(bool locked);
    void setTheme(const Theme& theme);

    [[nodiscard]] const Parameter& parameter() const { return parameter_; }
    [[nodiscard]] ValueSlider& slider() { return *slider_; }
    [[nodiscard]] NumberBox& box() { return *box_; }
    [[nodiscard]] QToolButton& resetButton() { return *resetButton_; }
    /// What the Tab key reaches, from left to right.
    [[nodiscard]] QWidgetList tabStops() const;

signals:
    void valueEdited(double value);
    /// What lies between them is one gesture.
    void dragStarted();
    void dragEnded();
    void lockRequested(bool locked);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeControls();
    void connectControls();
    void requestReset();
    void updateButtons();

    Parameter parameter_;
    Theme theme_;
    double value_ = 0;
    bool locked_ = false;
    QLabel* label_ = nullptr;
    ValueSlider* slider_ = nullptr;
    NumberBox* box_ = nullptr;
    QToolButton* lockButton_ = nullptr;
    QToolButton* resetButton_ = nullptr;
    InlineMessage* message_ = nullptr;
};

}  // namespace zorro::ui
