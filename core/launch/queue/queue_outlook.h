#pragma once

// Who gets which device next: what the worker starts and what people are told come from here.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/launch/queue/queue_entry.h"

namespace zorro {

/// Why a run that waits is not being trained yet.
struct QueueObstacle {
    std::string device;         ///< for which it waits
    std::filesystem::path run;  ///< what is trained there, or comes before
    bool isTrained = false;     ///< the former
};

/// What an entry that waits can expect.
struct QueueOutlook {
    std::string device = {};                               ///< that is free for it; empty: none
    std::optional<QueueObstacle> obstacle = std::nullopt;  ///< where none is
};

/// The outlook of each of these entries, which are in the order of their turns. Devices are taken by what is
/// trained already, in the queue or beside it (`busy`: device and run), and then by what waits: each takes
/// the first of its devices that is free. Of an entry that is being trained the outlook is empty. `runs` is
/// the folder of the entries' runs.
[[nodiscard]] std::vector<QueueOutlook> outlooksOf(const std::vector<QueueEntry>& entries,
                                                   const std::map<std::string, std::filesystem::path>& busy,
                                                   const std::filesystem::path& runs);

}  // namespace zorro
