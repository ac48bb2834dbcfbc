#pragma once

// From the words of `zorro train` to a comparison.

#include "app/zorro/train/train_words.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// The comparison that the words describe, with the critical point of every member that needs one. Throws
/// UsageError that names the option, FileError and RunError where a configuration cannot be read.
[[nodiscard]] Comparison comparisonOf(const TrainWords& words);

}  // namespace zorro
