#pragma once

// One process at a time works on a run directory: it trains it, moves it away, or writes down how its trainer
// ended.

#include <filesystem>
#include <optional>

#include "core/file/file_lock.h"

namespace zorro {

/// The right to work on a run directory, which the kernel takes back when the process ends, however that
/// happens. Empty where the file system has no locks: there trainer.json alone has said that nobody trains.
using RunClaim = std::optional<FileLock>;

/// Whose trainer.json is believed beside the lock. A trainer must not believe one of another machine: where
/// that machine has crashed, nobody else could go on.
enum class Trainers { ofThisMachine, ofAllMachines };

/// Claims the run until the claim ends. Whoever is about to end, or has just begun, is waited for a moment.
/// Throws RunError where another process trains the run.
[[nodiscard]] RunClaim claimRun(const std::filesystem::path& run,
                                Trainers believed = Trainers::ofThisMachine);

}  // namespace zorro
