#include "ui/train/train_actions.h"

namespace zorro::ui {

TrainActions::TrainActions(TrainModel& model, ThemeController& themes, QObject* parent)
    : RoomActions(themes, parent), model_(model) {
    makeActions();
    connect(start, &QAction::triggered, &model_, &TrainModel::start);
    connect(pause, &QAction::triggered, &model_, &TrainModel::pauseOrGoOn);
    connect(stop, &QAction::triggered, &model_, &TrainModel::stop);
    connect(discard, &QAction::triggered, &model_, &TrainModel::discard);
    connect(resume, &QAction::triggered, &model_, &TrainModel::resume);
    connect(enqueue, &QAction::triggered, &model_, &TrainModel::enqueue);
    connect(startWaiting, &QAction::triggered, &model_, &TrainModel::startNext);
    connect(clearQueue, &QAction::triggered, &model_, &TrainModel::forgetWaiting);
    connect(repeat, &QAction::triggered, this,
            [this] { model_.change(setupOf(model_.run()->comparison), tr("Take over a run")); });
    connect(closeRun, &QAction::triggered, &model_, &TrainModel::showNone);
    connect(&model_, &TrainModel::stateChanged, this, &TrainActions::update);
    connect(&model_, &TrainModel::runChanged, this, &TrainActions::update);
    connect(&model_, &TrainModel::setupChanged, this, &TrainActions::update);
    update();
}

void TrainActions::makeActions() {
    const QString group = tr("Train");
    start =
        make(group, tr("Start"), {}, {QKeySequence("F5"), QKeySequence("Ctrl+Return")},
             tr("Train this comparison; while another one is trained on its device, it waits for its turn"));
    pause = make(group, tr("Pause"), "pause", {QKeySequence("Ctrl+Shift+P")}, tr("Pause training, or go on"));
    stop = make(group, tr("Stop"), {}, {QKeySequence("Ctrl+.")},
                tr("Stop training; what was recorded stays, and it can be resumed"));
    discard = make(group, tr("Move to the trash"), {}, {QKeySequence("Ctrl+Shift+Backspace")},
                   tr("Move everything that this run recorded to the trash; Undo brings it back"));
    resume = make(group, tr("Resume"), "play", {QKeySequence("Ctrl+Shift+R")},
                  tr("Go on from the last checkpoint of this run"));
    resumeTip_ = resume->toolTip();
    enqueue =
        make(group, tr("Add to the queue"), {}, {QKeySequence("Shift+F5")},
             tr("Put this comparison behind those that wait; a cluster takes all that wait as one job"));
    startWaiting = make(group, tr("Start those that wait"), {}, {},
                        tr("Train the comparisons that wait and were held, each when its device is free; "
                           "elsewhere, the next one"));
    clearQueue = make(group, tr("Forget those that wait"), {}, {},
                      tr("Start no further comparison; Undo puts them back"));
    openRun = make(group, tr("Open a run…"), "open", {QKeySequence("Ctrl+Shift+O")},
                   tr("Show a run directory, live where it is being trained"));
    studies = make(group, tr("Studies…"), {}, {QKeySequence("Ctrl+Shift+U")},
                   tr("Several problems, the same activations on each, one table at the end: run one and "
                      "watch it fill"));
    repeat = make(group, tr("Take its settings into the form"), {}, {QKeySequence("Ctrl+Shift+T")},
                  tr("Take this run's settings into the form"));
    closeRun = make(group, tr("Show the next run instead"), {}, {},
                    tr("Show what the form would train in place of this run, which stays as it is"));
    fitHistogram = make(group, tr("Fit to what it uses"), {}, {QKeySequence("Ctrl+Shift+H")},
                        tr("Fit a Zorro function to the first shown activation where this network's "
                           "pre-activations really are: their histogram becomes the weight of the fit"));
    present = make(group, tr("Show for a lecture"), "picture", {QKeySequence("Ctrl+F11")},
                   tr("Show the run over the whole window in large type: gradients, dead units and losses of "
                      "each activation side by side, with a verdict"));
    showUsage = make(group, tr("Show where it lives"), {}, {QKeySequence("Ctrl+Shift+L")},
                     tr("Go to Explore with the first activation that is shown, the pre-activations of its "
                        "networks under its plot"));
    showAll = makeShowAll(tr("View"), tr("Show everything that was recorded, and follow what comes"));
}

/// What Resume does, or why it cannot: a button that is only grey leaves one guessing.
QString TrainActions::resumeTip() const {
    const auto& run = model_.run();
    if (!run || model_.isWaiting() || model_.isStarting()) {
        return resumeTip_;
    }
    if (allFailed(run->result)) {
        return run->result.failures.size() == 1
                   ? tr("There is nothing to go on with: the network diverged")
                   : tr("There is nothing to go on with: all %1 networks diverged")
                         .arg(run->result.failures.size());
    }
    if (model_.watched().isAlive()) {
        return tr("This run is being trained");
    }
    return run->state == RunState::finished ? tr("This run has taken all of its steps") : resumeTip_;
}

void TrainActions::update() {
    const bool training = model_.isTraining();
    const bool alive = model_.watched().isAlive();
    const bool here = model_.startsHere();
    const bool busy = here && model_.isBusy(model_.setup().comparison.training.device);
    start->setText(startWords()[busy ? 1 : 0]);
    pause->setText(model_.isPaused() ? tr("Go on") : tr("Pause"));
    pause->setEnabled(alive);
    stop->setEnabled(alive || model_.isWaiting());
    resume->setEnabled(!training && model_.run() && model_.run()->resumable);
    resume->setToolTip(resumeTip());
    discard->setText(alive ? tr("Stop, and move to the trash") : tr("Move to the trash"));
    discard->setEnabled(model_.run() != nullptr && !model_.isStarting());
    enqueue->setEnabled(!busy);
    startWaiting->setEnabled(model_.queued() > 0 && (!here || model_.isHeld()));
    clearQueue->setEnabled(model_.queued() > 0);
    repeat->setEnabled(model_.run() != nullptr);
    closeRun->setEnabled(model_.run() != nullptr);
    fitHistogram->setEnabled(model_.run() != nullptr);
    present->setEnabled(model_.run() != nullptr);
    showUsage->setEnabled(model_.run() != nullptr);
}

}  // namespace zorro::ui

#include "moc_train_actions.cpp"
