#pragma once

// What is learned beside the weights, member by member: how many numbers there are, and what they have
// become.

#include <vector>

#include "core/run/learned/learned_values.h"
#include "core/run/learned/parameter_counts.h"
#include "core/train/stack/stack.h"

namespace zorro {

/// The parameters of a network of each group of the comparison. The stacks have at least one member of
/// each where activations learn, and one of any else.
[[nodiscard]] ParameterCounts parameterCounts(const Comparison& comparison, const Stacks& stacks);

/// What the activations and gates of every member have learned by now.
[[nodiscard]] std::vector<LearnedNetwork> learnedNetworks(const Comparison& comparison, const Stacks& stacks);

}  // namespace zorro
