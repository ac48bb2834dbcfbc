#pragma once

// Which members of a comparison are trained together.

#include <cstddef>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// Positions of members; each vector is one stack.
using StackPlan = std::vector<std::vector<std::size_t>>;

/// Divides the members into stacks of at most `largest`, at least 1, members with the same function together
/// where that is possible, and so that as many workers, which train a stack each, are done soonest: three
/// stacks would leave one of two workers idle while the other trains the last. The members of a stack share
/// the seed of their data.
[[nodiscard]] StackPlan planStacks(const Comparison& comparison, std::size_t largest, std::size_t workers);

/// The size of the largest stack, at least 1.
[[nodiscard]] std::size_t sizeOfLargest(const StackPlan& plan);

/// Whether the plan has every member of the comparison exactly once.
[[nodiscard]] bool isPlanOf(const Comparison& comparison, const StackPlan& plan);

/// The size of stacks that suits a CPU: a layer's activations stay in its cache, and convolutions, which
/// gain nothing from groups there, are alone.
[[nodiscard]] std::size_t stackSizeForCpu(const Comparison& comparison);

}  // namespace zorro
