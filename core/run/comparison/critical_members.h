#pragma once

// What `critical` initialises each member with.

#include "core/run/comparison/comparison.h"

namespace zorro {

/// While the comparison is initialised critically, gives every member that brings no critical point that of
/// its curve; members whose function has none stay without, which checkComparison() refuses. Takes them all
/// away where it is initialised in another way.
void chooseCriticalPoints(Comparison& comparison);

}  // namespace zorro
