#pragma once

// Trains one comparison and writes its run directory.

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_result.h"

namespace zorro {

/// What somebody else, e.g. a signal handler, asks of a trainer.
struct TrainerRequests {
    std::atomic<bool> stop = false;
    std::atomic<bool> pause = false;
};

struct TrainerProgress {
    std::uint64_t steps = 0;
    std::uint64_t totalSteps = 0;
    double seconds = 0;         ///< of training so far
    double stepsPerSecond = 0;  ///< lately
    std::string phase = {};     ///< "tuning, rung 2 of 3" before the comparison itself is trained
    double trainLoss = 0;       ///< mean over the members that have one; NaN before the first record
};

struct TrainerOptions {
    std::string trainer = "zorro-train";  ///< the program with its version, for the record
    std::string commit;                   ///< of its sources, where that is known
    const TrainerRequests* requests = nullptr;
    std::function<void(const TrainerProgress&)> progress;     ///< a few times a second
    std::function<void(const std::string& message)> message;  ///< one line about something noteworthy
};

/// Tunes what is to be tuned first, and trains what comparison.json of the run directory describes, from
/// where its checkpoint is (or from the start) to the end or until it is asked to stop, and writes
/// result.json. The first time, comparison.json is written anew with its provenance; later, data files that
/// have changed since are refused. Throws RunError, DatasetError or FileError; the result then says so too,
/// unless there is that of a run that had finished. Where another process trains the run, RunError is thrown
/// and nothing is touched.
RunResult trainRun(const std::filesystem::path& run, const TrainerOptions& options);

}  // namespace zorro
