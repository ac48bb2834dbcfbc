#pragma once

// What the keyboard does in a plot, in words for the cheat sheet (see panel/plot_panel.h).

#include "ui/widgets/room/room.h"

namespace zorro::ui {

[[nodiscard]] Room::GestureGroup plotKeyGestures();
/// The same for figures (see figure_canvas.h).
[[nodiscard]] Room::GestureGroup figureKeyGestures();

}  // namespace zorro::ui
