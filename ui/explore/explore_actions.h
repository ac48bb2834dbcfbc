#pragma once

// What can be done in the Explore room, as actions with names and shortcuts: for the menus, the main window's
// menu bar and the cheat-sheet. Actions on a curve act on the selected one. What needs a widget of the room
// (a field to type in, a dialog) is asked for by signals.

#include <array>

#include <QAction>
#include <QMenu>
#include <QObject>
#include <QPoint>

#include "ui/session/presets.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/room_actions.h"

namespace zorro::ui {

class ExploreActions : public RoomActions {
    Q_OBJECT

public:
    /// The arguments outlive the actions.
    ExploreActions(SessionModel& session, Presets& presets, ThemeController& themes,
                   QObject* parent = nullptr);

    void showCurveMenu(const QPoint& globalPosition);
    void showColorMenu(const QPoint& globalPosition);
    /// Fill a menu for the selected curve.
    void fillCurveMenu(QMenu& menu);
    void fillColorMenu(QMenu& menu);
    void fillPresetMenu(QMenu& menu);

    /// Adds a curve for every line of the text that is a SPEC; what is wrong with the others becomes a
    /// notice.
    void addSpecs(const QString& text);
    /// The SPEC of the selected curve, as copied; empty where none is selected.
    [[nodiscard]] QString selectedSpec() const;
    /// Keeps the selected curve's values under this name among the user's presets.
    void savePreset(const QString& name);

    QAction* add = nullptr;
    QAction* duplicate = nullptr;
    QAction* remove = nullptr;
    QAction* rename = nullptr;
    QAction* define = nullptr;
    QAction* editDefinition = nullptr;
    QAction* moveUp = nullptr;
    QAction* moveDown = nullptr;
    QAction* toggleVisible = nullptr;
    QAction* makeReference = nullptr;
    QAction* train = nullptr;
    QAction* sendToFit = nullptr;
    QAction* sendAsTarget = nullptr;
    QAction* sendToTrain = nullptr;
    QAction* sendToCompare = nullptr;
    QAction* showUsage = nullptr;
    QAction* hideUsage = nullptr;
    QAction* copySpec = nullptr;
    QAction* copyAllSpecs = nullptr;
    QAction* pasteSpec = nullptr;
    QAction* resetParameters = nullptr;
    QAction* storePreset = nullptr;
    QAction* animate = nullptr;
    QAction* phases = nullptr;

    QAction* showAll = nullptr;
    QAction* fitY = nullptr;
    QAction* previousView = nullptr;
    QAction* nextView = nullptr;
    std::array<QAction*, plotCount> plotShown{};
    QAction* difference = nullptr;
    QAction* band = nullptr;
    QAction* landmarks = nullptr;
    QAction* tangent = nullptr;
    QAction* cursors = nullptr;

signals:
    void addRequested();
    void renameRequested();
    /// A function of one's own is to be written; `ofCard`: that of the selected card.
    void defineRequested(bool ofCard);
    void animateRequested();
    void phasesRequested();
    void storePresetRequested();
    void showAllRequested();
    void fitYRequested();
    /// A run should be chosen, to show where a network lives on the selected curve.
    void usageRequested();
    /// A curve was removed, which Undo brings back.
    void undoOffered(const QString& sentence);
    /// The selected curve should go on to another room.
    void sendRequested(const QString& room, const QString& spec);
    /// Another room should be shown.
    void roomRequested(const QString& room);
    void historyRequested(int step);
    void noticeRaised(const QString& sentence);

private:
    QAction* makeToggle(const QString& text, const QKeySequence& shortcut, const QString& toolTip,
                        bool ExploreState::*field);
    void makeCurveActions();
    void makeSendActions();
    void makeUsageActions();
    void makeValueActions();
    void makeViewActions();
    void makePlotActions();
    void moveSelected(int step);
    void changeExplore(const QString& text, const std::function<void(ExploreState&)>& change);
    void update();

    SessionModel& session_;
    Presets& presets_;
    std::vector<std::pair<QAction*, bool ExploreState::*>> toggles_;
};

}  // namespace zorro::ui
