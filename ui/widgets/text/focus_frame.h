#pragma once

// Where the keyboard is in a view of items, none of which may be the current one yet.

#include <QAbstractItemView>
#include <QFocusEvent>

namespace zorro::ui {

/// To be called in a view's focusInEvent() and focusOutEvent(): a view that Tab has come to has a frame until
/// the mouse comes to it.
void updateFocusFrame(QAbstractItemView& view, const QFocusEvent& event);

/// Draws the frame, where there is one; to be called at the end of the view's paintEvent().
void paintFocusFrame(const QAbstractItemView& view);

}  // namespace zorro::ui
