#pragma once

// Signals that are answered in the order in which they count.

#include <span>

namespace zorro {

/// Has `handler` called for each of these signals, and holds the others back while it runs. Of a pause and a
/// resume that wait together, the system would else run the handler of the one that it began last first, and
/// the pause would win.
void handleSignals(std::span<const int> signals, void (*handler)(int));

}  // namespace zorro
