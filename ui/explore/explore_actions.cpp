#include "ui/explore/explore_actions.h"

#include <QApplication>
#include <QClipboard>

#include "core/activation/spec.h"
#include "ui/explore/curves/spec_list.h"

namespace zorro::ui {

ExploreActions::ExploreActions(SessionModel& session, Presets& presets, ThemeController& themes,
                               QObject* parent)
    : RoomActions(themes, parent), session_(session), presets_(presets) {
    makeCurveActions();
    makeSendActions();
    makeUsageActions();
    makeValueActions();
    makeViewActions();
    makePlotActions();
    connect(&session_, &SessionModel::sessionReset, this, &ExploreActions::update);
    connect(&session_, &SessionModel::selectionChanged, this, &ExploreActions::update);
    connect(&session_, &SessionModel::curveAdded, this, &ExploreActions::update);
    connect(&session_, &SessionModel::curveRemoved, this, &ExploreActions::update);
    connect(&session_, &SessionModel::curvesReordered, this, &ExploreActions::update);
    connect(&session_, &SessionModel::exploreChanged, this, &ExploreActions::update);
    connect(&session_, &SessionModel::curveAppearanceChanged, this, &ExploreActions::update);
    update();
}

void ExploreActions::makeCurveActions() {
    const QString group = tr("Curves");
    add = make(group, tr("Add a curve…"), "add", {QKeySequence("Ctrl+L")},
               tr("Add a curve by name or formula"));
    duplicate =
        make(group, tr("Duplicate"), "duplicate", {QKeySequence("Ctrl+D")}, tr("Duplicate the curve"));
    remove = make(group, tr("Remove"), "remove", {QKeySequence("Ctrl+Backspace")}, tr("Remove the curve"));
    rename = make(group, tr("Rename"), "edit", {QKeySequence("F2")}, tr("Give the curve a name of your own"));
    define = make(group, tr("Define a function…"), {}, {QKeySequence("Ctrl+Shift+F")},
                  tr("Write a function of your own, or change one"));
    editDefinition = make(group, tr("Edit the definition…"), {}, {QKeySequence("Shift+F2")},
                          tr("Change the formula and the bounds of this function of your own"));
    connect(define, &QAction::triggered, this, [this] { emit defineRequested(false); });
    connect(editDefinition, &QAction::triggered, this, [this] { emit defineRequested(true); });
    moveUp = make(group, tr("Move up"), "up", {QKeySequence("Alt+Up")}, tr("Move the curve up in the list"));
    moveDown = make(group, tr("Move down"), "down", {QKeySequence("Alt+Down")},
                    tr("Move the curve down in the list"));
    toggleVisible =
        make(group, tr("Hide"), "eye-off", {QKeySequence("Ctrl+H")}, tr("Hide or show the curve"));
    makeReference = make(group, tr("Make reference"), "swap", {QKeySequence("Ctrl+R")},
                         tr("Measure distances to this curve"));
    train = make(group, tr("Add to the comparison"), "train", {QKeySequence("Ctrl+Shift+T")},
                 tr("Train networks with this curve: add it to the comparison of the Train room"));
    connect(train, &QAction::triggered, this, [this] {
        if (const SessionCurve* curve = session_.session().find(session_.session().selected)) {
            const QString problem = session_.addToComparison(curve->curve);
            emit noticeRaised(problem.isEmpty() ? tr("Added to the comparison of the Train room") : problem);
        }
    });
    connect(add, &QAction::triggered, this, &ExploreActions::addRequested);
    connect(rename, &QAction::triggered, this, &ExploreActions::renameRequested);
    connect(duplicate, &QAction::triggered, this,
            [this] { session_.duplicateCurve(session_.session().selected); });
    connect(remove, &QAction::triggered, this, [this] {
        if (const SessionCurve* curve = session_.session().find(session_.session().selected)) {
            const QString name = curve->displayName();
            session_.removeCurve(curve->id);
            emit undoOffered(tr("Removed %1").arg(name));
        }
    });
    connect(moveUp, &QAction::triggered, this, [this] { moveSelected(-1); });
    connect(moveDown, &QAction::triggered, this, [this] { moveSelected(1); });
    connect(toggleVisible, &QAction::triggered, this, [this] {
        if (const SessionCurve* curve = session_.session().find(session_.session().selected)) {
            session_.setVisible(curve->id, !curve->visible);
        }
    });
    connect(makeReference, &QAction::triggered, this, [this] {
        changeExplore(tr("Change reference"),
                      [this](ExploreState& state) { state.reference = session_.session().selected; });
    });
}

void ExploreActions::makeSendActions() {
    const QString group = tr("Curves");
    sendToFit =
        make(group, tr("Send to Fit"), "fit", {}, tr("Fit this function, from the values that it has"));
    sendAsTarget =
        make(group, tr("Send to Fit as target"), "fit", {}, tr("Approach this curve with another function"));
    sendToTrain = make(group, tr("Send to Train"), "train", {},
                       tr("Add the curve to the next comparison, and go there"));
    sendToCompare = make(group, tr("Send to Compare"), "compare", {},
                         tr("Select the runs in which this function was trained"));
    const std::pair<QAction*, const char*> rooms[] = {
        {sendToFit, "fit"}, {sendToTrain, "train"}, {sendToCompare, "compare"}};
    for (const auto& [action, room] : rooms) {
        connect(action, &QAction::triggered, this, [this, name = QString::fromLatin1(room)] {
            if (const QString spec = selectedSpec(); !spec.isEmpty()) {
                emit sendRequested(name, spec);
            }
        });
    }
    connect(sendAsTarget, &QAction::triggered, this, [this] {
        if (const SessionCurve* curve = session_.session().find(session_.session().selected)) {
            session_.sendToFit(curve->curve, true);
            emit roomRequested(QStringLiteral("fit"));
        }
    });
}

void ExploreActions::makeUsageActions() {
    const QString group = tr("Curves");
    showUsage =
        make(group, tr("Where a network lives on it…"), {}, {QKeySequence("Ctrl+Shift+L")},
             tr("Lay the pre-activations of a network that was trained with the curve under its plot"));
    hideUsage = make(group, tr("Remove where a network lives"), {}, {},
                     tr("Take the pre-activations under the curve away"));
    connect(showUsage, &QAction::triggered, this, &ExploreActions::usageRequested);
    connect(hideUsage, &QAction::triggered, this,
            [this] { session_.setUsage(session_.session().selected, nullptr); });
}

void ExploreActions::makeValueActions() {
    const QString group = tr("Curves");
    copySpec = make(group, tr("Copy SPEC"), "copy", {QKeySequence::Copy}, tr("Copy the curve as SPEC text"));
    copyAllSpecs = make(group, tr("Copy all SPECs"), "copy", {QKeySequence("Ctrl+Shift+C")},
                        tr("Copy every curve as SPEC text, one a line"));
    pasteSpec = make(group, tr("Paste SPEC"), "paste", {QKeySequence::Paste},
                     tr("Add the curves whose SPECs are on the clipboard, one a line"));
    resetParameters = make(group, tr("Reset parameters"), "reset", {QKeySequence("Ctrl+0")},
                           tr("Give every parameter its default"));
    storePreset = make(group, tr("Save as preset…"), "save", {}, tr("Keep these values under a name"));
    animate = make(group, tr("Animate…"), "play", {QKeySequence("Ctrl+M")},
                   tr("Move a parameter between two values"));
    connect(animate, &QAction::triggered, this, &ExploreActions::animateRequested);
    phases =
        make(group, tr("Phase diagram…"), {}, {QKeySequence("Ctrl+Shift+G")},
             tr("Order and chaos of deep networks with the curve, by the deviations of weights and biases"));
    connect(phases, &QAction::triggered, this, &ExploreActions::phasesRequested);
    connect(storePreset, &QAction::triggered, this, &ExploreActions::storePresetRequested);
    connect(copySpec, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(selectedSpec());
        emit noticeRaised(tr("Copied %1").arg(selectedSpec()));
    });
    connect(copyAllSpecs, &QAction::triggered, this, [this] {
        QStringList lines;
        for (const SessionCurve& curve : session_.session().curves) {
            lines += QString::fromStdString(specText(curve.curve));
        }
        QApplication::clipboard()->setText(lines.join(u'\n'));
    });
    connect(pasteSpec, &QAction::triggered, this, [this] { addSpecs(QApplication::clipboard()->text()); });
    connect(resetParameters, &QAction::triggered, this, [this] {
        if (const SessionCurve* curve = session_.session().find(session_.session().selected)) {
            session_.setParameters(curve->id, defaultCurve(curve->curve.function).parameters);
        }
    });
}

