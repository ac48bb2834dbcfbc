#pragma once

// Putting runs into the queue of a runs folder, and taking them out: what windows and shells do.
//
// A trainer may have to be asked, which takes a second or two: call these from a thread that may wait.

#include <filesystem>

#include "core/launch/queue/run_queue.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// When something that is added is to be trained.
enum class QueueTurn {
    last,       ///< behind what waits; a queue that was held goes on
    now,        ///< the same, but before what was held
    whenAsked,  ///< behind what waits; where nothing does, only after RunQueue::letGo()
    elsewhere   ///< the same, of what may go to another place: its device need not be here
};

/// Makes the run directory of a comparison and puts it into the queue, for the device that it asks for; where
/// nobody works the queue off, a process is started that does. Returns the directory. Throws FileError or
/// RunError in one sentence, and leaves no directory behind where the queue cannot be written or nobody here
/// has the device.
[[nodiscard]] std::filesystem::path enqueue(const RunQueue& queue, const Comparison& comparison,
                                            QueueTurn turn);

/// The same for a run directory of the queue's folder that was stopped, has failed or was never begun. Throws
/// RunError where it is of another folder, in the queue already, being trained, or finished.
std::filesystem::path enqueueRun(const RunQueue& queue, const std::filesystem::path& run, QueueTurn turn);

/// Starts a process that works the queue off, where nobody does and something waits that is not held.
void continueQueue(const RunQueue& queue);

/// What waited is out of the queue.
struct Dequeued {
    QueueEntry entry;
    std::filesystem::path run;  ///< where it is now
    bool inTrash = false;       ///< for nothing of it was trained yet
};

/// Takes a run out of the queue; one that was never begun is moved to the trash. Throws RunError where it
/// does not wait, and FileError.
Dequeued dequeue(const RunQueue& queue, const std::string& run);

}  // namespace zorro
