#pragma once

// The program that trains, as a process.

#include <string>
#include <vector>

namespace zorro {

/// Runs the zorro-train beside this program with these arguments and waits for it; SIGTERM, SIGUSR1 and
/// SIGUSR2 are handed to it meanwhile. Returns its exit status, 128 + N where signal N ended it. Throws
/// FileError where it cannot be started.
[[nodiscard]] int runTrainer(const std::vector<std::string>& arguments);

}  // namespace zorro
