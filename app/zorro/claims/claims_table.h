#pragma once

// Tables of what runs say about the claims, for reading.

#include <string>
#include <vector>

#include "core/study/claims/claim_conclusion.h"

namespace zorro {

/// For each architecture and depth: a table with a row for each activation and normalisation, then a line for
/// each activation with its sentences about the claims called so (all where `names` is empty).
[[nodiscard]] std::string claimsText(const std::vector<ClaimTable>& tables,
                                     const std::vector<std::string>& names);

}  // namespace zorro
