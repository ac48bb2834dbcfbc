#include "ui/fit/mode/fit_side.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace zorro::ui {
namespace {

constexpr int margin = 12;
constexpr int gap = 4;

QToolButton* modeButton(const QString& text, const QString& toolTip) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setProperty("class", "chip");
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

void setForHardware(SessionModel& session, bool forHardware) {
    FitSetup setup = session.session().fit;
    if (setup.forHardware != forHardware) {
        setup.forHardware = forHardware;
        session.setFit(std::move(setup),
                       forHardware ? FitSide::tr("Approximate for hardware") : FitSide::tr("Fit parameters"));
    }
}

ModePages::ModePages(SessionModel& session, QWidget* parameters, QWidget* hardware, QWidget* parent)
    : QStackedWidget(parent) {
    addWidget(parameters);
    addWidget(hardware);
    const auto update = [this, &session] { setCurrentIndex(session.session().fit.forHardware ? 1 : 0); };
    connect(&session, &SessionModel::fitChanged, this, update);
    connect(&session, &SessionModel::sessionReset, this, update);
    update();
}

FitSide::FitSide(SessionModel& session, QWidget* parameters, QWidget* hardware, QWidget* parent)
    : QWidget(parent),
      session_(session),
      parameters_(
          modeButton(tr("Fit parameters"), tr("Find the parameters with which a function comes closest"))),
      hardware_(
          modeButton(tr("For hardware"),
                     tr("Approximate a function by what a chip computes, with a proven error (Ctrl+H)"))),
      forms_(new ModePages(session, parameters, hardware)) {
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, margin, margin, 0);
    buttons->setSpacing(gap);
    buttons->addWidget(parameters_);
    buttons->addWidget(hardware_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(forms_, 1);
    connect(parameters_, &QToolButton::clicked, this, [this] {
        setForHardware(session_, false);
        showMode();
    });
    connect(hardware_, &QToolButton::clicked, this, [this] {
        setForHardware(session_, true);
        showMode();
    });
    connect(&session_, &SessionModel::fitChanged, this, &FitSide::showMode);
    connect(&session_, &SessionModel::sessionReset, this, &FitSide::showMode);
    showMode();
}

void FitSide::showMode() {
    const bool forHardware = session_.session().fit.forHardware;
    parameters_->setChecked(!forHardware);
    hardware_->setChecked(forHardware);
}

}  // namespace zorro::ui

#include "moc_fit_side.cpp"
