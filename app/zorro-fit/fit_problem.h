#pragma once

// From the words of `zorro fit` to a problem and options that core/fit understands.

#include "app/zorro/command_line/options.h"
#include "core/fit/fit.h"

namespace zorro {

/// What is to be fitted to what, and how.
struct PreparedFit {
    FitProblem problem;
    FitOptions options;
};

/// Understands the words and reads the files they name. Throws UsageError for words that make no sense, with
/// a caret below the place in a formula, and FileError for a file that cannot be read.
[[nodiscard]] PreparedFit prepareFit(const FitWords& words);

}  // namespace zorro
