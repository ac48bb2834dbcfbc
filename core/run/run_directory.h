#pragma once

// The run directory: the record of one comparison. The trainer writes it, everybody else only reads.
//     comparison.json   everything needed to run it again
//     events.jsonl      what was recorded, append-only
//     checkpoint.pt     where to go on
//     result.json       how it ended
//     trainer.json      which process trains, while it does

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison.h"
#include "core/run/events.h"

namespace zorro {

inline constexpr const char* comparisonFile = "comparison.json";
inline constexpr const char* eventsFile = "events.jsonl";
inline constexpr const char* checkpointFile = "checkpoint.pt";
inline constexpr const char* resultFile = "result.json";
inline constexpr const char* trainerFile = "trainer.json";

/// Where runs are kept unless somebody says otherwise: $ZORROLAB_RUNS, or runs/ in the program's folder under
/// $XDG_DATA_HOME (~/.local/share).
[[nodiscard]] std::filesystem::path defaultRunsFolder();

/// Makes `runs`/<time>-<name>/ with its comparison.json and returns the folder. A name that exists already in
/// the same second gets a number. Throws RunError or FileError.
[[nodiscard]] std::filesystem::path createRunDirectory(const std::filesystem::path& runs,
                                                       const Comparison& comparison);

/// The directory that people mean by `word`: a path, a folder's name in `runs`, or the name a comparison was
/// given (the newest of that name). Throws RunError, with a suggestion where a name is nearly right.
[[nodiscard]] std::filesystem::path findRun(const std::filesystem::path& runs, const std::string& word);

/// Every run directory directly in `runs`, the newest first.
[[nodiscard]] std::vector<std::filesystem::path> runDirectories(const std::filesystem::path& runs);

enum class RunState { prepared, running, finished, stopped, failed };

/// How a comparison ended.
struct RunResult {
    RunState state = RunState::finished;  ///< finished, stopped or failed
    std::string reason;                   ///< why it failed; empty otherwise
    std::uint64_t steps = 0;
    double seconds = 0;
    std::vector<std::optional<std::uint64_t>> divergedAt;  ///< one a member
    std::vector<double> testLoss;                          ///< one a member, NaN where there was none
    std::vector<double> testAccuracy;                      ///< one a member, NaN where there was none
};

/// Replaces result.json. Throws FileError.
void writeResult(const std::filesystem::path& run, const RunResult& result);

/// Which process trains. Written by the trainer when it starts, removed when it ends.
struct TrainerProcess {
    std::int64_t pid = 0;
    std::string host;
    std::uint64_t startTicks =
        0;  ///< of /proc/PID/stat, so that a number used again is not taken for the trainer
};

void writeTrainerProcess(const std::filesystem::path& run);
void removeTrainerProcess(const std::filesystem::path& run);

/// Appends batches to events.jsonl. A torn last line that a crash left behind is cut off first, and so is, on
/// request, every batch that a resumed run is going to record again.
class EventLog {
public:
    /// Opens the log; with `keepThrough`, records of later steps are removed. Throws RunError.
    explicit EventLog(const std::filesystem::path& run, std::size_t members,
                      std::optional<std::uint64_t> keepThrough = {});

    /// Writes one line and hands it to the operating system. Throws RunError (e.g. a full disk).
    void append(const EventBatch& batch);

private:
    std::filesystem::path path_;
    std::ofstream file_;
};

/// All that was recorded, joined: a column has a value (or NaN) for each step.
struct RunHistory {
    std::vector<std::uint64_t> steps;
    std::vector<double> seconds;
    std::vector<Column> columns;
    std::vector<PreactivationHistogram> histograms;
    std::vector<Divergence> diverged;

    /// The column called `name`, by layer or not; nullptr where there is none.
    [[nodiscard]] const Column* column(const std::string& name, bool byLayer = false) const;
};

/// What is known about a run.
struct RunSnapshot {
    std::filesystem::path path;
    Comparison comparison;
    RunState state = RunState::prepared;
    std::string reason;      ///< why it failed, e.g. "killed" where there is neither a result nor a process
    bool resumable = false;  ///< not finished and there is a checkpoint
    RunResult result;        ///< meaningful unless running
    RunHistory history;
};

/// Reads a run directory, also one that is being written or was left by a crash. Damaged lines of
/// events.jsonl are left out. Throws RunError where comparison.json is missing or damaged.
[[nodiscard]] RunSnapshot readRun(const std::filesystem::path& run);

/// The same without the history, for lists.
[[nodiscard]] RunSnapshot readRunSummary(const std::filesystem::path& run);

}  // namespace zorro
