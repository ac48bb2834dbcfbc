#pragma once

// What a run directory says about its run, put together.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/file/file_version.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/network_summary.h"
#include "core/run/directory/run_result.h"
#include "core/run/history/run_history.h"

namespace zorro {

struct TuningRecord;

/// What is known about a run.
struct RunSnapshot {
    std::filesystem::path path;
    Comparison comparison;
    RunState state = RunState::prepared;
    std::string reason;      ///< why it failed, e.g. "the trainer was killed"
    bool resumable = false;  ///< neither finished nor being trained, and a network is left that can go on
    RunResult result;        ///< meaningful once it ended
    NetworkSummary network;  ///< empty before the trainer has built it
    RunHistory history;
    /// What was tried and chosen first, or is; null where nothing is tuned, or nothing was tried yet.
    std::shared_ptr<const TuningRecord> tuning = nullptr;
};

/// Reads a run directory without its history, also one that is being written or was left by a crash. Throws
/// RunError where comparison.json is missing or damaged.
[[nodiscard]] RunSnapshot readRunSummary(const std::filesystem::path& run);

/// Reads the summary of one directory again and again, without reading those of its files again that have not
/// changed since.
class RunSummaryReader {
public:
    explicit RunSummaryReader(std::filesystem::path run) : run_(std::move(run)) {}

    /// The summary as it is now; the same object as the last time where nothing has changed. Throws as
    /// readRunSummary() does.
    [[nodiscard]] std::shared_ptr<const RunSnapshot> read();

private:
    /// What was read of a file, as long as the file is the same.
    template <typename Content>
    struct Kept {
        std::optional<FileVersion> version;
        std::optional<Content> content;
    };

    std::filesystem::path run_;
    Kept<Comparison> comparison_;
    Kept<NetworkSummary> network_;
    Kept<std::optional<RunResult>> result_;
    Kept<std::shared_ptr<const TuningRecord>> tuning_;
    std::shared_ptr<const RunSnapshot> last_;
};

/// How many members the result says have failed.
[[nodiscard]] std::size_t failedMembers(const RunResult& result);

/// Whether it says so of every member: there is nothing left that could be trained on.
[[nodiscard]] bool allFailed(const RunResult& result);

/// Whether every network of the run has come to its end: it is finished, or all of them have failed.
[[nodiscard]] bool isOver(const RunSnapshot& run);

/// How a run stands, with the reason, how many networks diverged, and what can be done: "failed: killed
/// (signal 9), resumable", "finished, 3 of 9 networks diverged".
[[nodiscard]] std::string stateWords(const RunSnapshot& run);

}  // namespace zorro
