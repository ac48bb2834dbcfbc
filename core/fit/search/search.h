#pragma once

// The search for the best minimum: many starts on a part of the points, the distinct ends on all of them.
// Private to core/fit.

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "core/fit/fit_control.h"
#include "core/fit/search/minimise.h"

namespace zorro {

/// One distinct minimum: its coordinates, twice its cost per point, and how many starts ended there.
struct FoundMinimum {
    std::vector<double> coordinates;
    double cost = std::numeric_limits<double>::infinity();
    std::size_t starts = 0;
    std::size_t first = 0;  ///< the number of the start that led here
    bool converged = false;
    std::string doubt = {};  ///< why it has not converged, of the best one; a clause
};

struct SearchResult {
    /// Best first, and perhaps only the best where the search was stopped; empty where no start had a finite
    /// curve, or where it was stopped before the first one was tried.
    std::vector<FoundMinimum> minima;
    double evaluations = 0;  ///< of the whole curve
};

/// Searches from the question's start and from question.starts - 1 other places, on control.threads threads.
/// The result does not depend on their number.
[[nodiscard]] SearchResult search(const FitQuestion& question, const Unknowns& unknowns,
                                  const WeightedPoints& points, const FitControl& control);

}  // namespace zorro
