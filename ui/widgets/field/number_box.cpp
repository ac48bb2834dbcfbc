#include "ui/widgets/field/number_box.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/wheel_to_panel.h"

namespace zorro::ui {
namespace {

constexpr double fineTurn = 0.01;
constexpr double fineStep = 0.001;
constexpr double coarseTurn = 0.1;

}  // namespace

NumberBox::NumberBox(QWidget* parent) : QAbstractSpinBox(parent) {
    setButtonSymbols(NoButtons);
    new WheelToPanel(this);
    lineEdit()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &NumberBox::commit);
    showValue();
}

void NumberBox::setBounds(double lower, double upper, ParameterScale scale) {
    lower_ = lower;
    upper_ = upper;
    scale_ = scale;
}

void NumberBox::setCompact(bool compact) {
    compact_ = compact;
    showValue();
}

void NumberBox::setValue(double value) {
    if (value != value_) {
        value_ = value;
        showValue();
    }
}

void NumberBox::showValue() {
    lineEdit()->setText(compact_ ? compactNumberText(value_) : numberText(value_));
    lineEdit()->setModified(false);
}

void NumberBox::commit() {
    if (!lineEdit()->isModified()) {
        return;
    }
    const QString text = lineEdit()->text();
    const std::optional<double> typed = readNumber(text);
    if (!typed) {
        emit rejected(tr("“%1” is no number; write it like −0.5 or 1e-3.").arg(text.left(24)));
    } else if (!(*typed >= lower_ && *typed <= upper_)) {
        emit rejected(tr("%1 is outside %2.").arg(compactNumberText(*typed), intervalText(lower_, upper_)));
    } else {
        emit rejected({});
        if (*typed != value_) {
            value_ = *typed;
            showValue();
            emit valueEdited(value_);
        }
    }
    showValue();
    lineEdit()->selectAll();
}

void NumberBox::stepBy(int steps) {
    stepByFraction(steps * fineTurn);
}

ValueScale NumberBox::stepScale() const {
    if (std::isfinite(upper_ - lower_)) {
        return {lower_, upper_, scale_};
    }
    // Without bounds a step is in proportion to the value.
    const double reach = std::max(1.0, std::fabs(value_));
    return {std::max(lower_, value_ - reach), std::min(upper_, value_ + reach)};
}

void NumberBox::stepByFraction(double fraction) {
    if (isReadOnly() || !std::isfinite(value_)) {
        return;
    }
    const double moved = stepScale().stepped(value_, fraction);
    emit rejected({});
    if (moved != value_) {
        value_ = moved;
        showValue();
        emit valueEdited(moved);
    }
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    return (value_ < upper_ ? StepUpEnabled : StepNone) | (value_ > lower_ ? StepDownEnabled : StepNone);
}

QSize NumberBox::sizeHint() const {
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("−0.00000")) + 16;
    return {width, QAbstractSpinBox::sizeHint().height()};
}

void NumberBox::keyPressEvent(QKeyEvent* event) {
    const double fine = event->modifiers().testFlag(Qt::ShiftModifier) ? fineStep : fineTurn;
    switch (event->key()) {
        case Qt::Key_Up:
            return stepByFraction(fine);
        case Qt::Key_Down:
            return stepByFraction(-fine);
        case Qt::Key_PageUp:
            return stepByFraction(coarseTurn);
        case Qt::Key_PageDown:
            return stepByFraction(-coarseTurn);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return commit();
        case Qt::Key_Escape:
            if (lineEdit()->isModified()) {
                emit rejected({});
                return showValue();
            }
            break;
        default:
            break;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    const bool fine = event->modifiers().testFlag(Qt::ShiftModifier);
    // With Shift some systems turn the wheel sideways.
    const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    stepByFraction((fine ? fineStep : fineTurn) * turn / 120.0);
    event->accept();
}

void NumberBox::focusOutEvent(QFocusEvent* event) {
    commit();
    QAbstractSpinBox::focusOutEvent(event);
}

}  // namespace zorro::ui

#include "moc_number_box.cpp"
