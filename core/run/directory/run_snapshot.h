#pragma once

// What a run directory says about its run, put together.

#include <filesystem>
#include <string>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/network_summary.h"
#include "core/run/directory/run_result.h"
#include "core/run/history/run_history.h"

namespace zorro {

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

/// Reads a run directory without its history, also one that is being written or was left by a crash. Throws
/// RunError where comparison.json is missing or damaged.
[[nodiscard]] RunSnapshot readRunSummary(const std::filesystem::path& run);

/// How a run stands, with the reason and what can be done: "failed: killed (signal 9), resumable".
[[nodiscard]] std::string stateWords(const RunSnapshot& run);

}  // namespace zorro
