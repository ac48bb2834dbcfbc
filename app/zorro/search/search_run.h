#pragma once

// One training run of a search. Private to app/zorro/search.

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "app/zorro/search/search_words.h"
#include "core/run/directory/run_snapshot.h"

namespace zorro {

/// Trains what the words of `zorro train` say, under this name; nothing where that failed or was stopped.
/// `out` is told which run it is.
[[nodiscard]] std::optional<RunSnapshot> trainedRun(TrainWords words, const std::string& name,
                                                    std::ostream& out);

/// The same of a comparison.
[[nodiscard]] std::optional<RunSnapshot> trainedRun(const SearchWords& words, Comparison comparison,
                                                    const std::string& name, std::ostream& out);

/// The budget in whole trainings, at least `least`. Throws UsageError.
[[nodiscard]] double budgetOf(const SearchWords& words, double least);

/// Searches over formulas; see runSearch().
[[nodiscard]] bool searchFormulas(const SearchWords& words, std::ostream& out);

}  // namespace zorro
