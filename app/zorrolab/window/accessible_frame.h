#pragma once

// What the frame of the window is to a screen reader: the mode bar is a list of tabs, each room a tab that is
// chosen or not, the top row a tool bar, the bottom line a status bar.

namespace zorro {

/// Makes Qt describe the window's parts so, from now on. Calling it again changes nothing.
void describeFrameToScreenReaders();

}  // namespace zorro
