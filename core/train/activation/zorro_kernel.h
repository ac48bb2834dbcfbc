#pragma once

// The general form of the Zorro functions (core/activation/zorro_form.h) over arrays of float, double or
// bfloat16, as fast as memory allows: one exponential and one division an element. bfloat16 computes in
// float. At +-infinity the limit, at NaN NaN.

#include <c10/util/BFloat16.h>
#include <cstdint>
#include <type_traits>

namespace zorro {

/// The type that arrays of `Scalar` are computed in.
template <typename Scalar>
using ComputeType = std::conditional_t<std::is_same_v<Scalar, double>, double, float>;

/// The columns of a form, in the order of ZorroForm's members.
struct FormColumn {
    enum : std::int64_t { scale, offset, m, shift, aNeg, bNeg, aPos, bPos, count };
};

/// One hump with what does not depend on u. hump(u) = u g, g = numerator / (quotient + e),
/// e = exp(exponent - a u); see MATH.md's overflow-free form, which this is for both signs of ab.
template <typename Real>
struct HumpConstants {
    Real a;
    Real b;
    Real exponent;   ///< min(ab, 0)
    Real quotient;   ///< exp(-ab), at most 1
    Real numerator;  ///< 1 + exp(-|ab|)
    Real lowest;     ///< u from here down give 0
};

template <typename Real>
struct ZorroConstants {
    Real scale;
    Real offset;
    Real m;
    Real shift;
    HumpConstants<Real> below;  ///< for m x + shift < 0
    HumpConstants<Real> above;  ///< for m x + shift > 1
    bool symmetric;             ///< both humps are the same
};

/// What is computed with from one row of a form.
template <typename Real>
[[nodiscard]] ZorroConstants<Real> zorroConstants(const Real* form);

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
