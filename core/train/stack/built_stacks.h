#pragma once

// The stacks of a comparison, made, and put where a checkpoint was.

#include <filesystem>

#include "core/train/run/checkpoint.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/stack.h"

namespace zorro {

/// The stacks of the plan as they begin. The comparison and the data outlive them.
[[nodiscard]] Stacks builtStacks(const Comparison& comparison, const StackPlan& plan, const DataBySeed& data,
                                 const torch::Device& device);

/// The checkpoint of a run's networks, whatever is to become of them now. Throws RunError where there is
/// none, or one of other members.
[[nodiscard]] Checkpoint checkpointOf(const std::filesystem::path& run, const Comparison& comparison);

/// Puts the stacks where the checkpoint of `run`, which is of the same plan, was written. Throws RunError for
/// one of another network.
void restoreStacks(const Stacks& stacks, const Checkpoint& checkpoint, const std::filesystem::path& run);

}  // namespace zorro
