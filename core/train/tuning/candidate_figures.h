#pragma once

// What the candidates of a tuning are judged by.

#include <vector>

#include "core/run/quantity/quantity.h"
#include "core/run/tuning/tuning_record.h"
#include "core/train/stack/stack.h"

namespace zorro {

/// What candidates on these data are judged by, and what answering without looking at an example reaches
/// there. Throws ComparisonError where there are no examples to validate on.
[[nodiscard]] TuningJudge tuningJudge(const Protocol& protocol, const TrainingData& data);

/// Evaluates every network over all examples to validate on, in the state that the comparison reports, after
/// `steps` updates; they can be trained on afterwards. Members of the stacks are candidate after candidate,
/// each with `seeds` networks.
[[nodiscard]] std::vector<CandidateFigures> candidateFigures(const Stacks& stacks, std::size_t seeds,
                                                             Quantity metric, std::uint64_t steps,
                                                             std::size_t threads);

}  // namespace zorro
