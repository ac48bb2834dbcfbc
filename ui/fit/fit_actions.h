#pragma once

// What can be done in the Fit room, as actions with names and shortcuts. What needs a widget of the room is
// asked for by signals of the actions themselves (QAction::triggered).

#include "ui/fit/fit_model.h"
#include "ui/fit/mode/result_actions.h"

class QTimer;

namespace zorro::ui {

class FitActions : public ResultActions {
    Q_OBJECT

public:
    /// The arguments outlive the actions.
    FitActions(FitModel& model, SessionModel& session, ThemeController& themes, QObject* parent = nullptr);

    QAction* fit = nullptr;  ///< "Fit", or "Stop" while a search runs for longer than a double click
    QAction* automatic = nullptr;
    QAction* startFromFit = nullptr;
    QAction* clearMask = nullptr;
    QAction* openData = nullptr;
    QAction* contours = nullptr;
    QAction* gallery = nullptr;
    QAction* rank = nullptr;
    QAction* forHardware = nullptr;  ///< the other mode of the room; the rest is off while it is shown

    QAction* showAll = nullptr;
    QAction* slope = nullptr;
    QAction* band = nullptr;
    QAction* previousView = nullptr;
    QAction* nextView = nullptr;

    QAction* trainNow = nullptr;
    QAction* copySpec = nullptr;

signals:
    /// Another room should be shown, by the name of its icon.
    void roomRequested(const QString& name);

private:
    void makeFitActions();
    void makeViewActions();
    void makeResultActions();
    void trainIt();
    void addToggle(QAction* action, bool FitSetup::*field, const QString& on, const QString& off);
    void update();
    void showWhatFitDoes();

    FitModel& model_;
    std::vector<std::pair<QAction*, bool FitSetup::*>> toggles_;
    QTimer* searching_;  ///< runs from the beginning of a search until "Fit" becomes "Stop"
    bool stops_ = false;
};

}  // namespace zorro::ui
