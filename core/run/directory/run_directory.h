#pragma once

// The run directory: the record of one comparison. The trainer writes it, everybody else only reads.
//     comparison.json   everything needed to run it again
//     events.jsonl      what was recorded, append-only
//     checkpoint.pt     where to go on
//     result.json       how it ended
//     network.json      what was built: numbers and names of its layers
//     trainer.json      which process trains, while it does

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/events/events.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

inline constexpr const char* comparisonFile = "comparison.json";
inline constexpr const char* eventsFile = "events.jsonl";
inline constexpr const char* checkpointFile = "checkpoint.pt";
inline constexpr const char* resultFile = "result.json";
inline constexpr const char* networkFile = "network.json";
inline constexpr const char* trainerFile = "trainer.json";

/// Where runs are kept unless somebody says otherwise: $ZORROLAB_RUNS, or runs/ in the program's folder under
/// $XDG_DATA_HOME (~/.local/share).
[[nodiscard]] std::filesystem::path defaultRunsFolder();

/// Makes `runs`/<time>-<name>/ with its comparison.json and returns the folder. A name that exists already in
/// the same second gets a number. Throws RunError or FileError.
[[nodiscard]] std::filesystem::path createRunDirectory(const std::filesystem::path& runs,
                                                       const Comparison& comparison);

/// "14:02", when the run was prepared, as its folder's name says; empty where that has another form.
[[nodiscard]] std::string preparedAt(const std::filesystem::path& run);

/// The directory that people mean by `word`: a path, a folder's name in `runs`, or the name a comparison was
/// given (the newest of that name). Throws RunError, with a suggestion where a name is nearly right.
[[nodiscard]] std::filesystem::path findRun(const std::filesystem::path& runs, const std::string& word);

/// Every run directory directly in `runs`, the newest first.
[[nodiscard]] std::vector<std::filesystem::path> runDirectories(const std::filesystem::path& runs);

enum class RunState { prepared, running, paused, finished, stopped, failed };

/// The network that a comparison's words have become, for those who show what was recorded by layer.
struct NetworkSummary {
    std::uint64_t parameters = 0;               ///< of one member
    std::uint64_t steps = 0;                    ///< that will be trained, also where epochs were asked for
    double stepsPerEpoch = 0;                   ///< 0: not known, as in runs of before it was written
    std::vector<std::string> layers;            ///< what columns of gradients and updates are by
    std::vector<std::string> activationLayers;  ///< what columns of activations are by
};

/// Replaces network.json. Throws FileError.
void writeNetworkSummary(const std::filesystem::path& run, const NetworkSummary& summary);

/// How a comparison ended.
struct RunResult {
    RunState state = RunState::finished;  ///< finished, stopped or failed
    std::string reason;                   ///< why it failed; empty otherwise
    std::uint64_t steps = 0;
    double seconds = 0;
    std::vector<std::optional<std::uint64_t>> divergedAt;  ///< one a member
    /// Of the evaluated quantities: one value a member, over all examples of that part; NaN where nothing was
    /// evaluated, or nothing at all.
    PerQuantity<std::vector<double>> evaluated;
};

/// Replaces result.json. Throws FileError.
void writeResult(const std::filesystem::path& run, const RunResult& result);

/// Which process trains. Written by the trainer when it starts and when it pauses, removed when it ends.
struct TrainerProcess {
    std::int64_t pid = 0;
    std::string host;
    /// When the process began, as /proc/PID/stat counts, so that a number used again is not taken for it.
    std::uint64_t startTicks = 0;
    bool paused = false;
};

/// Names this process as the one that trains. Throws FileError.
void writeTrainerProcess(const std::filesystem::path& run, bool paused = false);
void removeTrainerProcess(const std::filesystem::path& run);

/// The process that trains now, as far as can be seen from here: one of another host is taken at its word.
[[nodiscard]] std::optional<TrainerProcess> trainerProcess(const std::filesystem::path& run);

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

}  // namespace zorro
