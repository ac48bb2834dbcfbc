#pragma once

// How far the watched run is.

#include <cstdint>

#include <QString>

#include "ui/train/train_model.h"

namespace zorro::ui {

struct RunProgress {
    std::uint64_t step = 0;
    std::uint64_t steps = 0;    ///< in all; 0 before the trainer has said
    double seconds = 0;         ///< of training so far
    double stepsPerSecond = 0;  ///< lately; 0: unknown
    double secondsLeft = 0;  ///< NaN while nothing is being trained, or the pace is not steady enough to say

    /// In [0, 1]; 0 where it cannot be said.
    [[nodiscard]] double fraction() const;
};

/// How long a run of so many steps will go on, by the pace of its newest records; NaN while there are too few
/// of them, or their pace still changes.
[[nodiscard]] double secondsLeftIn(const RunHistory& history, std::uint64_t steps);

[[nodiscard]] RunProgress progressOf(const TrainModel& model);

/// "37 % – spirals" while a run is trained or paused, else empty: for the title of the window.
[[nodiscard]] QString activityText(const TrainModel& model);

}  // namespace zorro::ui
