#include "core/run/directory/run_snapshot.h"

#include <optional>
#include <system_error>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

Comparison comparisonOf(const fs::path& run) {
    try {
        return readComparison(readFile(run / comparisonFile));
    } catch (const std::runtime_error& error) {
        const std::string why = error.what();
        const bool isNewer = why.starts_with("unknown key");
        throw RunError("'" + run.string() + "' is " +
                       (isNewer ? "of a newer version of this program: " : "not a whole run directory: ") +
                       why);
    }
}

/// Puts the state together from what is there: a result, a living process, or traces of one.
void findState(RunSnapshot& snapshot) {
    const std::size_t members = snapshot.comparison.members.size();
    std::error_code ignored;
    if (const std::optional<TrainerProcess> process = trainerProcess(snapshot.path)) {
        snapshot.state = process->paused ? RunState::paused : RunState::running;
        return;
    }
    if (const std::optional<RunResult> result = readResult(snapshot.path, members)) {
        snapshot.result = *result;
        snapshot.state = result->state;
        snapshot.reason = result->reason;
    } else if (fs::exists(snapshot.path / trainerFile, ignored) ||
               fs::exists(snapshot.path / eventsFile, ignored)) {
        snapshot.state = RunState::failed;
        snapshot.reason = "the trainer was killed";
    }
    snapshot.resumable = snapshot.state != RunState::finished;
}

}  // namespace

std::string stateWords(const RunSnapshot& run) {
    const bool ended = run.state == RunState::failed || run.state == RunState::stopped;
    return stateName(run.state) + (run.reason.empty() ? "" : ": " + run.reason) +
           (ended && run.resumable ? ", resumable" : "");
}

RunSnapshot readRunSummary(const fs::path& run) {
    RunSnapshot snapshot{.path = run, .comparison = comparisonOf(run), .network = readNetworkSummary(run)};
    findState(snapshot);
    return snapshot;
}

}  // namespace zorro
