#pragma once

// The subcommand `zorro fit`.

#include <ostream>

#include "app/zorro/command_line/options.h"

namespace zorro {

/// Writes the report of a fit. False where nothing was found, or no parameters meet the conditions. Throws
/// UsageError for words that make no sense and FileError for a file that cannot be read.
[[nodiscard]] bool runFit(const FitWords& words, std::ostream& out);

}  // namespace zorro
