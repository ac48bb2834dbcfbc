#pragma once

// Which rows of its data a run trained on and was judged by: split.json of the run directory.

#include <filesystem>

#include "core/dataset/dataset.h"
#include "core/dataset/split.h"

namespace zorro {

/// Replaces split.json: {"counted_from": 1, "train": [...], "validation": [...], "test": [...]}, the rows of
/// each part in the order of the file (or as they were made), a published test set counted after the training
/// set. Throws FileError.
void writeSplit(const std::filesystem::path& run, const Dataset& dataset, const Split& split);

}  // namespace zorro
