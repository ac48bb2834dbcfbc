#pragma once

// Ranks of values: 1 for the first.

#include <cstddef>
#include <functional>
#include <vector>

namespace zorro {

/// The ranks of `count` things, by whether one comes before another (by their positions; a strict weak
/// order). Those of which neither comes first share the mean of their ranks.
[[nodiscard]] std::vector<double> tiedRanks(
    std::size_t count, const std::function<bool(std::size_t one, std::size_t other)>& comesBefore);

}  // namespace zorro
