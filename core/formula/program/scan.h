#pragma once

// Loops over results that are fast enough to be run over all of them.

#include <cstddef>

namespace zorro::formula {

/// Whether one of the values is not +0.
[[nodiscard]] bool anyTrue(const double* values, std::size_t count);

/// Whether one of the values is NaN, or larger than `limit`, whatever its sign.
[[nodiscard]] bool anyBeyond(const double* values, std::size_t count, double limit);

/// Makes `values` NaN where `deciding` is.
void takeNan(const double* deciding, double* values, std::size_t count);

}  // namespace zorro::formula
