#pragma once

// A slider over real numbers, linear or logarithmic. Mouse: drag (with Shift ten times finer), click jumps
// there, double click asks for the default. With the keyboard on it the wheel and arrow keys step 1 %, with
// Shift 0.1 %; PageUp and PageDown 10 %; Home and End go to the ends.

#include <QSlider>

#include "ui/widgets/field/value_scale.h"

namespace zorro::ui {

class ValueSlider : public QSlider {
    Q_OBJECT

public:
    explicit ValueSlider(QWidget* parent = nullptr);

    void setScale(const ValueScale& scale);
    /// Moves the handle; emits nothing.
    void showValue(double value);
    [[nodiscard]] double shownValue() const { return value_; }
    [[nodiscard]] const ValueScale& scale() const { return scale_; }
    /// Moves the handle as a user would, to a value inside the scale.
    void takeValue(double value);

signals:
    void dragStarted();
    /// The user moved the handle, by whatever means.
    void moved(double value);
    void dragEnded();
    void resetRequested();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double travel() const;
    [[nodiscard]] int handleLength() const;
    void moveTo(double value);
    void placeHandle();

    ValueScale scale_;
    double value_ = 0;
    double dragFraction_ = 0;  ///< where the pointer has dragged to, finer than the handle's own steps
    double lastX_ = 0;         ///< of the pointer during a drag, in pixels
    bool placing_ = false;     ///< the handle is being moved by showValue()
};

}  // namespace zorro::ui
