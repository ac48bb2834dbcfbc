#pragma once

// The subcommand `zorro search`: which parameters of a family, or which formula, suit a problem best.

#include <ostream>

#include "app/zorro/search/search_words.h"

namespace zorro {

/// Trains within the budget, in run directories of their own, and says what is best and how certain that is.
/// False where a training failed or was stopped. Throws UsageError, RunError or FileError.
[[nodiscard]] bool runSearch(const SearchWords& words, std::ostream& out);

}  // namespace zorro
