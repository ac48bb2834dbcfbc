#pragma once

// What a trainer does where somebody asks it to pause.

#include <filesystem>
#include <functional>

#include "core/train/run/trainer.h"

namespace zorro {

[[nodiscard]] inline bool asksToStop(const TrainerOptions& options) {
    return options.requests && options.requests->stop;
}

/// Where a pause is asked for: calls `save`, says so in the run directory, and waits until it is over or the
/// trainer is asked to stop.
void waitWhilePaused(const std::filesystem::path& run, const TrainerOptions& options,
                     const std::function<void()>& save);

}  // namespace zorro
