#pragma once

// What the runs say about the claims, for programs.

#include "core/study/claims/claim_conclusion.h"
#include "core/text/json.h"

namespace zorro {

/// {"claims": [{"name", "says", "decides"}], "tables": [{"architecture", "depth", "data", "steps",
/// "normalization" (or null), "trivial_accuracy", "rows": [{"activation", "without": figures,
/// "with": figures or null, "difference": {"mean", "low", "high", "pairs"}, "claims": {name: {"verdict",
/// "sentence"}}}]}]}. Figures are {"networks", "failed", "first_failure", "test_accuracy": {"mean", "std",
/// "low", "high"}, "test_loss": the same, "dead_units", "worst_dead_units", "worst_layer",
/// "largest_gradient_norm", "first_gradient_ratio", "last_gradient_ratio"}; what is not known is null.
[[nodiscard]] Json claimsJson(const std::vector<ClaimTable>& tables);

}  // namespace zorro
