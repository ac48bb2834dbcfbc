#pragma once

// The functions this program knows by name, as the files of resources/functions describe them: the five Zorro
// functions, then the functions they are compared with, by family.

#include <span>
#include <string>
#include <string_view>

#include "core/activation/function.h"

namespace zorro {

/// Every function of the catalogue, those with kernels of their own first, the Zorro family at their top, in
/// the order in which people are shown them.
[[nodiscard]] std::span<const FunctionPtr> catalogue();

/// The function that `name`, or an alias, means in a SPEC; or null.
[[nodiscard]] FunctionPtr findFunction(std::string_view name);

/// Whether the function is one of those with a kernel of its own, faster or more exact than its formula.
[[nodiscard]] bool hasKernel(const Description& description);

/// A family of functions.
struct Family {
    std::string name;
    std::string about;  ///< what its functions have in common, in a phrase
};

/// The families, in the order in which people are shown them.
[[nodiscard]] std::span<const Family> families();

}  // namespace zorro
