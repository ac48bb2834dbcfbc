#pragma once

// How much computing a formula takes, whatever computes it.

#include <cstddef>

#include "core/activation/function.h"

namespace zorro {

/// How many operations one value of f takes: additions, multiplications, divisions, comparisons, choices and
/// calls of exp, erf, log, ... count one each. Whole powers are the products, and sigmoid, tanh and softplus
/// the exponentials, that they are computed from; what occurs twice counts once, what depends on parameters
/// alone not at all, and both sides of a choice count.
[[nodiscard]] std::size_t formulaOperations(const Description& function);

}  // namespace zorro
