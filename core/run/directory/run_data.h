#pragma once

// From the words of a comparison to the examples it trains on, for the trainer and for those who draw them.

#include "core/dataset/dataset.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// The data set that the words of a comparison mean. Throws DatasetError.
[[nodiscard]] Dataset datasetOf(const DataSource& source);

}  // namespace zorro
