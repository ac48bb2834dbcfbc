#pragma once

// A process that is killed cannot say so. So the trainer is two: one that trains, and one that waits for it
// and writes down how it ended, also where nobody else is there to see it.

#include <filesystem>
#include <functional>

namespace zorro {

/// Calls `train` in a process of its own and returns its exit status; SIGTERM, SIGINT, SIGUSR1 and SIGUSR2
/// are handed on to it. Where another signal ends it, the run's result says which, as endedBy(), and this
/// returns 128 + that signal. Where this process is killed, the one that trains is killed too. `train` finds
/// the handlers of signals that were set before.
[[nodiscard]] int supervise(const std::filesystem::path& run, const std::function<int()>& train);

}  // namespace zorro
