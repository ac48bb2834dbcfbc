#pragma once

// Whether a window can be shown, found out before Qt tries: where it cannot it ends the program with a dump
// of its plugins.

#include <string>

namespace zorro {

/// Why no window can be shown, a sentence that says what to do; empty where one can, as far as can be told.
[[nodiscard]] std::string displayProblem();

}  // namespace zorro
