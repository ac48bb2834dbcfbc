#pragma once

// A function's definition in the language of core/formula, which whoever writes or rounds it needs.

#include <optional>
#include <string>

#include "core/activation/function.h"

namespace zorro {

/// The formula in x and in the parameters of the description; nothing where the function has none. What
/// overflows in the paper's form (the Zorro functions' exponentials) is written so that it does not.
[[nodiscard]] std::optional<std::string> formulaText(const Description& description);

}  // namespace zorro
