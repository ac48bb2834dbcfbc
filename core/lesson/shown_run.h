#pragma once

// A run that was trained for its own sake, shown like a lesson: the activations that it compares, what it
// recorded of them, and one sentence that its numbers make.

#include <cstddef>
#include <string>

#include "core/lesson/lesson.h"
#include "core/run/directory/run_snapshot.h"

namespace zorro {

/// Small multiples have room for so many columns.
inline constexpr std::size_t mostShownActivations = 8;

/// The run's activations, the first of them where there are more, with a picture of everything that lessons
/// show and that was recorded. It is shown and never trained: Lesson::isRun.
[[nodiscard]] Lesson lessonOfRun(const RunSnapshot& run);

/// How the activations did, and what of the networks explains it, if anything does: "After 2000 steps GELU
/// has the lowest validation loss, 0.12, and sigmoid the highest, 0.69 (medians of 3 networks); the gradient
/// of sigmoid's first layer is 1/240 of its last layer's." Empty before a loss was recorded. Values are
/// medians over the networks that have not failed.
[[nodiscard]] std::string runSentence(const Lesson& lesson, const RunSnapshot& run);

}  // namespace zorro
