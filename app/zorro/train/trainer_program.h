#pragma once

// The program that trains, as a process.

#include <filesystem>

namespace zorro {

/// Trains the run directory by the trainer for its device and waits for it; SIGTERM, SIGUSR1 and SIGUSR2 are
/// handed to it meanwhile. Returns its exit status, 128 + N where signal N ended it. Throws FileError where
/// it cannot be started.
[[nodiscard]] int runTrainer(const std::filesystem::path& run);

}  // namespace zorro
