#pragma once

// The functions that the Zorro family is compared with, as Function objects, for the catalogue.

#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// Every reference function of the catalogue, piecewise-linear ones first.
[[nodiscard]] std::vector<FunctionPtr> makeReferenceFunctions();

}  // namespace zorro
