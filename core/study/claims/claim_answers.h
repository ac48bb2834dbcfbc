#pragma once

// From the figures of an activation to what they say about a claim.

#include "core/study/claims/claim_conclusion.h"

namespace zorro {

/// `row` has its figures; `table` everything but its rows.
[[nodiscard]] ClaimAnswer answerTo(ClaimKind claim, const ClaimRow& row, const ClaimTable& table);

}  // namespace zorro
