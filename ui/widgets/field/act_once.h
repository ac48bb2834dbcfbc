#pragma once

// A button whose act changes what it stands for: Pause becomes Go on, the row below takes the place of the
// one that was removed. The second press of a double click was meant for what was there before, and does
// nothing.

#include <QAbstractButton>

namespace zorro::ui {

/// From now on a double click on the button counts as one click, also where its first press hit another
/// button that was at this place.
void actOnce(QAbstractButton& button);

}  // namespace zorro::ui
