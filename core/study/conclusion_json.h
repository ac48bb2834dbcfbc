#pragma once

// A conclusion for programs.

#include <optional>

#include "core/study/conclusion.h"
#include "core/text/json.h"

namespace zorro {

/// {"mean", "std", "low", "high"}, null where one is not known.
[[nodiscard]] Json estimateJson(const MeanEstimate& estimate);

/// {"mean", "low", "high", "p", "p_adjusted", "wilcoxon_p", "effect", "pairs", "test"}, null where one is not
/// known.
[[nodiscard]] Json differenceJson(const PairedTest& test, const std::optional<double>& adjustedP);

/// {"protocol", "metric", "baseline", "table"}, and "baseline_values" where rows of one activation differ in
/// such; the table a row an activation: {"activation", "values", "n", "failed", "quantities": {name:
/// {"mean", "std", "low", "high"}}, "difference": differenceJson() or null}. `n` counts the networks behind
/// the figures, and what is not known is null.
[[nodiscard]] Json conclusionJson(const RunConclusion& conclusion, const RunSnapshot& run);

}  // namespace zorro
