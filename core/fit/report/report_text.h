#pragma once

// A fit's report as text: for people to read, and as JSON for scripts.

#include <string>

#include "core/fit/report/fit_report.h"

namespace zorro {

/// The whole report in lines of at most about 100 characters, numbers with six significant digits.
[[nodiscard]] std::string reportText(const FitReport& report);

/// The report as one JSON object, every number with the digits that read back the same; null for a standard
/// error that does not exist, the strings "nan", "inf" and "-inf" for what JSON has no number for.
[[nodiscard]] std::string reportJson(const FitReport& report);

/// x, the target, the fit and the residual, target - fit, of every point, as CSV with 17 significant digits.
[[nodiscard]] std::string reportCsv(const FitReport& report);

/// "none", "absolute" or "relative".
[[nodiscard]] const char* sigmaName(SigmaUse sigma);

/// What sigma was taken for and what standard errors it would give if it meant the other thing, in a sentence
/// or two; empty where there is none.
[[nodiscard]] std::string sigmaWords(const FitReport& report);

/// "y is nan (lines 3 and 5)"; of more lines than are known "(lines 3, 5 and 8 more)".
[[nodiscard]] std::string leftOutWords(const LeftOut& points);

/// "none", "lower" or "upper".
[[nodiscard]] const char* atBoundName(AtBound atBound);

/// What tells minima of the loss apart: "RMSE", "max |error|" or "mean |error|".
[[nodiscard]] const char* lossWord(Loss loss);

}  // namespace zorro
