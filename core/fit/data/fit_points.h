#pragma once

// The points that a question is about: sampled or measured, with their weights.

#include <memory>
#include <vector>

#include "core/fit/fit_question.h"

namespace zorro {

struct FitPoints {
    std::shared_ptr<const Target> target;  ///< never null
    std::vector<double> weights;           ///< one >= 0 a point; empty for 1 everywhere
    std::vector<bool> masked;              ///< true for a point that is left out; empty for none
    std::vector<double> units;             ///< of each residual (residual_unit.h); empty for 1 everywhere
};

/// How much each x counts, up to a factor; empty where all count alike. Throws std::invalid_argument for a
/// weight or a histogram that makes no sense.
[[nodiscard]] std::vector<double> weightsAt(const FitQuestion& question, const std::vector<double>& x);

/// Samples the target, or takes the data, and computes the weights: time that grows with the number of
/// points. A point whose y is 0 is left out where the loss is relative. Throws std::invalid_argument for a
/// range, a weight or a histogram that makes no sense.
[[nodiscard]] FitPoints pointsOf(const FitQuestion& question);

}  // namespace zorro
