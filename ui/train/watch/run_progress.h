#pragma once

// How far the watched run is.

#include <cstdint>

#include <QString>

#include "ui/train/train_model.h"

namespace zorro::ui {

struct RunProgress {
    std::uint64_t step = 0;
    std::uint64_t steps = 0;    ///< in all; 0 before the trainer has said
    double stepsPerSecond = 0;  ///< lately; 0: unknown
    double secondsLeft = 0;     ///< NaN while nothing is being trained, or it cannot be said

    /// In [0, 1]; 0 where it cannot be said.
    [[nodiscard]] double fraction() const;
};

[[nodiscard]] RunProgress progressOf(const TrainModel& model);

/// "37 % – spirals" while a run is trained or paused, else empty: for the title of the window.
[[nodiscard]] QString activityText(const TrainModel& model);

}  // namespace zorro::ui
