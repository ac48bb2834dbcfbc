#pragma once

// Whether a run goes on with the data that it began with.

#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/run/comparison/provenance.h"

namespace zorro {

/// The files that a data set was read from, as they are now. Reads each once more. Throws FileError.
[[nodiscard]] std::vector<DataFile> dataFilesOf(const Dataset& dataset);

/// Throws RunError that names the first file of `now` which is not what it was `then`. Where files lie does
/// not count: a run directory may have moved to another machine with its data.
void requireSameData(const std::vector<DataFile>& then, const std::vector<DataFile>& now);

}  // namespace zorro
