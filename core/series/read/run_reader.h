#pragma once

// A run directory with what was recorded, read at once. Who wants to see it grow uses followed_run.h.

#include <filesystem>

#include "core/run/directory/run_snapshot.h"

namespace zorro {

/// Reads a run directory, also one that is being written or was left by a crash. Lines of events.jsonl that
/// are damaged or repeat steps are left out. Throws RunError where comparison.json is missing or damaged.
[[nodiscard]] RunSnapshot readRun(const std::filesystem::path& run);

/// The same with the newest records only: enough for how a run does now, also where the history is long.
[[nodiscard]] RunSnapshot readRunEnd(const std::filesystem::path& run);

}  // namespace zorro
