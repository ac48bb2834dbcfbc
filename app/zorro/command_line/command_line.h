#pragma once

// From the words after `zorro` to what is to be done.

#include <string>
#include <vector>

#include "app/zorro/command_line/options.h"

namespace zorro {

/// Takes the arguments apart (without the program's own name). Throws UsageError, with a suggestion for a
/// near miss, for what the command line's contract does not allow. SPECs are taken as they stand.
[[nodiscard]] Options parseCommandLine(const std::vector<std::string>& arguments);

}  // namespace zorro
