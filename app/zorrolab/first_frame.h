#pragma once

// The first frame of a window: when it is there, and how long it took.

#include <functional>

class QWidget;

namespace zorro {

/// Calls back once, from the event loop, when the window and every plot in it was painted and the frame is on
/// its way to the screen. The window is shown already; nothing is called where it goes away before.
void afterFirstFrame(QWidget& window, std::function<void()> call);

/// Milliseconds since the process was started; the kernel keeps the start to 10 ms only, rounded down, so
/// that this is up to 10 ms too long.
[[nodiscard]] double millisecondsSinceStart();

}  // namespace zorro
