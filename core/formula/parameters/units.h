#pragma once

// What units the parameters of a formula have, told by its form: those that add like to like and leave exp,
// sin and their kind with plain numbers. A search that has only data to go by knows from them where to begin.

#include <vector>

#include "core/formula/parse.h"

namespace zorro::formula {

/// Powers of the unit of x and of that of the formula's value: {-1, 0} of a rate, {0, 1} of a height.
struct Unit {
    double x = 0;
    double value = 0;
};

/// The unit of each parameter. Where the form leaves a choice, as between a and b in `a*b*x`, or contradicts
/// itself, as `x + exp(x)` does, some units are plain numbers'.
[[nodiscard]] std::vector<Unit> unitsOfParameters(const ParsedFormula& formula);

}  // namespace zorro::formula
