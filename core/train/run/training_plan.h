#pragma once

// How a comparison is laid out on the machine that trains it.

#include <c10/core/Device.h>
#include <cstddef>
#include <cstdint>

#include "core/dataset/split.h"
#include "core/run/comparison/comparison.h"
#include "core/run/quantity/protocol_check.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/stack_plan.h"

namespace zorro {

/// How many cores there are, at least 1.
[[nodiscard]] std::size_t coreCount();

/// Debian's LibTorch starts with one thread where it should ask the machine.
void useAllCores();

/// The steps that are meant, also where epochs were asked for. Nothing is left to the data any more
/// (fillSuitedSettings).
[[nodiscard]] std::uint64_t totalSteps(const Comparison& comparison, std::size_t trainingExamples);

/// Fills in what was left to the data, and returns the steps to make. Throws ComparisonError where the
/// comparison is to be judged by what such data cannot have.
[[nodiscard]] std::uint64_t fillInSteps(Comparison& comparison, const TrainingData& data);

/// Which parts of the data have examples.
[[nodiscard]] KnownParts knownParts(const TrainingData& data);

/// The members in stacks of at most `largestStack`, on a CPU of a size that suits it.
[[nodiscard]] StackPlan planStacksOn(const c10::Device& device, const Comparison& comparison,
                                     std::size_t largestStack);

/// How many of `stacks` stacks are trained at a time.
[[nodiscard]] std::size_t threadsFor(const c10::Device& device, std::size_t stacks);

}  // namespace zorro
