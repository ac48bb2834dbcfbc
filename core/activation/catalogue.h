#pragma once

// The functions this program knows by name: the five Zorro functions, then the functions they are compared
// with.

#include <span>
#include <string_view>

#include "core/activation/function.h"

namespace zorro {

/// Every function of the catalogue, the Zorro family first, in the order in which people are shown them.
[[nodiscard]] std::span<const FunctionPtr> catalogue();

/// The function called `name` in a SPEC, or null.
[[nodiscard]] FunctionPtr findFunction(std::string_view name);

}  // namespace zorro
