#pragma once

// A field for one number: shows four significant digits, holds the exact value that was typed, steps with the
// arrow keys and, with the keyboard on it, the wheel. What is wrong with a typed value is said by rejected();
// the value then stays.

#include <QAbstractSpinBox>

#include "ui/widgets/field/value_scale.h"

namespace zorro::ui {

class NumberBox : public QAbstractSpinBox {
    Q_OBJECT
    // What assistive technology reads; without them every number was announced as 0.0.
    Q_PROPERTY(double value READ value)
    Q_PROPERTY(double minimum READ minimum)
    Q_PROPERTY(double maximum READ maximum)

public:
    explicit NumberBox(QWidget* parent = nullptr);

    /// Values outside [lower, upper] are refused; the ends may be infinite. A logarithmic scale needs
    /// lower > 0 and a finite upper end.
    void setBounds(double lower, double upper, ParameterScale scale = ParameterScale::linear);
    /// Leaves out zeros after the last digit that matters, for values that do not run under the eyes.
    void setCompact(bool compact);
    /// Shows the value; emits nothing.
    void setValue(double value);
    [[nodiscard]] double value() const { return value_; }
    [[nodiscard]] double minimum() const { return lower_; }
    [[nodiscard]] double maximum() const { return upper_; }

    /// One step is 1 % of the range, Shift 0.1 %, PageUp and PageDown 10 %.
    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The user changed the value.
    void valueEdited(double value);
    /// The user typed something that cannot be the value, said in one sentence; empty: nothing is wrong now.
    void rejected(const QString& sentence);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void commit();
    void showValue();
    void stepByFraction(double fraction);
    [[nodiscard]] ValueScale stepScale() const;

    double value_ = 0;
    bool compact_ = false;
    double lower_ = 0;
    double upper_ = 1;
    ParameterScale scale_ = ParameterScale::linear;
};

}  // namespace zorro::ui
