#pragma once

// How much computing a formula takes, whatever computes it.

#include <cstddef>

#include "core/activation/function.h"

namespace zorro {

/// How many operations one value of f takes: additions, multiplications, comparisons, choices and calls such
/// as exp count one each, whole powers as the products that they are, what occurs twice once, and what
/// depends on parameters alone not at all. Both sides of a choice count.
[[nodiscard]] std::size_t formulaOperations(const Description& function);

}  // namespace zorro
