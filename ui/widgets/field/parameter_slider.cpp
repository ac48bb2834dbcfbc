#include "ui/widgets/field/parameter_slider.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/value_slider.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int labelWidth = 28;
constexpr int buttonSize = 20;

QToolButton* quietButton(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setProperty("class", "quiet");
    button->setFixedSize(buttonSize, buttonSize);
    button->setIconSize({14, 14});
    return button;
}

}  // namespace

ParameterSlider::ParameterSlider(Parameter parameter, const Theme& theme, QWidget* parent)
    : QWidget(parent), parameter_(std::move(parameter)), theme_(theme) {
    makeControls();
    connectControls();
    setValue(parameter_.defaultValue);
    updateButtons();
}

void ParameterSlider::makeControls() {
    const QString name = parameterLabel(parameter_);
    const QString about = tr("%1: %2\n%3 to %4, %5 by default")
                              .arg(QString::fromStdString(parameter_.name), spoken(parameter_.meaning),
                                   compactNumberText(parameter_.lower), compactNumberText(parameter_.upper),
                                   compactNumberText(parameter_.defaultValue));
    label_ = new QLabel(name, this);
    label_->setFixedWidth(labelWidth);
    label_->setToolTip(about);
    slider_ = new ValueSlider(this);
    slider_->setScale({parameter_.lower, parameter_.upper, parameter_.scale});
    slider_->setToolTip(about + tr("\nShift: finer; double click: default"));
    slider_->setAccessibleName(tr("%1, slider").arg(name));
    slider_->setMinimumWidth(60);
    box_ = new NumberBox(this);
    box_->setFont(tabularFont());
    box_->setBounds(parameter_.lower, parameter_.upper, parameter_.scale);
    box_->setToolTip(about);
    box_->setAccessibleName(tr("%1, value").arg(name));
    box_->setFixedWidth(box_->sizeHint().width());
    label_->setBuddy(box_);
    lockButton_ = quietButton(this);
    lockButton_->setCheckable(true);
    resetButton_ = quietButton(this);
    message_ = new InlineMessage(box_, this);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(2);
    grid->addWidget(label_, 0, 0);
    grid->addWidget(slider_, 0, 1);
    grid->addWidget(box_, 0, 2);
    grid->addWidget(lockButton_, 0, 3);
    grid->addWidget(resetButton_, 0, 4);
    grid->addWidget(message_, 1, 1, 1, 4);
    grid->setColumnStretch(1, 1);
}

void ParameterSlider::connectControls() {
    connect(slider_, &ValueSlider::moved, this, &ParameterSlider::valueEdited);
    connect(slider_, &ValueSlider::moved, this, [this] { message_->say({}); });
    connect(slider_, &ValueSlider::dragStarted, this, &ParameterSlider::dragStarted);
    connect(slider_, &ValueSlider::dragEnded, this, &ParameterSlider::dragEnded);
    connect(slider_, &ValueSlider::resetRequested, this, &ParameterSlider::requestReset);
    connect(resetButton_, &QToolButton::clicked, this, &ParameterSlider::requestReset);
    connect(box_, &NumberBox::valueEdited, this, &ParameterSlider::valueEdited);
    connect(box_, &NumberBox::rejected, message_, &InlineMessage::say);
    connect(lockButton_, &QToolButton::clicked, this, &ParameterSlider::lockRequested);
    for (QWidget* each : {static_cast<QWidget*>(lockButton_), static_cast<QWidget*>(resetButton_)}) {
        each->installEventFilter(this);
    }
}

QWidgetList ParameterSlider::tabStops() const {
    return {slider_, box_, lockButton_, resetButton_};
}

void ParameterSlider::requestReset() {
    if (!locked_) {
        message_->say({});
        emit valueEdited(parameter_.defaultValue);
    }
}

void ParameterSlider::setValue(double value) {
    const bool wasDefault = value_ == parameter_.defaultValue;
    value_ = value;
    slider_->showValue(value);
    box_->setValue(value);
    if (wasDefault != (value_ == parameter_.defaultValue)) {
        updateButtons();
    }
}

void ParameterSlider::setLocked(bool locked) {
    if (locked != locked_) {
        locked_ = locked;
        slider_->setEnabled(!locked);
        box_->setReadOnly(locked);
        updateButtons();
    }
}

void ParameterSlider::setTheme(const Theme& theme) {
    theme_ = theme;
    updateButtons();
}

void ParameterSlider::updateButtons() {
    // The buttons keep their place and show themselves when they have something to say or are wanted.
    const bool wanted = underMouse() || lockButton_->hasFocus() || resetButton_->hasFocus();
    const bool isDefault = value_ == parameter_.defaultValue;
    const QString name = parameterLabel(parameter_);
    lockButton_->setChecked(locked_);
    lockButton_->setIcon(locked_  ? themedIcon(theme_, QStringLiteral("lock"))
                         : wanted ? themedIcon(theme_, QStringLiteral("unlock"))
                                  : QIcon());
    lockButton_->setToolTip(locked_ ? tr("Unlock %1").arg(name)
                                    : tr("Lock %1: neither slider nor dragging changes it").arg(name));
    lockButton_->setAccessibleName(lockButton_->toolTip());
    resetButton_->setEnabled(!isDefault && !locked_);
    resetButton_->setIcon(wanted && !isDefault ? themedIcon(theme_, QStringLiteral("reset")) : QIcon());
    resetButton_->setToolTip(tr("Reset %1 to %2").arg(name, compactNumberText(parameter_.defaultValue)));
    resetButton_->setAccessibleName(resetButton_->toolTip());
}

void ParameterSlider::enterEvent(QEnterEvent* event) {
    updateButtons();
    QWidget::enterEvent(event);
}

void ParameterSlider::leaveEvent(QEvent* event) {
    updateButtons();
    QWidget::leaveEvent(event);
}

bool ParameterSlider::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        updateButtons();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace zorro::ui

#include "moc_parameter_slider.cpp"
