#pragma once

// How a run stands, and how it ended: result.json of the run directory.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/quantity/quantity.h"
#include "core/text/json.h"

namespace zorro {

enum class RunState { prepared, running, paused, finished, stopped, failed };

/// The word for a state, as in files.
[[nodiscard]] std::string stateName(RunState state);

/// Whether a trainer works on a run that stands so.
[[nodiscard]] constexpr bool isAlive(RunState state) {
    return state == RunState::running || state == RunState::paused;
}

/// Why a member has no result, and after how many updates that was seen.
struct MemberFailure {
    std::uint64_t step = 0;
    std::string why;  ///< a clause: "its training loss was not finite"
};

/// How a comparison ended.
struct RunResult {
    RunState state = RunState::finished;  ///< finished, stopped or failed
    std::string reason;                   ///< why it failed; empty otherwise
    std::uint64_t steps = 0;
    double seconds = 0;
    std::string lossUnit;                   ///< what losses are in: "standardised" targets squared, or "nats"
    std::optional<double> trivialAccuracy;  ///< of the most frequent answer on the part that judges
    std::optional<double> trivialLoss;      ///< of the mean of the training targets there
    std::vector<std::optional<MemberFailure>> failures;  ///< one a member; nothing of those that trained well
    std::vector<std::uint64_t> reportedSteps;  ///< one a member: after how many updates it has its figures
    /// Of the evaluated quantities: one value a member, over all examples of that part; NaN where nothing was
    /// evaluated or the member failed, or nothing at all.
    PerQuantity<std::vector<double>> evaluated;
};

/// A failure as result.json and exports have it: {"step", "why"}, or null.
[[nodiscard]] Json failureJson(const std::optional<MemberFailure>& failure);

/// Replaces result.json. Throws FileError.
void writeResult(const std::filesystem::path& run, const RunResult& result);

/// Reads it, also as format 1 had it: without failures, of which it knew diverged losses only. Nothing where
/// there is none, or it is damaged or of another number of members than `members`.
[[nodiscard]] std::optional<RunResult> readResult(const std::filesystem::path& run, std::size_t members);

}  // namespace zorro
