#pragma once

// Which rows of the data are for what: split.json of the run directory.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/split.h"

namespace zorro {

/// The split that a seed of the data makes.
struct SplitOfSeed {
    std::uint64_t seed = 1;
    std::reference_wrapper<const Dataset> dataset;
    std::reference_wrapper<const Split> split;
};

/// Replaces split.json: {"counted_from": 1, "data_seed", "train", "validation", "test"}, the parts lists of
/// rows of the file (of examples, where it is no table, or where there is no file), those of a file of test
/// data counted in that one. Of several seeds {"counted_from": 1, "splits": [{"data_seed", ...}]}. Throws
/// FileError.
void writeSplits(const std::filesystem::path& run, const std::vector<SplitOfSeed>& splits);

}  // namespace zorro
