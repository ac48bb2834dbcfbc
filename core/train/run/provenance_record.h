#pragma once

// What the trainer adds to a run's comparison when it begins.

#include <filesystem>

#include "core/dataset/dataset.h"
#include "core/run/comparison/comparison.h"
#include "core/train/run/trainer.h"

namespace zorro {

/// The first time, writes comparison.json anew with what the run begins with: the programs, and the data's
/// files and classes. Later, refuses data that have changed since. Throws RunError or FileError.
void keepProvenance(const std::filesystem::path& run, const TrainerOptions& options, const Dataset& dataset,
                    Comparison& comparison);

}  // namespace zorro
