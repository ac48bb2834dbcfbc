#pragma once

// Whether a comparison can be tuned as it says.

#include "core/run/comparison/comparison.h"

namespace zorro {

/// Throws ComparisonError where the fields of a comparison's tuning cannot be read, lie outside their ranges,
/// are already varied from member to member, or make more networks than one run has.
void checkTuning(const Comparison& comparison);

}  // namespace zorro
