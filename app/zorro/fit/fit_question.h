#pragma once

// From the words of `zorro fit` to the question that core/fit answers.

#include "app/zorro/command_line/options.h"
#include "core/fit/fit_question.h"

namespace zorro {

/// Understands the words and reads the files they name. Throws UsageError for words that make no sense, with
/// a caret below the place in a formula, and FileError for a file that cannot be read.
[[nodiscard]] FitQuestion fitQuestion(const FitWords& words);

/// A function to fit to these data, which may be null, as a SPEC has it: a formula of their predictors, if
/// they have some. Throws UsageError.
[[nodiscard]] Curve curveToFit(const std::string& spec, const Target* data = nullptr);

}  // namespace zorro
