#pragma once

// A run that this machine trains in its turn. Private to core/launch/batch.

#include <filesystem>

namespace zorro {

/// Whether a trainer of this machine has left a trace in the run directory.
[[nodiscard]] bool hasBegunHere(const std::filesystem::path& run);

/// Whether the run waits in the queue of its folder, or is trained by somebody here.
[[nodiscard]] bool isInHand(const std::filesystem::path& run);

/// Puts a run that can be trained into the queue of its folder, unless it is in hand already. Throws RunError
/// or FileError.
void takeInHand(const std::filesystem::path& run);

/// Takes it out of the queue, or asks its trainer to stop.
void askToStop(const std::filesystem::path& run);

/// Lets the queue of the folder go on where its process has been killed. Throws LaunchError where it is held,
/// with why.
void keepQueueGoing(const std::filesystem::path& runs);

}  // namespace zorro
