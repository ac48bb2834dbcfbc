#pragma once

// Where training goes on after the trainer has ended.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/run/directory/run_directory.h"
#include "core/train/stack/stack_plan.h"
#include "core/train/tensor.h"

namespace zorro {

struct Checkpoint {
    std::uint64_t steps = 0;                  ///< updates done
    double seconds = 0;                       ///< of training so far
    StackPlan plan;                           ///< the stacks as they were, so that going on rounds the same
    std::vector<std::vector<Tensor>> states;  ///< Stack::state() of each
    std::uint64_t stage = 0;                  ///< of a tuning: how many of its rungs came before
};

/// Replaces checkpoint.pt, or the file of a tuning. Throws FileError.
void writeCheckpoint(const std::filesystem::path& run, const Checkpoint& checkpoint,
                     const char* file = checkpointFile);

/// What writeCheckpoint() wrote; nothing where there is none. Throws RunError for a damaged one.
[[nodiscard]] std::optional<Checkpoint> readCheckpoint(const std::filesystem::path& run,
                                                       const char* file = checkpointFile);

}  // namespace zorro
