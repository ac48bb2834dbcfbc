#pragma once

// What a run directory says, for everybody but the trainer.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison.h"
#include "core/run/events.h"
#include "core/run/run_directory.h"

namespace zorro {

/// All that was recorded, joined: a column has a value (or NaN) for each step.
struct RunHistory {
    std::vector<std::uint64_t> steps;
    std::vector<double> seconds;
    std::vector<Column> columns;
    std::vector<PreactivationHistogram> histograms;
    std::vector<Divergence> diverged;

    /// The column called `name`; nullptr where there is none.
    [[nodiscard]] const Column* column(const std::string& name) const;

    /// Adds a batch behind what is there. Columns are matched by name; one whose layers differ from those it
    /// had before is left out.
    void append(const EventBatch& batch, std::size_t members);
};

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

/// The same with the newest records only: enough for how a run does now, also where the history is long.
[[nodiscard]] RunSnapshot readRunEnd(const std::filesystem::path& run);

/// The word for a state.
[[nodiscard]] std::string stateName(RunState state);

}  // namespace zorro
