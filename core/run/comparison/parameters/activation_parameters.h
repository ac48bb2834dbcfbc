#pragma once

// An activation as a flat list of names and values, beside the settings of its comparison.

#include <string>
#include <vector>

#include "core/activation/function_library.h"
#include "core/run/comparison/parameters/comparison_parameters.h"

namespace zorro {

/// "activation" with the function's name, and "activation.a", ... with its parameters; those of the catalogue
/// and of `library` that the SPEC leaves out have their defaults. What is no SPEC is a name.
[[nodiscard]] std::vector<ComparisonParameter> activationParameters(const std::string& spec,
                                                                    const FunctionLibrary& library = {});

}  // namespace zorro
