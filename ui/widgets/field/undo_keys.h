#pragma once

// Undo and redo of the session, also while a field has the keyboard: a field takes these keys for what is
// being typed into it, and leaves them to the window when nothing is.

class QWidget;

namespace zorro::ui {

/// `field` is a line edit, or a box with one inside whose text counts as typed while its `modified` says so.
void leaveUndoToWindow(QWidget& field);

}  // namespace zorro::ui
