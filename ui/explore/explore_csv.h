#pragma once

// Curves as CSV text, as `zorro eval` writes it: x, f, df, d2f with 17 significant digits; with several
// curves the columns are called <spec>:f and so on.

#include <string>
#include <vector>

#include "core/activation/function.h"

namespace zorro::ui {

/// `count` equidistant points from `lower` to `upper`, both included; needs count >= 2 and lower < upper.
[[nodiscard]] std::string curvesAsCsv(const std::vector<Curve>& curves, double lower, double upper,
                                      std::size_t count);

}  // namespace zorro::ui
