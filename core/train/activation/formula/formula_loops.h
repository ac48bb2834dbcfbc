#pragma once

// The loops around a formula's block program, over `count` numbers. Apart from their callers: such loops are
// compiled with other options. Real is float or double, Scalar too, or bfloat16.

#include <c10/util/BFloat16.h>
#include <cstddef>

namespace zorro::formula_loops {

/// to[i] = from[i] in another type.
template <typename From, typename To>
void convert(const From* from, To* to, std::size_t count);

/// result[i] = slope[i] gradient[i].
template <typename Real, typename Scalar>
void multiply(const Real* slope, const Scalar* gradient, Scalar* result, std::size_t count);

/// result[i] = slope[i] gradient[i] outer[i].
template <typename Real, typename Scalar>
void multiply(const Real* slope, const Scalar* gradient, const Scalar* outer, Scalar* result,
              std::size_t count);

/// The sum of values[i] gradient[i], always in the same order.
template <typename Real, typename Scalar>
[[nodiscard]] double dot(const Real* values, const Scalar* gradient, std::size_t count);

/// Whether one of the values is not finite although its x is a number.
template <typename Real>
[[nodiscard]] bool anyLost(const Real* values, const Real* x, std::size_t count);

/// Whether one of the numbers is this one.
template <typename Real>
[[nodiscard]] bool anyEqual(const Real* x, Real number, std::size_t count);

}  // namespace zorro::formula_loops
