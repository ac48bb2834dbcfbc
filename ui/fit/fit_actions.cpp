#include "ui/fit/fit_actions.h"

#include <QApplication>
#include <QTimer>

#include "core/activation/spec.h"
#include "core/fit/data/predictors.h"
#include "core/fit/report/report_text.h"

namespace zorro::ui {

FitActions::FitActions(FitModel& model, SessionModel& session, ThemeController& themes, QObject* parent)
    : ResultActions(session, themes, parent), model_(model), searching_(new QTimer(this)) {
    searching_->setSingleShot(true);
    connect(searching_, &QTimer::timeout, this, [this] {
        stops_ = true;
        showWhatFitDoes();
    });
    makeFitActions();
    makeViewActions();
    makeResultActions();
    connect(&model_, &FitModel::setupChanged, this, &FitActions::update);
    connect(&model_, &FitModel::stateChanged, this, &FitActions::update);
    connect(&model_, &FitModel::reportChanged, this, &FitActions::update);
    update();
}

void FitActions::makeFitActions() {
    const QString group = tr("Fit");
    fit = make(group, tr("Fit"), {}, {QKeySequence("F5"), QKeySequence("Ctrl+Return")},
               tr("Fit now, or stop the search that runs"));
    automatic = make(group, tr("Automatic"), {}, {QKeySequence("Ctrl+Shift+A")},
                     tr("Fit whenever something changes"));
    startFromFit = make(group, tr("Start from this fit"), {}, {QKeySequence("Ctrl+Shift+F")},
                        tr("Make the parameters found the start of the next fit"));
    clearMask = make(group, tr("Take back masked points"), {}, {QKeySequence("Ctrl+Shift+M")},
                     tr("Let every point take part again"));
    openData = make(group, tr("Open data…"), "open", {QKeySequence("Ctrl+Shift+O")},
                    tr("Fit to measured points from a text file"));
    contours =
        make(group, tr("Contours…"), {}, {QKeySequence("Ctrl+J")}, tr("Joint confidence of two parameters"));
    gallery = make(group, tr("Gallery…"), {}, {QKeySequence("Ctrl+G")},
                   tr("Fit every Zorro function to every usual target"));
    rank = make(group, tr("Rank…"), {}, {QKeySequence("Ctrl+R")},
                tr("Fit several functions to this target and order them"));
    forHardware = make(group, tr("For hardware"), {}, {QKeySequence("Ctrl+H")},
                       tr("Approximate a function for hardware instead of fitting parameters"));
    forHardware->setCheckable(true);
    connect(fit, &QAction::triggered, this, [this] { stops_ ? model_.stop() : model_.fitNow(); });
    addToggle(automatic, &FitSetup::automatic, tr("Fit automatically"), tr("Fit on demand"));
    connect(startFromFit, &QAction::triggered, this, [this] {
        FitQuestion question = model_.question();
        for (std::size_t i = 0; i < question.parameters.size(); ++i) {
            question.parameters[i].start = model_.report().curve.parameters[i];
        }
        model_.change(std::move(question), tr("Start from this fit"));
    });
    connect(clearMask, &QAction::triggered, this, [this] {
        FitQuestion question = model_.question();
        question.masked.clear();
        question.maskedPoints.clear();
        model_.change(std::move(question), tr("Take back masked points"));
    });
}

void FitActions::makeViewActions() {
    const QString group = tr("View");
    showAll = makeShowAll(group, tr("Show all of target and fit"));
    slope = make(group, tr("f′"), {}, {QKeySequence("Alt+2")}, tr("Show or hide the plot of f′"));
    band = make(group, tr("Band"), {}, {QKeySequence("Ctrl+B")},
                tr("Show how sure the fitted curve is: its pointwise confidence band"));
    previousView = makePreviousView(group);
    nextView = makeNextView(group);
    addToggle(slope, &FitSetup::showSlope, tr("Show f′"), tr("Hide f′"));
    addToggle(band, &FitSetup::showBand, tr("Show the band"), tr("Hide the band"));
}

void FitActions::makeResultActions() {
    const QString curve = tr("the fitted curve");
    makeSendToExplore(curve);
    makeTrain(curve);
    trainNow = make(resultGroup(), tr("Train it"), {}, {QKeySequence("Ctrl+Shift+Return")},
                    tr("Add the fitted curve to the comparison of the Train room, and start training"));
    makeCopyReport(tr("Copy the report as text"));
    copySpec = make(resultGroup(), tr("Copy SPEC"), "copy", {QKeySequence("Ctrl+Shift+C")},
                    tr("Copy the fitted curve as SPEC text"));
    connect(sendToExplore, &QAction::triggered, this, [this] {
        const QString target = QString::fromStdString(model_.report().target);
        addToExplore(model_.report().curve, tr("fit to %1").arg(target));
    });
    connect(train, &QAction::triggered, this, [this] { addToComparison(model_.report().curve); });
    connect(trainNow, &QAction::triggered, this, &FitActions::trainIt);
    connect(copyReport, &QAction::triggered, this,
            [this] { copy(reportText(model_.report()), tr("Copied the report")); });
    connect(copySpec, &QAction::triggered, this, [this] {
        const std::string spec = specText(model_.report().curve);
        copy(spec, tr("Copied %1").arg(QString::fromStdString(spec)));
    });
}

void FitActions::trainIt() {
    const QString problem = session().addToComparison(model_.report().curve);
    if (!session().isInComparison(model_.report().curve)) {
        return emit noticeRaised(problem);
    }
    emit roomRequested(QStringLiteral("train"));
    session().requestTraining();
}

void FitActions::addToggle(QAction* action, bool FitSetup::*field, const QString& on, const QString& off) {
    action->setCheckable(true);
    toggles_.emplace_back(action, field);
    connect(action, &QAction::triggered, this, [this, field, on, off](bool checked) {
        FitSetup setup = model_.setup();
        setup.*field = checked;
        model_.change(std::move(setup), checked ? on : off);
    });
}

void FitActions::update() {
    const bool isMode = !model_.setup().forHardware;
    forHardware->setChecked(!isMode);
    for (QAction* each : all()) {
        each->setEnabled(isMode || each == forHardware);
    }
    if (!isMode) {
        return;
    }
    const bool found = model_.report().curve.function != nullptr;
    const bool isOfFamily = found && model_.report().curve.function == model_.question().family;
    showWhatFitDoes();
    fit->setEnabled(!model_.issue());
    startFromFit->setEnabled(isOfFamily);
    clearMask->setEnabled(!model_.question().masked.empty() || !model_.question().maskedPoints.empty());
    contours->setEnabled(model_.isCurrent() && model_.report().estimated.size() > 1 &&
                         model_.question().conditions.empty());
    const bool isOfX = found && predictorsOf(*model_.report().curve.function) == nullptr;
    for (QAction* each : {sendToExplore, train, trainNow}) {
        each->setEnabled(isOfX);
    }
    for (QAction* each : {copyReport, copySpec}) {
        each->setEnabled(found);
    }
    for (const auto& [action, field] : toggles_) {
        action->setChecked(model_.setup().*field);
    }
}

/// A search of some milliseconds leaves the word alone, and the second click of a double click does what the
/// first one did.
void FitActions::showWhatFitDoes() {
    if (!model_.isFitting()) {
        searching_->stop();
        stops_ = false;
    } else if (!stops_ && !searching_->isActive()) {
        searching_->start(QApplication::doubleClickInterval());
    }
    fit->setText(stops_ ? tr("Stop") : tr("Fit"));
}

}  // namespace zorro::ui

#include "moc_fit_actions.cpp"
