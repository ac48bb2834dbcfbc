#pragma once

// What a session's functions are where the user's own of the same names are others by now.

namespace zorro {

class MainWindow;

/// Says so, from now on, whenever a session is opened, and offers the user's own in their place.
void tellFunctionDifferences(MainWindow& window);

}  // namespace zorro
