#pragma once

// From the measurements of the stacks to what a run directory records.

#include <vector>

#include "core/run/events/events.h"
#include "core/train/measure/measurements.h"
#include "core/train/stack/stack.h"

namespace zorro {

/// What each stack measured at the same steps: one row a stack, one column a step.
using MeasurementTable = std::vector<std::vector<Measurements>>;

/// The measurements of all stacks as one batch, the members in the order of the comparison. `used` is the
/// device's memory in bytes and `stepsPerSecond` how fast these steps were. Throws std::invalid_argument
/// where the stacks lack a member of the comparison.
[[nodiscard]] EventBatch eventBatch(const Stacks& stacks, const MeasurementTable& table,
                                    double stepsPerSecond, double used);

}  // namespace zorro
