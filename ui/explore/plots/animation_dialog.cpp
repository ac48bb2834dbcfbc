#include "ui/explore/plots/animation_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/parameter_slider.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {

AnimationDialog::AnimationDialog(SessionModel& session, QWidget* parent)
    : QDialog(parent), session_(session), animation_(session) {
    setWindowTitle(tr("Animate a parameter"));
    makeForm();
    connect(parameter_, &QComboBox::currentIndexChanged, this, &AnimationDialog::offerParameter);
    connect(play_, &QPushButton::clicked, this, &AnimationDialog::playOrStop);
    connect(&animation_, &Animation::stopped, this, [this] { play_->setText(tr("Play")); });
    connect(&session_, &SessionModel::selectionChanged, this, [this] {
        if (isVisible() && !animation_.isRunning()) {
            offerSelected();
        }
    });
}

void AnimationDialog::makeForm() {
    parameter_ = new QComboBox;
    from_ = new NumberBox;
    to_ = new NumberBox;
    seconds_ = new NumberBox;
    seconds_->setBounds(0.1, 60, ParameterScale::logarithmic);
    seconds_->setValue(3);
    loop_ = new QCheckBox(tr("To and fro until stopped"));
    message_ = new InlineMessage(from_);
    play_ = new QPushButton(tr("Play"));
    play_->setProperty("class", "primary");
    play_->setDefault(true);
    play_->setToolTip(tr("Start or stop; the whole run is one undo step"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Parameter"), parameter_);
    form->addRow(tr("From"), from_);
    form->addRow(tr("To"), to_);
    form->addRow(tr("Seconds"), seconds_);
    form->addRow(loop_);
    form->addRow(message_);
    form->addRow(play_);
    for (NumberBox* box : {from_, to_, seconds_}) {
        connect(box, &NumberBox::rejected, message_, &InlineMessage::say);
    }
    parameter_->setAccessibleName(tr("Parameter"));
    parameter_->setToolTip(tr("What moves"));
    from_->setAccessibleName(tr("From"));
    from_->setToolTip(tr("The value it starts at"));
    to_->setAccessibleName(tr("To"));
    to_->setToolTip(tr("The value it ends at"));
    seconds_->setAccessibleName(tr("Seconds"));
    seconds_->setToolTip(tr("How long it takes from one end to the other, 0.1 to 60 s"));
    loop_->setToolTip(tr("Turn round at the ends"));
}

void AnimationDialog::offerSelected() {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    curve_ = curve == nullptr ? noCurve : curve->id;
    parameter_->clear();
    if (curve != nullptr) {
        setWindowTitle(tr("Animate %1").arg(curve->displayName()));
        for (const Parameter& each : curve->curve.description().parameters) {
            parameter_->addItem(parameterLabel(each));
        }
    }
    play_->setEnabled(parameter_->count() > 0);
}

void AnimationDialog::offerParameter(int index) {
    const SessionCurve* curve = session_.session().find(curve_);
    if (curve == nullptr || index < 0) {
        return;
    }
    const Parameter& parameter = curve->curve.description().parameters[static_cast<std::size_t>(index)];
    const double value = curve->curve.parameters[static_cast<std::size_t>(index)];
    for (NumberBox* box : {from_, to_}) {
        box->setBounds(parameter.lower, parameter.upper, parameter.scale);
    }
    const bool logarithmic = parameter.scale == ParameterScale::logarithmic;
    const double end = logarithmic ? value * 4 : value + 0.1 * (parameter.upper - parameter.lower);
    from_->setValue(value);
    to_->setValue(std::min(end, parameter.upper));
}

void AnimationDialog::playOrStop() {
    if (animation_.isRunning()) {
        return animation_.stop();
    }
    const SessionCurve* curve = session_.session().find(curve_);
    const auto index = static_cast<std::size_t>(std::max(0, parameter_->currentIndex()));
    if (curve == nullptr || index >= curve->curve.parameters.size()) {
        return;
    }
    if (curve->locked.contains(curve->curve.description().parameters[index].name)) {
        return message_->say(tr("%1 is locked; unlock it first.").arg(parameter_->currentText()));
    }
    message_->say({});
    play_->setText(tr("Stop"));
    animation_.start({.curve = curve_,
                      .parameter = index,
                      .from = from_->value(),
                      .to = to_->value(),
                      .seconds = seconds_->value(),
                      .loop = loop_->isChecked()});
}

void AnimationDialog::hideEvent(QHideEvent* event) {
    animation_.stop();
    QDialog::hideEvent(event);
}

}  // namespace zorro::ui

#include "moc_animation_dialog.cpp"
