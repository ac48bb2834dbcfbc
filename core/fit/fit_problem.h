#pragma once

// What a fit is asked: bring the curves of one function close to the points of a target.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/fit/data/target.h"

namespace zorro {

struct FitProblem {
    FunctionPtr family;           ///< whose parameters are sought; may be a user's formula
    Target target;                ///< the points to approach
    std::vector<double> weights;  ///< one >= 0 a point (weights.h); empty for 1 everywhere
    std::vector<bool> masked;     ///< true for a point that is left out; empty for none
};

}  // namespace zorro
