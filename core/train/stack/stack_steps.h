#pragma once

// Some steps of all stacks, side by side.

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "core/train/measure/records.h"
#include "core/train/stack/stack.h"

namespace zorro {

/// Calls work(i) for every i below `count`, on as many threads as `threads` says, each of which LibTorch uses
/// alone; with one thread here, LibTorch uses all it has. Throws what the first work that failed threw.
void sideBySide(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

/// Makes the steps and returns what was measured at those that are to be recorded.
[[nodiscard]] MeasurementTable makeSteps(const Stacks& stacks, const StepRange& steps, std::size_t threads);

}  // namespace zorro
