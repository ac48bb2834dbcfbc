#pragma once

// Numbers of a data set in units that suit training, from the training part alone: what judges must not be
// seen.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dataset/dataset.h"

namespace zorro {

struct Moments {
    double mean = 0;
    double variance = 0;  ///< of the population
};

/// Of column `column` of `values`, rows of `width` numbers, over the rows given, of which there is one at
/// least.
[[nodiscard]] Moments momentsOf(const std::vector<float>& values, std::size_t width, std::size_t column,
                                const std::vector<std::uint32_t>& rows);

/// Shifts and scales every input of a table (`ownUnits`), and every number to predict, so that the examples
/// at these positions have mean 0 and standard deviation 1 (of the population); what does not vary over them
/// becomes 0. targetMeans and targetDeviations lead back. Does nothing to a data set whose numbers are
/// standardised.
void standardise(Dataset& dataset, const std::vector<std::uint32_t>& trainingExamples);

}  // namespace zorro
