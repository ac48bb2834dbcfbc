#pragma once

// The keyboard cheat-sheet: every action that has a shortcut, under the heading of its group.

#include <QAction>
#include <QDialog>

#include "ui/widgets/room/room.h"

namespace zorro {

class CheatSheet : public QDialog {
    Q_OBJECT

public:
    /// Groups come in the order in which they are met; an action names its group in the property "group".
    explicit CheatSheet(const QList<QAction*>& actions, const QList<ui::Room::GestureGroup>& gestures,
                        QWidget* parent = nullptr);
};

}  // namespace zorro
