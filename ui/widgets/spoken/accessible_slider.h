#pragma once

// What assistive technology learns of a ValueSlider: the number it stands at, not the position of its handle.

namespace zorro::ui {

/// From the first call on every ValueSlider is announced by its value and bounds.
void announceSlidersByValue();

}  // namespace zorro::ui
