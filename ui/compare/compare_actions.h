#pragma once

// What can be done in the Compare room, as actions with names and shortcuts.

#include "ui/widgets/room/room_actions.h"

namespace zorro::ui {

class CompareActions : public RoomActions {
    Q_OBJECT

public:
    /// `themes` outlives the actions.
    explicit CompareActions(ThemeController& themes, QObject* parent = nullptr);

    // The selected runs
    QAction* openRun = nullptr;
    QAction* present = nullptr;
    QAction* rename = nullptr;
    QAction* tag = nullptr;
    QAction* note = nullptr;
    QAction* archive = nullptr;  ///< or take out of the archive
    QAction* moveToTrash = nullptr;
    QAction* copyPaths = nullptr;
    QAction* selectAll = nullptr;

    // What is found and shown
    QAction* find = nullptr;
    QAction* addFolder = nullptr;
    QAction* refresh = nullptr;
    QAction* showArchived = nullptr;

    // The comparison
    QAction* joinSeeds = nullptr;
    QAction* nextBaseline = nullptr;
    QAction* showAll = nullptr;

    /// Sets what can be done with so many selected runs, all of them archived or not.
    void setSelection(int runs, bool archived);

private:
    void makeRunActions();
    void makeViewActions();
};

}  // namespace zorro::ui
