#pragma once

// The subcommand `zorro claims`: what the paper on the Zorro functions claims, decided by runs.

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

enum class ClaimsAction { list, run, show };

struct ClaimsOptions {
    ClaimsAction action = ClaimsAction::list;
    std::vector<std::string> claims;         ///< names of `claims`; empty: all
    std::vector<std::string> architectures;  ///< empty: all
    std::vector<std::size_t> depths;         ///< empty: the usual ones; of `show`, all
    std::vector<Curve> activations;          ///< empty: the usual ones
    std::size_t seeds = 0;                   ///< 0: as many as usual
    std::size_t steps = 0;                   ///< 0: what suits the architecture
    std::string runs;                        ///< the folder of all runs; empty: the usual one
    bool asJson = false;                     ///< what `show` prints
    bool dryRun = false;                     ///< `run` only says what it would train, and how long
};

/// False where a run failed to train or was stopped, which ends the work. Throws UsageError, RunError or
/// FileError.
[[nodiscard]] bool runClaims(const ClaimsOptions& options, std::ostream& out);

}  // namespace zorro
