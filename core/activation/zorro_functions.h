#pragma once

// The five functions of the Zorro family as Function objects, for the catalogue.

#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// Symmetric-, Asymmetric-, Sigmoid-, Tanh- and Sloped-Zorro, in the order of MATH.md's family table.
[[nodiscard]] std::vector<FunctionPtr> makeZorroFunctions();

}  // namespace zorro
