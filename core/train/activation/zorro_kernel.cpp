#include "core/train/activation/zorro_kernel.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "core/activation/processor_versions.h"
#include "core/train/activation/exponential.h"

namespace zorro {

namespace {

/// exp(x) and 1 / exp(x) are normal numbers for |x| up to this.
template <typename Real>
constexpr Real largestExponent = std::is_same_v<Real, double> ? Real(700) : Real(87);

template <typename Real>
HumpConstants<Real> humpConstants(Real a, Real b) {
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
inline Real withSignOf(Real magnitude, Real sign) {
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

    [[nodiscard]] Real g() const { return numerator * reciprocal; }  ///< hump(u) / u
    [[nodiscard]] Real s() const { return e * reciprocal; }
    [[nodiscard]] Real value() const { return inside + withSignOf(u * g(), above); }  ///< A(y)
    [[nodiscard]] Real slope() const { return g() * (1 + a * u * s()); }              ///< A'(y)
};

/// Comparisons stand so that NaN comes through all of them.
template <bool symmetric, typename Real>
inline Point<Real> pointAt(const ZorroConstants<Real>& c, Real x) {
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
    p.reciprocal = 1 / (p.quotient + p.e);
    return p;
}

}  // namespace

// Not in an unnamed namespace: GCC emits the versions of a local function template twice.
namespace zorro_loops {

template <bool symmetric, typename Scalar>
ZORRO_FOR_EACH_PROCESSOR void forward(const ZorroConstants<ComputeType<Scalar>>& constants,
                                      const Scalar* __restrict x, Scalar* __restrict f, std::int64_t count) {
    using Real = ComputeType<Scalar>;
    const ZorroConstants<Real> c = constants;
    for (std::int64_t i = 0; i < count; ++i) {
        const Point<Real> p = pointAt<symmetric>(c, static_cast<Real>(x[i]));
        f[i] = static_cast<Scalar>(c.scale * p.value() + c.offset);
    }
}

template <bool symmetric, typename Scalar>
ZORRO_FOR_EACH_PROCESSOR void backward(const ZorroConstants<ComputeType<Scalar>>& constants,
                                       const Scalar* __restrict x, const Scalar* __restrict gradient,
                                       Scalar* __restrict inputGradient, std::int64_t count) {
    using Real = ComputeType<Scalar>;
    const ZorroConstants<Real> c = constants;
    const Real factor = c.scale * c.m;
    for (std::int64_t i = 0; i < count; ++i) {
        const Point<Real> p = pointAt<symmetric>(c, static_cast<Real>(x[i]));
        inputGradient[i] = static_cast<Scalar>(static_cast<Real>(gradient[i]) * (factor * p.slope()));
    }
}

/// Adds the terms of one block of points; short, so that sums in float lose nothing.
template <typename Scalar>
ZORRO_FOR_EACH_PROCESSOR void addFormGradient(const ZorroConstants<ComputeType<Scalar>>& constants,
                                              const Scalar* __restrict x, const Scalar* __restrict gradient,
                                              double* __restrict sums, std::int64_t count) {
    using Real = ComputeType<Scalar>;
    constexpr std::int64_t lanes = 16;
    const ZorroConstants<Real> c = constants;
    Real partial[FormColumn::count][lanes] = {};
    for (std::int64_t first = 0; first < count; first += lanes) {
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            const bool inside = first + lane < count;
            const Real at = inside ? static_cast<Real>(x[first + lane]) : Real(0);
            const Real weight = inside ? static_cast<Real>(gradient[first + lane]) : Real(0);
            const Point<Real> p = pointAt<false>(c, at);
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
            partial[FormColumn::scale][lane] += weight * p.value();
            partial[FormColumn::offset][lane] += weight;
            partial[FormColumn::m][lane] += slope * (far ? Real(0) : at);
            partial[FormColumn::shift][lane] += slope;
            partial[FormColumn::aNeg][lane] += below ? byA : Real(0);
            partial[FormColumn::bNeg][lane] += below ? byB : Real(0);
            partial[FormColumn::aPos][lane] += above ? byA : Real(0);
            partial[FormColumn::bPos][lane] += above ? byB : Real(0);
        }
    }
    for (std::int64_t column = 0; column < FormColumn::count; ++column) {
        for (std::int64_t lane = 0; lane < lanes; ++lane)
            sums[column] += static_cast<double>(partial[column][lane]);
    }
}

}  // namespace zorro_loops

template <typename Real>
ZorroConstants<Real> zorroConstants(const Real* form) {
    return {.scale = form[FormColumn::scale],
            .offset = form[FormColumn::offset],
            .m = form[FormColumn::m],
            .shift = form[FormColumn::shift],
            .below = humpConstants(form[FormColumn::aNeg], form[FormColumn::bNeg]),
            .above = humpConstants(form[FormColumn::aPos], form[FormColumn::bPos]),
            .symmetric = form[FormColumn::aNeg] == form[FormColumn::aPos] &&
                         form[FormColumn::bNeg] == form[FormColumn::bPos]};
}

template <typename Scalar>
void zorroForward(const ZorroConstants<ComputeType<Scalar>>& constants, const Scalar* x, Scalar* f,
                  std::int64_t count) {
    if (constants.symmetric)
        zorro_loops::forward<true>(constants, x, f, count);
    else
        zorro_loops::forward<false>(constants, x, f, count);
}

template <typename Scalar>
void zorroBackward(const ZorroConstants<ComputeType<Scalar>>& constants, const Scalar* x,
                   const Scalar* gradient, Scalar* inputGradient, std::int64_t count) {
    if (constants.symmetric)
        zorro_loops::backward<true>(constants, x, gradient, inputGradient, count);
    else
        zorro_loops::backward<false>(constants, x, gradient, inputGradient, count);
}

template <typename Scalar>
void zorroFormGradient(const ZorroConstants<ComputeType<Scalar>>& constants, const Scalar* x,
                       const Scalar* gradient, double* sums, std::int64_t count) {
    constexpr std::int64_t block = 1024;
    for (std::int64_t first = 0; first < count; first += block)
        zorro_loops::addFormGradient(constants, x + first, gradient + first, sums,
                                     std::min(block, count - first));
}

#define ZORRO_KERNELS_FOR(Scalar)                                                                          \
    template void zorroForward<Scalar>(const ZorroConstants<ComputeType<Scalar>>&, const Scalar*, Scalar*, \
                                       std::int64_t);                                                      \
    template void zorroBackward<Scalar>(const ZorroConstants<ComputeType<Scalar>>&, const Scalar*,         \
                                        const Scalar*, Scalar*, std::int64_t);                             \
    template void zorroFormGradient<Scalar>(const ZorroConstants<ComputeType<Scalar>>&, const Scalar*,     \
                                            const Scalar*, double*, std::int64_t)
ZORRO_KERNELS_FOR(float);
ZORRO_KERNELS_FOR(double);
ZORRO_KERNELS_FOR(c10::BFloat16);
#undef ZORRO_KERNELS_FOR
template ZorroConstants<float> zorroConstants<float>(const float*);
template ZorroConstants<double> zorroConstants<double>(const double*);

}  // namespace zorro
