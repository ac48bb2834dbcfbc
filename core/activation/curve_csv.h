#pragma once

// Curves as a CSV table, as `zorro eval` prints and the window saves it: x, f, df, d2f with 17 significant
// digits; with several curves the columns are called <name>:f and so on.

#include <ostream>
#include <span>
#include <string>

#include "core/activation/function.h"

namespace zorro {

/// Writes a header and one row for each x, with f and as many derivatives (0, 1 or 2) as asked for. `names`
/// has one name for each curve, usually its SPEC. Values are computed block by block, so that ten million
/// points need no more memory than a few thousand. Stops where the stream fails; its state says so.
void writeCurveCsv(std::ostream& out, std::span<const Curve> curves, std::span<const std::string> names,
                   std::span<const double> x, int derivatives = 2);

}  // namespace zorro
