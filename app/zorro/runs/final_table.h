#pragma once

// How the activations of a run did, as a table for people.

#include <string>

#include "core/run/directory/run_snapshot.h"

namespace zorro {

/// One line an activation: seeds, mean +- standard deviation of the final metrics, and the p of Welch's test
/// of its validation loss against that of `baseline` (empty: the first). Throws UsageError for a baseline
/// that is not in the run.
[[nodiscard]] std::string finalTable(const RunSnapshot& run, const std::string& baseline);

}  // namespace zorro