void ExploreActions::makeViewActions() {
    const QString group = tr("View");
    showAll = makeShowAll(group, tr("Show all of every curve"));
    fitY = make(group, tr("Fit y"), "", {QKeySequence("Ctrl+8")},
                tr("Show all values of every curve on this stretch of x"));
    connect(fitY, &QAction::triggered, this, &ExploreActions::fitYRequested);
    previousView = makePreviousView(group);
    nextView = makeNextView(group);
    connect(showAll, &QAction::triggered, this, &ExploreActions::showAllRequested);
    connect(previousView, &QAction::triggered, this, [this] { emit historyRequested(-1); });
    connect(nextView, &QAction::triggered, this, [this] { emit historyRequested(1); });
    difference = makeToggle(tr("Difference"), QKeySequence("Ctrl+Shift+D"),
                            tr("Draw every curve minus the reference"), &ExploreState::showDifference);
    band = makeToggle(tr("Identity band"), QKeySequence("Ctrl+B"),
                      tr("Shade where the curve is a straight line"), &ExploreState::showIdentityBand);
    landmarks = makeToggle(tr("Landmarks"), QKeySequence("Ctrl+K"), tr("Mark extrema and inflections"),
                           &ExploreState::showLandmarks);
    tangent = makeToggle(tr("Tangent"), QKeySequence("Ctrl+T"), tr("Draw the tangents at the crosshair"),
                         &ExploreState::showTangent);
    cursors = make(group, tr("Measuring cursors"), "", {QKeySequence("Ctrl+U")},
                   tr("Two cursors, the differences between them and the slope"));
    cursors->setCheckable(true);
    connect(cursors, &QAction::triggered, this, [this](bool on) {
        const AxisRange x = session_.session().explore.xRange;
        const double third = lengthOf(x) / 3;
        on ? session_.setCursors(x.lower + third, x.upper - third)
           : session_.setCursors(std::nullopt, std::nullopt);
    });
}

