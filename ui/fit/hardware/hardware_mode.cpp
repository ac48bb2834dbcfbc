#include "ui/fit/hardware/hardware_mode.h"

#include <QAction>

namespace zorro::ui {

HardwareMode::HardwareMode(SessionModel& session, ThemeController& themes, std::function<Curve()> fitted,
                           QObject* parent)
    : QObject(parent),
      model_(new HardwareModel(session, this)),
      actions_(new HardwareActions(*model_, session, themes, this)),
      form_(new HardwareForm(*model_, std::move(fitted))),
      centre_(new HardwareCentre(*model_, themes)),
      report_(new HardwareReport(*model_)),
      tools_(new HardwareTools(*actions_)),
      exports_(new HardwareExports(*actions_, *model_, *centre_)) {
    HardwarePlots* plots = &centre_->plots();
    connect(plots, &HardwarePlots::statusChanged, this, &HardwareMode::statusChanged);
    connect(&centre_->sizes(), &SizePlot::statusChanged, this, &HardwareMode::statusChanged);
    connect(actions_, &HardwareActions::noticeRaised, this, &HardwareMode::noticeRaised);
    connect(exports_, &HardwareExports::noticeRaised, this, &HardwareMode::noticeRaised);
    connect(actions_->showAll, &QAction::triggered, plots, [this] {
        centre_->plots().showAll();
        centre_->sizes().showAll();
    });
    connect(actions_->previousView, &QAction::triggered, plots, [plots] { plots->goThroughHistory(-1); });
    connect(actions_->nextView, &QAction::triggered, plots, [plots] { plots->goThroughHistory(1); });
}

}  // namespace zorro::ui

#include "moc_hardware_mode.cpp"
