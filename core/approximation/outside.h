#pragma once

// What stands for a function beyond the ends of an approximation's range. Private to core/approximation.

#include "core/approximation/approximant.h"
#include "core/approximation/target.h"

namespace zorro::approximation {

/// Sets what the approximant is below and above its range. Throws ApproximationError where f tends to no
/// number and no straight line, and that is asked for.
void setTails(const Target& target, Outside outside, Approximant& approximant);

}  // namespace zorro::approximation
