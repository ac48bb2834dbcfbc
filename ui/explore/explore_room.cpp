#include "ui/explore/explore_room.h"

#include <QInputDialog>

#include "ui/explore/curves/curve_list.h"
#include "ui/explore/define/define_dialog.h"
#include "ui/explore/details/details_panel.h"
#include "ui/explore/explore_actions.h"
#include "ui/explore/explore_export.h"
#include "ui/explore/explore_tools.h"
#include "ui/explore/phase/phase_dialog.h"
#include "ui/explore/plots/animation_dialog.h"
#include "ui/explore/plots/explore_centre.h"
#include "ui/explore/plots/explore_plots.h"
#include "ui/explore/usage/run_choice.h"
#include "ui/explore/usage/usage_section.h"
#include "ui/plot/key_gestures.h"

namespace zorro::ui {

ExploreRoom::ExploreRoom(SessionModel& session, Presets& presets, OwnFunctions& functions,
                         ThemeController& themes, const RoomPlaces& places, std::filesystem::path runsFolder,
                         QObject* parent)
    : Room(parent),
      session_(session),
      functions_(functions),
      themes_(themes),
      model_(new ExploreModel(session, this)),
      runsFolder_(std::move(runsFolder)),
      actions_(new ExploreActions(session, presets, themes, this)),
      usages_(new UsageReader(session, this)),
      list_(new CurveList(session, *actions_, themes, places.left)),
      centre_(new ExploreCentre(session, *actions_, places.centre)),
      details_(new DetailsPanel(
          *model_, session,
          [this](QWidget* panel) {
              return new UsageSection(session_, *usages_, *actions_->showUsage, *actions_->hideUsage, panel);
          },
          places.right)),
      tools_(new ExploreTools(session, *actions_, themes, places.tools)),
      exports_(new ExploreExports(*actions_, places.exports)),
      // What talks to the plots goes with them, for the window may delete its widgets before the room.
      export_(new ExploreExport(centre_->plots(), session, *exports_, centre_)) {
    auto* plots = new ExplorePlots(centre_->plots(), session, *model_, themes, centre_);
    connect(plots, &ExplorePlots::statusChanged, this, &Room::statusChanged);
    connect(actions_, &ExploreActions::showAllRequested, plots, &ExplorePlots::showAll);
    connect(actions_, &ExploreActions::fitYRequested, plots, &ExplorePlots::fitAll);
    connect(plots, &ExplorePlots::fitOffered, this, &ExploreRoom::offerFit);
    connect(export_, &ExploreExport::noticeRaised, this, &Room::noticeRaised);
    connectActions();
}

void ExploreRoom::connectActions() {
    connect(actions_, &ExploreActions::noticeRaised, this, &Room::noticeRaised);
    connect(actions_, &ExploreActions::sendRequested, this, &Room::activationSent);
    connect(actions_, &ExploreActions::roomRequested, this, &Room::roomRequested);
    connect(actions_, &ExploreActions::undoOffered, this,
            [this](const QString& sentence) { emit undoOffered(sentence, &session_.undoStack()); });
    connect(actions_, &ExploreActions::addRequested, list_, &CurveList::startAdding);
    connect(actions_, &ExploreActions::renameRequested, list_, &CurveList::renameSelected);
    connect(actions_, &ExploreActions::defineRequested, centre_,
            [this](bool ofCard) { defineDialog().open(ofCard ? session_.session().selected : noCurve); });
    connect(actions_, &ExploreActions::historyRequested, &centre_->plots(), &PlotStack::goThroughHistory);
    connect(actions_, &ExploreActions::storePresetRequested, centre_, [this] { askForPresetName(); });
    connect(actions_, &ExploreActions::animateRequested, centre_, [this] { showAnimation(); });
    connect(actions_, &ExploreActions::phasesRequested, centre_, [this] { showPhases(); });
    connect(actions_, &ExploreActions::usageRequested, centre_, [this] { chooseRun(); });
    connect(usages_, &UsageReader::noticeRaised, this, &Room::noticeRaised);
}

void ExploreRoom::offerFit(const QString& name) {
    tools_->offerFit();
    emit noticeRaised(tr("%1 lies partly outside of what is seen: Fit y (%2) shows all of it")
                          .arg(name, actions_->fitY->shortcut().toString(QKeySequence::NativeText)));
}

void ExploreRoom::askForPresetName() {
    const QString name =
        QInputDialog::getText(centre_, tr("Save as preset"), tr("Name of the preset"), QLineEdit::Normal);
    actions_->savePreset(name);
}

void ExploreRoom::showAnimation() {
    if (animation_ == nullptr) {
        animation_ = new AnimationDialog(session_, centre_);
    }
    animation_->offerSelected();
    animation_->show();
    animation_->raise();
}

void ExploreRoom::showPhases() {
    if (phases_ == nullptr) {
        phases_ = new PhaseDialog(session_, themes_, centre_);
    }
    phases_->show();
    phases_->raise();
}

void ExploreRoom::chooseRun() {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    auto* dialog = new RunChoiceDialog(
        runsFolder_, curve == nullptr ? std::nullopt : std::optional(curve->curve), centre_->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &RunChoiceDialog::chosen, usages_, &UsageReader::show);
    runChoice_ = dialog;
    dialog->show();
}

DefineDialog& ExploreRoom::defineDialog() {
    if (define_ == nullptr) {
        auto* dialog = new DefineDialog(functions_, session_, themes_, centre_->window());
        connect(&dialog->model(), &DefineModel::noticeRaised, this, &Room::noticeRaised);
        connect(&dialog->model(), &DefineModel::undoOffered, this,
                [this](const QString& sentence) { emit undoOffered(sentence, &session_.undoStack()); });
        define_ = dialog;
    }
    return *qobject_cast<DefineDialog*>(define_.data());
}

RunChoiceDialog* ExploreRoom::runChoice() {
    return qobject_cast<RunChoiceDialog*>(runChoice_.data());
}

QWidget* ExploreRoom::leftPanel() {
    return list_;
}

QWidget* ExploreRoom::centre() {
    return centre_;
}

QWidget* ExploreRoom::rightPanel() {
    return details_;
}

QWidget* ExploreRoom::tools() {
    return tools_;
}

QWidget* ExploreRoom::exports() {
    return exports_;
}

QList<QAction*> ExploreRoom::actions() const {
    return actions_->all();
}

QList<Room::GestureGroup> ExploreRoom::gestures() const {
    return {{tr("Plots, with the mouse"),
             {{tr("Move the view"), tr("drag")},
              {tr("Change a parameter of the curve"), tr("drag a ring")},
              {tr("Change the other one"), tr("Alt + drag a ring")},
              {tr("Put down cursor A, B at the pointer"), tr("A, B")},
              {tr("Move a measuring cursor"), tr("drag its line")},
              {tr("Zoom at the cursor"), tr("wheel")},
              {tr("Zoom only x, only y"), tr("Ctrl + wheel, Shift + wheel")},
              {tr("Zoom to a box"), tr("Shift + drag, right drag")},
              {tr("Fit a plot"), tr("double click")},
              {tr("Type an axis range"), tr("double click on the axis")}}},
            plotKeyGestures(),
            {tr("Curve cards"),
             {{tr("Other curve"), tr("up and down")},
              {tr("Hide or show"), tr("Space")},
              {tr("Remove"), tr("Delete")},
              {tr("Rename"), tr("double click on the name")},
              {tr("Reorder"), tr("drag the card")},
              {tr("Send to another room"), tr("drag the card to it")}}}};
}

bool ExploreRoom::isSettled() const {
    return model_->isCurrent() && usages_->isIdle();
}

PlotStack& ExploreRoom::plots() {
    return centre_->plots();
}

}  // namespace zorro::ui

#include "moc_explore_room.cpp"
