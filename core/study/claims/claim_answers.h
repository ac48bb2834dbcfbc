#pragma once

// From the figures of an activation to what they say about a claim.

#include <string>

#include "core/study/claims/claim_conclusion.h"

namespace zorro {

/// `row` has its figures; `table` everything but its rows.
[[nodiscard]] ClaimAnswer answerTo(ClaimKind claim, const ClaimRow& row, const ClaimTable& table);

/// A gradient norm, or how many times another one it is, as tables and sentences have it: "0.031", "2.7",
/// "1430".
[[nodiscard]] std::string gradientText(double value);

}  // namespace zorro
