#pragma once

// The general form of the Zorro functions at one point, for the loops of every device.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <type_traits>

#include "core/train/activation/exponential.h"

namespace zorro {

/// The columns of a form, in the order of ZorroForm's members.
struct FormColumn {
    enum : std::int64_t { scale, offset, m, shift, aNeg, bNeg, aPos, bPos, count };
};

/// One hump with what does not depend on u. hump(u) = u g, g = numerator / (quotient + e),
/// e = exp(exponent - a u): u (1 + exp(ab)) sigmoid(a (u - b)) without anything that could overflow, whatever
/// the sign of ab.
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

/// exp(x) and 1 / exp(x) are normal numbers for |x| up to this.
template <typename Real>
constexpr Real largestExponent = std::is_same_v<Real, double> ? Real(700) : Real(87);

template <typename Real>
ZORRO_HOST_DEVICE HumpConstants<Real> humpConstants(Real a, Real b) {
    const Real product = a * b;
    const Real exponent = std::min(product, Real(0));
    return {.a = a,
            .b = b,
            .exponent = exponent,
            .quotient = std::exp(-std::max(product, Real(0))),
            .numerator = 1 + std::exp(-std::abs(product)),
            .lowest = (exponent - largestExponent<Real>) / a};
}

/// `magnitude` with its sign changed where `sign` is negative.
template <typename Real>
ZORRO_HOST_DEVICE inline Real withSignOf(Real magnitude, Real sign) {
    using Bits = std::conditional_t<std::is_same_v<Real, double>, std::uint64_t, std::uint32_t>;
    constexpr Bits signBit = Bits(1) << (8 * sizeof(Real) - 1);
    return std::bit_cast<Real>(std::bit_cast<Bits>(magnitude) ^ (std::bit_cast<Bits>(sign) & signBit));
}

/// What all three loops need at one point. In the linear part u = 0, so that g = 1 and the hump is 0.
template <typename Real>
struct Point {
    Real inside;  ///< y = m x + shift put into [0, 1]
    Real above;   ///< 1 - y: negative above the linear part
    Real u;       ///< the hump's argument, at most 0
    Real a;       ///< the hump's steepness
    Real numerator;
    Real quotient;
    Real e;
    Real reciprocal;  ///< 1 / (quotient + e)

    /// hump(u) / u.
    [[nodiscard]] ZORRO_HOST_DEVICE Real g() const { return numerator * reciprocal; }
    [[nodiscard]] ZORRO_HOST_DEVICE Real s() const { return e * reciprocal; }
    /// A(y).
    [[nodiscard]] ZORRO_HOST_DEVICE Real value() const { return inside + withSignOf(u * g(), above); }
    /// A'(y).
    [[nodiscard]] ZORRO_HOST_DEVICE Real slope() const { return g() * (1 + a * u * s()); }
    /// A''(y), from the inside of each piece: 0 in the linear part.
    [[nodiscard]] ZORRO_HOST_DEVICE Real curvature() const {
        const Real below = a * g() * s() * (2 + a * u * (2 * s() - 1));
        return u < 0 ? withSignOf(below, above) : u;
    }
};

/// 1 / x for x in [1e-37, 1e38].
template <typename Real>
ZORRO_HOST_DEVICE inline Real reciprocalOf(Real x) {
#ifdef __CUDA_ARCH__
    if constexpr (std::is_same_v<Real, float>)
        return __fdividef(1.0F, x);  // to two roundings, in a fifth of the time
#endif
    return 1 / x;
}

/// Comparisons stand so that NaN comes through all of them.
template <bool symmetric, typename Real>
ZORRO_HOST_DEVICE inline Point<Real> pointAt(const ZorroConstants<Real>& c, Real x) {
    Point<Real> p;
    const Real y = c.m * x + c.shift;
    p.above = 1 - y;
    const Real positive = y < 0 ? Real(0) : y;
    p.inside = positive > 1 ? Real(1) : positive;
    const auto side = [&](Real below, Real above) { return symmetric || y < 0 ? below : above; };
    const Real lowest = side(c.below.lowest, c.above.lowest);
    const Real nearer = y > p.above ? p.above : y;
    const Real u = nearer > 0 ? Real(0) : nearer;
    p.u = u < lowest ? lowest : u;
    p.a = side(c.below.a, c.above.a);
    const Real exponent = side(c.below.exponent, c.above.exponent) - p.a * p.u;
    p.e = exponential(exponent < -largestExponent<Real> ? -largestExponent<Real> : exponent);
    p.quotient = side(c.below.quotient, c.above.quotient);
    p.numerator = side(c.below.numerator, c.above.numerator);
    p.reciprocal = reciprocalOf(p.quotient + p.e);
    return p;
}

/// Calls add(column, term) for every column of the form: what weight df/d(column)(x) is at one point.
template <typename Real, typename Add>
ZORRO_HOST_DEVICE inline void addFormTerms(const ZorroConstants<Real>& c, Real x, Real weight,
                                           const Add& add) {
    const Point<Real> p = pointAt<false>(c, x);
    const bool below = p.u < 0 && p.above > 0;
    const bool above = p.u < 0 && p.above < 0;
    // At infinity every derivative but those in scale and offset is 0, and 0 times infinity is not.
    const bool far = p.u <= (below ? c.below.lowest : c.above.lowest);
    const Real slope = far ? Real(0) : c.scale * weight * p.slope();
    const Real b = below ? c.below.b : c.above.b;
    const Real hump = far ? Real(0) : c.scale * weight * withSignOf(p.u * p.g(), p.above);
    const Real difference = p.quotient * (p.reciprocal - 1 / p.numerator);
    const Real byA = hump * (b * difference + p.u * p.s());
    const Real byB = hump * p.a * difference;
    add(FormColumn::scale, weight * p.value());
    add(FormColumn::offset, weight);
    add(FormColumn::m, slope * (far ? Real(0) : x));
    add(FormColumn::shift, slope);
    add(FormColumn::aNeg, below ? byA : Real(0));
    add(FormColumn::bNeg, below ? byB : Real(0));
    add(FormColumn::aPos, above ? byA : Real(0));
    add(FormColumn::bPos, above ? byB : Real(0));
}

/// What is computed with from one row of a form.
template <typename Real>
ZORRO_HOST_DEVICE ZorroConstants<Real> zorroConstants(const Real* form) {
    return {.scale = form[FormColumn::scale],
            .offset = form[FormColumn::offset],
            .m = form[FormColumn::m],
            .shift = form[FormColumn::shift],
            .below = humpConstants(form[FormColumn::aNeg], form[FormColumn::bNeg]),
            .above = humpConstants(form[FormColumn::aPos], form[FormColumn::bPos]),
            .symmetric = form[FormColumn::aNeg] == form[FormColumn::aPos] &&
                         form[FormColumn::bNeg] == form[FormColumn::bPos]};
}

}  // namespace zorro
