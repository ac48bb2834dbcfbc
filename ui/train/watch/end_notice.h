#pragma once

// A word on the desktop when a run has ended, for those who look at something else meanwhile.

#include <QString>

class QWidget;

namespace zorro::ui {

/// Lets the window ask for attention, and shows the sentence as a notification of the desktop
/// (org.freedesktop.Notifications) where there is one. Does nothing while the window has the keyboard.
void notifyOfEnd(QWidget& window, const QString& sentence);

}  // namespace zorro::ui
