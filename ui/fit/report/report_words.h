#pragma once

// What core/fit says about a fit, as the window writes such things.

#include <string>

#include <QString>

#include "core/activation/function.h"

namespace zorro::ui {

/// A sentence about a fit of the family with parameters called as in the form ("b₋" for b_neg), R² and ∞, and
/// numbers with four digits and a true minus sign.
[[nodiscard]] QString inReportWords(const std::string& sentence, const Description& family);

}  // namespace zorro::ui
