#pragma once

// The button of a room in the mode bar, a tab to assistive technology.

#include <QToolButton>

namespace zorro {

class RoomTab : public QToolButton {
public:
    explicit RoomTab(QWidget* parent) : QToolButton(parent) {}
};

/// Has the buttons announced as tabs, and the mode bar as their list. Once for the program is enough; more do
/// no harm.
void announceRoomsAsTabs();

}  // namespace zorro
