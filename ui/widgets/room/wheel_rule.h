#pragma once

// The wheel changes a value only in a field that has the keyboard.

#include <QObject>

namespace zorro::ui {

/// From now on, in every window of the program, for as long as `owner` lives: over lists, number fields and
/// sliders without the keyboard the wheel does nothing to them, and moves what they lie in.
void keepWheelFromFields(QObject& owner);

}  // namespace zorro::ui
