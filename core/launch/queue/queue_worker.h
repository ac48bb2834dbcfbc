#pragma once

// The process that works the queue of a runs folder off: `zorro queue work`. One at a time does so, by a lock
// of the kernel; whoever adds a run starts one where there is none. It starts a trainer on every device that
// is free and waited for, and ends when nothing is left. Windows and shells may come and go; where it is
// killed, its trainers go on, and the next worker takes over what it finds.
//
// A free device takes the first run that waits for it. A trainer that ends without a trace has failed, with
// what it said last; a run is started a second time only where the worker was killed in between.

#include <optional>

#include "core/launch/queue/queue_outlook.h"
#include "core/launch/queue/run_queue.h"

namespace zorro {

/// Works the queue off, and returns when nothing is left to do; false at once where another process does so.
/// Throws FileError where the queue cannot be written any more.
bool workQueue(const RunQueue& queue);

/// Starts a process that does that, where there is none. Throws FileError where it cannot be started.
void startQueueWorker(const RunQueue& queue);

/// What this entry waits for; nothing where a device is free for it.
[[nodiscard]] std::optional<QueueObstacle> obstacleOf(const RunQueue& queue, const QueueEntry& entry);

}  // namespace zorro
