#pragma once

// What a run directory says, for everybody but the trainer.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/events.h"

namespace zorro {

/// All that was recorded, joined: a column has a value (or NaN) for each step.
struct RunHistory {
    std::vector<std::uint64_t> steps;
    std::vector<double> seconds;
    std::vector<Column> columns;
    std::vector<PreactivationHistogram> histograms;
    std::vector<OutputMap> maps;
    std::vector<Divergence> diverged;  ///< one a member at most

    // What fold() has joined: each of the first `folded` rows stands for `stride` records, by their means,
    // lows and highs and by step and seconds of one of them.
    std::size_t folded = 0;
    std::size_t stride = 1;
    std::size_t foldings = 0;  ///< how often that has happened: rows have other places since

    /// How many records a row stands for.
    [[nodiscard]] std::size_t recordsOf(std::size_t row) const { return row < folded ? stride : 1; }
    /// How many records there were.
    [[nodiscard]] std::size_t recordCount() const { return steps.size() + folded * (stride - 1); }

    /// Keeps a history that grows for hours within `mostBytes` of memory: where it needs more, the older
    /// rows are joined, evenly and in powers of two, until it needs half; the newest quarter stays single.
    /// Older histograms and maps are thinned out likewise. Nothing that was extreme is lost, and the run
    /// directory still has every record: see visitRecords(). Whether anything was joined.
    bool fold(std::size_t members, std::size_t mostBytes);

    /// The column called `name`; nullptr where there is none.
    [[nodiscard]] const Column* column(const std::string& name) const;

    /// Adds a batch behind what is there. Columns are matched by name; one whose layers differ from those it
    /// had before is left out.
    void append(const EventBatch& batch, std::size_t members);
};

/// What a window keeps of one run that it watches.
inline constexpr std::size_t watchedHistoryBytes = std::size_t{64} << 20;

/// What is known about a run.
struct RunSnapshot {
    std::filesystem::path path;
    Comparison comparison;
    RunState state = RunState::prepared;
    std::string reason;      ///< why it failed, e.g. "the trainer was killed"
    bool resumable = false;  ///< neither finished nor being trained
    RunResult result;        ///< meaningful once it ended
    NetworkSummary network;  ///< empty before the trainer has built it
    RunHistory history;
};

/// Reads a run directory, also one that is being written or was left by a crash. Damaged lines of
/// events.jsonl are left out. Throws RunError where comparison.json is missing or damaged.
[[nodiscard]] RunSnapshot readRun(const std::filesystem::path& run);

/// The same without the history, for lists.
[[nodiscard]] RunSnapshot readRunSummary(const std::filesystem::path& run);

/// Calls `visit` with the batches that hold the records of steps first .. last, every one of them, found
/// without reading those before; it says whether to go on.
void visitRecords(const std::filesystem::path& run, std::size_t members, std::uint64_t first,
                  std::uint64_t last, const std::function<bool(const EventBatch&)>& visit);

/// The same batches as a history.
[[nodiscard]] RunHistory readRecords(const std::filesystem::path& run, std::size_t members,
                                     std::uint64_t first, std::uint64_t last);
/// The same with the newest records only: enough for how a run does now, also where the history is long.
[[nodiscard]] RunSnapshot readRunEnd(const std::filesystem::path& run);

/// The word for a state.
[[nodiscard]] std::string stateName(RunState state);

/// How a run stands, with the reason and what can be done: "failed: killed (signal 9), resumable".
[[nodiscard]] std::string stateWords(const RunSnapshot& run);

}  // namespace zorro
