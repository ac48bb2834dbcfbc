#pragma once

// Student's t distribution.

#include <cstddef>

namespace zorro {

/// The t that a variable with `degrees` of freedom stays below in absolute value with `confidence`.
[[nodiscard]] double studentT(double confidence, std::size_t degrees);

}  // namespace zorro
