#pragma once

// From the words of a comparison to the examples it trains on, for the trainer and for those who draw them.

#include "core/dataset/dataset.h"
#include "core/dataset/split.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// The data set that the words of a comparison mean. Throws DatasetError.
[[nodiscard]] Dataset datasetOf(const DataSource& source);

/// The data set as networks see it, standardised on its training part, and its parts.
struct PreparedData {
    Dataset dataset;
    Split split;
};

/// Throws DatasetError.
[[nodiscard]] PreparedData preparedDataOf(const DataSource& source);

}  // namespace zorro
