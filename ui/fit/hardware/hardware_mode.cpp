#include "ui/fit/hardware/hardware_mode.h"

#include <utility>

#include <QAction>

#include "ui/fit/hardware/replace/replace_dialog.h"

namespace zorro::ui {

HardwareMode::HardwareMode(SessionModel& session, ThemeController& themes, std::function<Curve()> fitted,
                           std::filesystem::path runsFolder, QObject* parent)
    : QObject(parent),
      runsFolder_(std::move(runsFolder)),
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
    connect(actions_->replace, &QAction::triggered, centre_, [this] { showReplacement(); });
    connect(actions_->previousView, &QAction::triggered, plots, [plots] { plots->goThroughHistory(-1); });
    connect(actions_->nextView, &QAction::triggered, plots, [plots] { plots->goThroughHistory(1); });
}

void HardwareMode::showReplacement() {
    if (const approximation::Approximation* shown = model_->approximation()) {
        auto* dialog = new ReplaceDialog(*shown, runsFolder_, centre_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ReplaceDialog::comparisonRequested, actions_->train, &QAction::trigger);
        dialog->open();
    }
}

}  // namespace zorro::ui

#include "moc_hardware_mode.cpp"
