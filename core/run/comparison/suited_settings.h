#pragma once

// What a comparison leaves to its data: settings that depend on how many examples there are.

#include <cstddef>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// Fills in what was left empty, for so many training examples:
/// - steps: 12 passes, and at least 1,000 updates, so that few rows are learned too;
/// - weight decay: 10 / examples, at most 0.1, which keeps networks of some thousand weights from learning a
///   few hundred rows by heart (a Gaussian prior on the weights: its share of the loss falls as 1 /
///   examples).
/// Does nothing to what was chosen.
void fillSuitedSettings(Comparison& comparison, std::size_t trainingExamples);

/// The updates that an epoch has: whole batches of the training examples, at least one.
[[nodiscard]] std::size_t stepsPerEpoch(const Comparison& comparison, std::size_t trainingExamples);

}  // namespace zorro
