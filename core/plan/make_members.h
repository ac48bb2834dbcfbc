#pragma once

// The members that curves and seeds make.

#include <cstddef>
#include <vector>

#include "core/activation/function.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// Most seeds of one activation.
inline constexpr std::size_t mostSeeds = 10'000;
/// Where nobody chose: fewer say little about a difference.
inline constexpr std::size_t usualSeeds = 5;

/// Every activation, with every gate where there are some, with the seeds 1 .. `seeds`. Throws
/// ComparisonError where that is more than one run has.
[[nodiscard]] std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds,
                                              const std::vector<Curve>& gates = {});

/// Repeats every member with `count` seeds of the data, from the comparison's own on. Once leaves them as
/// they are. Throws ComparisonError where that is more than one run has.
void repeatOnData(Comparison& comparison, std::size_t count);

}  // namespace zorro