QAction* ExploreActions::makeToggle(const QString& text, const QKeySequence& shortcut, const QString& toolTip,
                                    bool ExploreState::*field) {
    QAction* action = make(tr("View"), text, {}, {shortcut}, toolTip);
    action->setCheckable(true);
    toggles_.emplace_back(action, field);
    connect(action, &QAction::triggered, this, [this, text, field](bool on) {
        changeExplore((on ? tr("Show %1") : tr("Hide %1")).arg(text.toLower()),
                      [&](ExploreState& state) { state.*field = on; });
    });
    return action;
}

void ExploreActions::makePlotActions() {
    const QString names[] = {tr("f"), tr("f′"), tr("f″")};
    for (std::size_t plot = 0; plot < plotShown.size(); ++plot) {
        const QString& name = names[plot];
        QAction* action = make(tr("View"), name, {}, {QKeySequence(QStringLiteral("Alt+%1").arg(plot + 1))},
                               tr("Show or hide the plot of %1").arg(name));
        action->setCheckable(true);
        plotShown[plot] = action;
        connect(action, &QAction::triggered, this, [this, name, plot](bool on) {
            changeExplore((on ? tr("Show %1") : tr("Hide %1")).arg(name),
                          [&](ExploreState& state) { state.plotVisible[plot] = on; });
            update();
        });
    }
}

