#pragma once

// Whether the end of a search is a minimum: it is made exact, and searched for once more from beside it.
// Private to core/fit.

#include <string>
#include <vector>

#include "core/fit/search/minimise.h"

namespace zorro {

struct Confirmed {
    Minimum minimum;    ///< `converged` where it is one
    std::string doubt;  ///< where it is not: what happened, as a clause
};

/// The minimum that a search from `start` found, with all the digits that the residuals have: Gauss-Newton
/// steps until the relative offset of Bates and Watts no longer shrinks. Where parameters have become each
/// other's substitutes it is searched for without projection, too. It has converged if it is level to a
/// thousandth of an error bar, or if a search from beside it comes back to it, and if no such search ends
/// lower.
[[nodiscard]] Confirmed confirmed(Objective& objective, Minimum found, const std::vector<double>& start,
                                  const StepCallback& onStep);

}  // namespace zorro
