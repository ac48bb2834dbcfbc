#pragma once

// The range of standard normal variables, which is what the studentised range becomes where their variance is
// known.

#include <cstddef>

namespace zorro {

/// The chance that the largest of `count` independent standard normal variables is less than `range` above
/// the smallest: count * integral of phi(z) (Phi(z + range) - Phi(z))^(count - 1) dz, z being the smallest.
/// At least two variables.
[[nodiscard]] double normalRangeProbability(double range, std::size_t count);

/// The range that is not reached with `probability` in (0, 1).
[[nodiscard]] double normalRangeQuantile(double probability, std::size_t count);

}  // namespace zorro
