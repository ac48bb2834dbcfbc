#pragma once

// Training many runs over several places until all are over: a device of this machine and an ssh place train
// one run at a time, a cluster gets all that wait at once, as the tasks of one job. A run that fails is
// trained again from where it was, and what a place that cannot be reached should have trained goes to the
// others. What is trained is in the run directories alone: whoever is killed in here is followed by somebody
// who gives the same runs once more.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/launch/launch.h"
#include "core/launch/place/place.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// A run that is to be over.
struct BatchJob {
    std::filesystem::path run;  ///< one that is there and goes on, or is trained now; empty: it is made
    Comparison comparison;      ///< of what it is made
};

struct BatchOptions {
    std::vector<Place> places;    ///< at least one; this machine among them takes all devices that it may
    std::string device = "auto";  ///< of this machine
    /// Where the new runs of a place are made.
    std::function<std::filesystem::path(const Place& place)> folderOf;
    std::size_t attempts = 3;  ///< how often a run is begun, or goes on, before it is given up
    FollowPace pace;
};

/// What has happened, for people.
struct BatchNews {
    enum class Kind {
        begun,    ///< the run is trained now, or waits at its place
        over,     ///< it is finished, or all its networks have failed
        again,    ///< it has failed, and is trained again
        givenUp,  ///< it is not trained any further
        place     ///< how it stands with a place; of no run, or of the one that is there
    };
    Kind kind = Kind::begun;
    std::size_t job = 0;        ///< position of the run; of `place` perhaps of none
    std::filesystem::path run;  ///< empty where it is about a place alone
    std::string sentence;
};

struct BatchResult {
    std::size_t over = 0;  ///< runs
    std::size_t left = 0;  ///< runs that are not over
    bool stopped = false;  ///< somebody asked to end
};

/// Trains the jobs to their ends. `isStopped` is asked several times a second: once it says so, what is
/// trained here is asked to stop, what is trained elsewhere goes on there, and this returns. `tell` is called
/// in the same thread. Throws FileError or RunError where nothing can be trained here at all.
[[nodiscard]] BatchResult trainBatch(const std::vector<BatchJob>& jobs, const BatchOptions& options,
                                     const std::function<bool()>& isStopped,
                                     const std::function<void(const BatchNews&)>& tell);

}  // namespace zorro
