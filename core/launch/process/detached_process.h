#pragma once

// Programs that outlive the one that starts them.

#include <cstdint>
#include <filesystem>

#include "core/file/file_lock.h"
#include "core/launch/process/words.h"

namespace zorro {

struct DetachedOptions {
    std::filesystem::path log;       ///< what it prints as errors is added to this file
    bool givesWay = false;           ///< it runs with a low priority, so that windows stay fluent
    const FileLock* lock = nullptr;  ///< that it holds as long as it runs, however it ends
};

/// Starts the program of the path words[0] in a session of its own, as nobody's child, without input and
/// output. Returns its process number as soon as it runs. Throws FileError in one sentence where it cannot be
/// started.
std::int64_t startDetached(const Words& words, const DetachedOptions& options);

}  // namespace zorro
