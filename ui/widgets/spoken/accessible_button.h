#pragma once

// What assistive technology learns of a QToolButton: a name also where there is only a tool tip, and a menu
// that can be opened. Qt (6.4) names the action that would open it, and does nothing.

namespace zorro::ui {

/// From now on every QToolButton is announced so. To be called before the first of them is made.
void announceToolButtons();

}  // namespace zorro::ui
