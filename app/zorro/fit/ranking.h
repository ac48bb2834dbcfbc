#pragma once

// `zorro fit` with several functions: all are fitted to the same points and ranked.

#include <ostream>

#include "app/zorro/command_line/options.h"

namespace zorro {

/// Writes the ranking in the format that was asked for. Returns false where none has
/// converged; throws UsageError for what is said wrongly.
[[nodiscard]] bool runRanking(const FitWords& words, std::ostream& out);

}  // namespace zorro
