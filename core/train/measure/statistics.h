#pragma once

// Sums over arrays of float that are taken while networks train: one pass over memory, without temporary
// tensors. For the CPU; elsewhere LibTorch's own operations do the same.

#include <cstdint>
#include <span>

namespace zorro {

/// The sum of squares, by blocks in double.
[[nodiscard]] double sumOfSquares(std::span<const float> values);

/// The sum of (a[i] - b[i])^2 over arrays of the same length, by blocks in double.
[[nodiscard]] double sumOfSquaredDifferences(std::span<const float> a, std::span<const float> b);

struct ActivationStatistics {
    double mean = 0;
    double variance = 0;
};

/// Of all numbers together, by blocks in double; at least one.
[[nodiscard]] ActivationStatistics activationStatistics(std::span<const float> values);

/// How many rows of scores [rows, classes], contiguous, are largest at the class that `targets` names; of
/// equal scores the first counts.
[[nodiscard]] std::size_t countCorrect(std::span<const float> scores, std::span<const std::int64_t> targets);

/// Adds to counts[i] how many values lie in the i-th of equal intervals of [-limit, limit]; values outside
/// count in the first or last one, NaN in none.
void countIntervals(std::span<const float> values, float limit, std::span<std::int64_t> counts);

}  // namespace zorro
