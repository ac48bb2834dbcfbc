#pragma once

// The general form of the Zorro functions (core/activation/zorro_form.h) over arrays of float, double or
// bfloat16, as fast as memory allows: one exponential and one division an element. bfloat16 computes in
// float. At +-infinity the limit, at NaN NaN.

#include <c10/util/BFloat16.h>
#include <cstdint>
#include <type_traits>

#include "core/train/activation/zorro_point.h"

namespace zorro {

/// The type that arrays of `Scalar` are computed in.
template <typename Scalar>
using ComputeType = std::conditional_t<std::is_same_v<Scalar, double>, double, float>;

/// f[i] = f(x[i]).
template <typename Scalar>
void zorroForward(const ZorroConstants<ComputeType<Scalar>>& constants, const Scalar* x, Scalar* f,
                  std::int64_t count);

/// inputGradient[i] = gradient[i] f'(x[i]).
template <typename Scalar>
void zorroBackward(const ZorroConstants<ComputeType<Scalar>>& constants, const Scalar* x,
                   const Scalar* gradient, Scalar* inputGradient, std::int64_t count);

/// sums[column] += the sum of gradient[i] df/d(column)(x[i]), for every column of the form.
template <typename Scalar>
void zorroFormGradient(const ZorroConstants<ComputeType<Scalar>>& constants, const Scalar* x,
                       const Scalar* gradient, double* sums, std::int64_t count);

}  // namespace zorro
