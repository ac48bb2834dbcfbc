#pragma once

// The search where squares and bounds do not say it all: from the minima of the squares to those of the
// question's own cost, under its conditions. Private to core/fit.

#include "core/fit/constraint/condition_set.h"
#include "core/fit/nearest/cost.h"
#include "core/fit/search/search.h"

namespace zorro {

/// Whether the question's cost has corners or it has conditions, so that search() alone does not answer it.
[[nodiscard]] bool needsNearest(const FitQuestion& question);

/// The question as search() answers it: by squares, where its loss is not one that every search knows.
[[nodiscard]] FitQuestion asSearched(const FitQuestion& question);

/// The minima under the question's own cost and conditions, searched from those that were found and, where
/// there are conditions, from some of the other starts. Only those that meet the conditions; where none
/// does, the one that is nearest to it. `converged`: no slope is left (Karush, Kuhn and Tucker) and the
/// conditions are met.
[[nodiscard]] SearchResult nearestMinima(const FitQuestion& question, const Unknowns& unknowns,
                                         const WeightedPoints& points, const FitControl& control,
                                         SearchResult found);

/// The conditions' inequalities that hold a minimum where it is: those that hold with equality and push, and
/// all of equations. A row each, in the coordinates.
struct Holding {
    std::vector<bool> conditions;  ///< one a condition: whether it holds the minimum
    Eigen::MatrixXd gradients;
    double slope =
        0;  ///< what is left of the cost's slope, a unit being a change of the residuals by their size
};
[[nodiscard]] Holding holdingAt(const FitQuestion& question, const Unknowns& unknowns,
                                const WeightedPoints& points, std::span<const double> coordinates);

}  // namespace zorro
