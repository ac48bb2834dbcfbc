#pragma once

// The subcommand `zorro queue`: what waits for which device, and what is trained.

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "core/launch/queue/run_queue.h"

namespace zorro {

/// `work` is for the process that works the queue off, see core/launch/queue/queue_worker.h.
enum class QueueAction { list, start, remove, work };

struct QueueOptions {
    QueueAction action = QueueAction::list;
    std::string run;   ///< as findRun() takes it; of remove
    std::string runs;  ///< the folder; empty: the usual one
    bool asJson = false;
};

/// Throws RunError or FileError.
void runQueue(const QueueOptions& options, std::ostream& out);

/// A run that waits or is trained.
struct QueuedRun {
    QueueEntry entry;
    std::size_t position = 0;  ///< in the line for its device, from 1; 0: it has one
    std::string state;         ///< waits, starting, running, paused
};

/// What is trained on this machine in the order of the turns, whoever started it, then what waits.
[[nodiscard]] std::vector<QueuedRun> queuedRuns(const RunQueue& queue);

}  // namespace zorro
