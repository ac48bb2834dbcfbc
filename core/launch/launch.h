#pragma once

// Training a run directory at a place: start it, ask it to pause, go on or stop, and follow it. The run
// directory here is the record, wherever the trainer works: what it needs to be found again stands in its
// place.json.
//
// Everything here waits for other programs, up to a minute: call it from a thread that may wait.

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/launch/place/place.h"
#include "core/launch/trainer/local_trainer.h"

namespace zorro {

/// The folder where new runs of this place are made: `runs`, unless Slurm's nodes need one that they share.
[[nodiscard]] std::filesystem::path runsFolderFor(const Place& place, const std::filesystem::path& runs);

/// Starts training these run directories, which nobody trains yet: here and over ssh one process each, in
/// Slurm one job with a task for each. Throws LaunchError or FileError in one sentence.
void startRuns(const Place& place, const std::vector<std::filesystem::path>& runs);

/// Lets a run go on from its checkpoint where it was trained before. Throws as startRuns() does.
void resumeRun(const std::filesystem::path& run);

/// Asks the trainer of the run, wherever it is; a job that still waits in Slurm is taken out of the queue.
/// Throws LaunchError where there is none or it cannot be reached.
void requestRun(const std::filesystem::path& run, TrainerRequest request);

/// How it stands with a place, in words for people.
struct PlaceNews {
    enum class Kind {
        waiting,  ///< the trainer is not at work yet
        live,     ///< what it records comes here
        lost,     ///< it cannot be reached now; the run goes on there, and it is tried again
        ended     ///< nothing trains the run any more, and all of it is here
    };
    Kind kind = Kind::waiting;
    std::string sentence;
};

/// How often and how long.
struct FollowPace {
    std::chrono::milliseconds slurm{5000};      ///< between two questions to Slurm
    std::chrono::milliseconds silence{15000};   ///< after which a connection is lost
    std::chrono::milliseconds firstRetry{500};  ///< doubled each time
    std::chrono::milliseconds longestRetry{30000};
};

/// Brings the run here as it grows (ssh), or watches over its job (Slurm), until nothing trains it any more
/// or `stop` asks to end. `tell` is called in the same thread when something has changed. A run of this
/// machine ends at once. Throws LaunchError or FileError where going on makes no sense: the run directory is
/// gone, the disk here is full.
void followRun(const std::filesystem::path& run, const std::stop_token& stop,
               const std::function<void(const PlaceNews&)>& tell, const FollowPace& pace = {});

/// Tries the place and says in one sentence what is there. Throws LaunchError or FileError with why not.
[[nodiscard]] std::string describePlace(const Place& place);

/// What the trainer at the place says of a comparison; for Slurm, whose nodes cannot be asked, the one of
/// this machine. Throws LaunchError or FileError.
[[nodiscard]] TrainerEstimate estimateAt(const Place& place, const std::string& comparisonJson);

}  // namespace zorro
