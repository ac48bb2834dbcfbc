#pragma once

// The lessons that come with the program, resources/lessons.

#include <vector>

#include "core/lesson/lesson.h"

namespace zorro::ui {

/// In the order of the menu. Reads them anew with each call.
[[nodiscard]] std::vector<Lesson> builtInLessons();

}  // namespace zorro::ui
