#pragma once

// How the members of a comparison ended: result.json without what went wrong around them.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/run/directory/run_result.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/stack.h"

namespace zorro {

/// Which members of the stacks, all of a comparison, have failed after `steps` updates; nothing is evaluated.
[[nodiscard]] RunResult endOf(const Stacks& stacks, RunState state, std::uint64_t steps);

/// Adds what trivial answers reach on the examples that judge, on average over the splits.
void addTrivialAnswers(const DataBySeed& data, RunResult& result);

/// Evaluates every member in the state that is reported, on all examples to validate and to test on, with so
/// many threads. One that failed, or whose loss then says so, keeps no figure.
void evaluateMembers(const Stacks& stacks, std::size_t threads, RunResult& result);

}  // namespace zorro