void ExploreActions::moveSelected(int step) {
    const auto& curves = session_.session().curves;
    if (const SessionCurve* curve = session_.session().find(session_.session().selected)) {
        session_.moveCurve(curve->id, static_cast<int>(curve - curves.data()) + step);
    }
}

void ExploreActions::changeExplore(const QString& text, const std::function<void(ExploreState&)>& change) {
    ExploreState state = session_.session().explore;
    change(state);
    session_.setExplore(state, text);
}

void ExploreActions::addSpecs(const QString& text) {
    const SpecList list = readSpecList(text, session_.functions());
    for (const Curve& curve : list.curves) {
        session_.addCurve(curve);
    }
    if (!list.problems.isEmpty()) {
        emit noticeRaised(
            list.problems.size() == 1
                ? list.problems.front()
                : tr("%1 (and %2 more)").arg(list.problems.front()).arg(list.problems.size() - 1));
    } else if (list.curves.empty()) {
        emit noticeRaised(
            tr("There is no text to add curves from; a SPEC is written like gelu or "
               "sigmoid-zorro:a=4,b=2."));
    }
}

QString ExploreActions::selectedSpec() const {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    return curve == nullptr ? QString() : QString::fromStdString(specText(curve->curve));
}

void ExploreActions::savePreset(const QString& name) {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    if (curve != nullptr && !name.trimmed().isEmpty()) {
        const QString problem = presets_.add(name.trimmed(), curve->curve);
        emit noticeRaised(problem.isEmpty() ? tr("Saved the preset “%1”").arg(name.trimmed()) : problem);
    }
}

void ExploreActions::update() {
    const Session& all = session_.session();
    const SessionCurve* curve = all.find(all.selected);
    const auto row = curve == nullptr ? 0 : curve - all.curves.data();
    for (QAction* each : {duplicate, remove, rename, toggleVisible, makeReference, train, sendAsTarget,
                          sendToTrain, sendToCompare, copySpec, copyAllSpecs, phases}) {
        each->setEnabled(curve != nullptr);
    }
    const bool hasParameters = curve != nullptr && !curve->curve.parameters.empty();
    for (QAction* each : {resetParameters, storePreset, animate, sendToFit}) {
        each->setEnabled(hasParameters);
    }
    const bool isUsers = curve != nullptr && curve->curve.description().kind == FunctionKind::expression;
    const bool isBare = isUsers && !isOwn(curve->curve.description());
    editDefinition->setEnabled(isUsers);
    editDefinition->setText(isBare ? tr("Name this function…") : tr("Edit the definition…"));
    hideUsage->setEnabled(curve != nullptr && curve->usage);
    moveUp->setEnabled(curve != nullptr && row > 0);
    moveDown->setEnabled(curve != nullptr && row + 1 < std::ssize(all.curves));
    const bool visible = curve == nullptr || curve->visible;
    toggleVisible->setText(visible ? tr("Hide") : tr("Show"));
    difference->setEnabled(all.explore.reference != noCurve);
    for (const auto& [action, field] : toggles_) {
        action->setChecked(all.explore.*field);
    }
    const auto shownPlots = std::count(all.explore.plotVisible.begin(), all.explore.plotVisible.end(), true);
    for (std::size_t plot = 0; plot < plotShown.size(); ++plot) {
        const bool shown = all.explore.plotVisible[plot];
        plotShown[plot]->setChecked(shown);
        plotShown[plot]->setEnabled(!shown || shownPlots > 1);  // the last one stays
    }
    cursors->setChecked(all.explore.cursorA || all.explore.cursorB);
}

}  // namespace zorro::ui

#include "moc_explore_actions.cpp"
