#pragma once

// Undo and redo of the window, also while a field has the keyboard: a field takes these keys for what is
// being typed into it, and leaves them to the window when nothing is.

class QWidget;

namespace zorro::ui {

/// From now on, in every field of this window: line edits, number fields, and lists that one can type into,
/// those that come later too. What was typed is done with when the field says that its editing is finished.
void leaveUndoToWindow(QWidget& window);

}  // namespace zorro::ui
