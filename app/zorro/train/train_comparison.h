#pragma once

// From the words of `zorro train` to a comparison.

#include "app/zorro/train/train_words.h"
#include "core/run/comparison.h"

namespace zorro {

/// What suits an architecture and a data set, before anybody chose: sizes, optimiser and steps with which the
/// generated data sets are learned in seconds to minutes on a CPU.
[[nodiscard]] Comparison defaultComparison(ArchitectureKind architecture, const std::string& dataSource);

/// The comparison that the words describe, with the critical gain of every member. Throws UsageError that
/// names the option, FileError and RunError where a configuration cannot be read.
[[nodiscard]] Comparison comparisonOf(const TrainWords& words);

}  // namespace zorro
