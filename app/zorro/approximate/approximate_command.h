#pragma once

// The subcommand that approximates a curve for hardware.

#include <ostream>
#include <string>
#include <vector>

#include "app/zorro/approximate/approximate_words.h"

namespace zorro {

/// The words of --format.
[[nodiscard]] std::vector<std::string> approximationFormats();

/// What the words ask, in the format that they ask for. Throws UsageError for words that are wrong, and
/// ApproximationError where there is no such approximation.
void runApproximate(const ApproximateWords& words, std::ostream& out);

}  // namespace zorro
