#pragma once

// Sums over arrays of float that are taken while networks train: one pass over memory, without temporary
// tensors. For the CPU; elsewhere LibTorch's own operations do the same.

#include <cstdint>
#include <span>

namespace zorro {

/// The sum of squares, by blocks in double.
[[nodiscard]] double sumOfSquares(std::span<const float> values);

struct ActivationStatistics {
    double mean = 0;
    double variance = 0;
    double deadFraction = 0;  ///< of the units, those that vary by no more than `deadRange` over the rows
};

/// Of activations [rows, units], contiguous.
[[nodiscard]] ActivationStatistics activationStatistics(std::span<const float> values, std::int64_t units,
                                                        float deadRange);

/// Adds to counts[i] how many values lie in the i-th of equal intervals of [-limit, limit]; values outside
/// count in the first or last one, NaN in none.
void countIntervals(std::span<const float> values, float limit, std::span<std::int64_t> counts);

}  // namespace zorro
