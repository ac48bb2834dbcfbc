#include "core/run/directory/run_snapshot.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "core/run/tuning/tuning_text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

Comparison comparisonOf(const fs::path& run) {
    try {
        return readComparison(readFile(run / comparisonFile));
    } catch (const std::runtime_error& error) {
        const std::string why = error.what();
        if (why.starts_with("the comparison is of a newer"))
            throw RunError("'" + run.string() + "': " + why);
        const bool isNewer = why.starts_with("unknown key");
        throw RunError("'" + run.string() + "' is " +
                       (isNewer ? "of a newer version of this program: " : "not a whole run directory: ") +
                       why);
    }
}

/// Puts the state together from what is there: a living process, a result, or traces of a process. The result
/// is asked for only where it counts.
template <typename Result>
void findState(RunSnapshot& snapshot, const Result& resultOf) {
    std::error_code ignored;
    if (const std::optional<TrainerProcess> process = trainerProcess(snapshot.path)) {
        snapshot.state = process->paused ? RunState::paused : RunState::running;
        return;
    }
    if (const std::optional<RunResult> result = resultOf(snapshot.comparison.members.size())) {
        snapshot.result = *result;
        snapshot.state = result->state;
        snapshot.reason = result->reason;
    } else if (fs::exists(snapshot.path / resultFile, ignored)) {
        snapshot.state = RunState::failed;
        snapshot.reason = "its result.json cannot be read";
    } else if (fs::exists(snapshot.path / trainerFile, ignored) ||
               fs::exists(snapshot.path / eventsFile, ignored)) {
        snapshot.state = RunState::failed;
        snapshot.reason = "the trainer was killed";
    }
    snapshot.resumable = snapshot.state != RunState::finished && !allFailed(snapshot.result);
}

std::shared_ptr<const TuningRecord> tuningOf(const fs::path& run, const Comparison& comparison) {
    if (comparison.tuning.fields.empty())
        return nullptr;
    std::optional<TuningRecord> record = readTuning(run, comparison);
    return record ? std::make_shared<const TuningRecord>(*std::move(record)) : nullptr;
}

/// What `read` says of the file; `changed` where it had to be read for that.
template <typename Kept, typename Read>
const auto& upToDate(Kept& kept, const fs::path& file, bool& changed, const Read& read) {
    const std::optional<FileVersion> now = versionOf(file);
    if (!kept.content || now != kept.version) {
        changed = true;
        kept.content.reset();  // where it cannot be read, it is tried again
        kept.content.emplace(read());
        kept.version = now;
    }
    return *kept.content;
}

}  // namespace

std::size_t failedMembers(const RunResult& result) {
    return static_cast<std::size_t>(std::count_if(result.failures.begin(), result.failures.end(),
                                                  [](const auto& failure) { return failure.has_value(); }));
}

bool allFailed(const RunResult& result) {
    return !result.failures.empty() && failedMembers(result) == result.failures.size();
}

bool isOver(const RunSnapshot& run) {
    return run.state == RunState::finished || (run.state == RunState::failed && allFailed(run.result));
}

std::string stateWords(const RunSnapshot& run) {
    const bool ended = run.state == RunState::failed || run.state == RunState::stopped;
    const std::size_t failed = failedMembers(run.result);
    const std::string diverged =
        failed == 0 ? ""
                    : ", " + std::to_string(failed) + " of " + std::to_string(run.result.failures.size()) +
                          (run.result.failures.size() == 1 ? " network" : " networks") + " diverged";
    const bool isTuning = run.state == RunState::running && run.tuning && !isFinished(*run.tuning);
    return (isTuning ? tuningPhase(*run.tuning) : stateName(run.state)) +
           (run.reason.empty() ? "" : ": " + run.reason) + diverged +
           (ended && run.resumable ? ", resumable" : "");
}

RunSnapshot readRunSummary(const fs::path& run) {
    RunSnapshot snapshot{.path = run, .comparison = comparisonOf(run), .network = readNetworkSummary(run)};
    snapshot.tuning = tuningOf(run, snapshot.comparison);
    findState(snapshot, [&](std::size_t members) { return readResult(run, members); });
    return snapshot;
}

std::shared_ptr<const RunSnapshot> RunSummaryReader::read() {
    bool changed = last_ == nullptr;
    RunSnapshot now{
        .path = run_,
        .comparison =
            upToDate(comparison_, run_ / comparisonFile, changed, [&] { return comparisonOf(run_); }),
        .network = upToDate(network_, run_ / networkFile, changed, [&] { return readNetworkSummary(run_); }),
    };
    now.tuning =
        upToDate(tuning_, run_ / tuningFile, changed, [&] { return tuningOf(run_, now.comparison); });
    findState(now, [&](std::size_t members) {
        return upToDate(result_, run_ / resultFile, changed, [&] { return readResult(run_, members); });
    });
    if (changed || now.state != last_->state || now.reason != last_->reason)
        last_ = std::make_shared<const RunSnapshot>(std::move(now));
    return last_;
}

}  // namespace zorro
