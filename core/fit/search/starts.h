#pragma once

// Where searches start. Private to core/fit.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/fit/search/data_starts.h"

namespace zorro {

/// Coordinates of `count` starts: first the user's, then the corners where a parameter that may be unlimited
/// (b) lies at its bounds, then a Sobol sequence inside the bounds, shifted at random by `seed`. Where a
/// bound is missing the data say where to begin.
[[nodiscard]] std::vector<std::vector<double>> startingPoints(const Unknowns& unknowns,
                                                              const DataStarts& dataStarts,
                                                              const std::vector<double>& userStart,
                                                              std::size_t count, std::uint64_t seed);

}  // namespace zorro
