#pragma once

// The search for the best minimum: many starts on a part of the points, the distinct ends on all of them.
// Private to core/fit.

#include <cstddef>
#include <vector>

#include "core/fit/minimise.h"

namespace zorro {

/// One distinct minimum: its coordinates, twice its cost, and how many starts ended there.
struct FoundMinimum {
    std::vector<double> coordinates;
    double sum = 0;
    std::size_t starts = 0;
    bool converged = false;
};

struct SearchResult {
    std::vector<FoundMinimum> minima;  ///< best first; empty where no start had a finite curve
    double evaluations = 0;            ///< of the whole curve
};

/// Searches from `userStart` and from options.starts - 1 other places, on options.threads threads. The result
/// does not depend on their number.
[[nodiscard]] SearchResult search(const Function& family, const Unknowns& unknowns,
                                  const WeightedPoints& points, const FitOptions& options,
                                  const std::vector<double>& userStart);

}  // namespace zorro
