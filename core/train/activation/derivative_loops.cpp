#include "core/train/activation/derivative_loops.h"

#include <numbers>

#include "core/formula/program/processor_versions.h"
#include "core/train/activation/exponential.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function template twice.
namespace derivative_loops {

/// Beyond this both functions are 0 or 1 and their slopes 0, to the last digit.
template <typename Real>
constexpr Real farAway = 40;

/// x in [-40, 40], so that infinity is no more than far away; NaN stays.
template <typename Real>
inline Real bounded(Real x) {
    const Real above = x < -farAway<Real> ? -farAway<Real> : x;
    return above > farAway<Real> ? farAway<Real> : above;
}

template <typename Real>
ZORRO_FOR_EACH_PROCESSOR void dsilu(const Real* __restrict x, Real* __restrict f, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) {
        const Real at = bounded(x[i]);
        const Real e = exponential(-at);
        const Real s = 1 / (1 + e);
        f[i] = s * (1 + at * e * s);
    }
}

template <typename Real>
ZORRO_FOR_EACH_PROCESSOR void dsiluBackward(const Real* __restrict x, const Real* __restrict gradient,
                                            Real* __restrict result, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) {
        const Real at = bounded(x[i]);
        const Real e = exponential(-at);
        const Real s = 1 / (1 + e);
        result[i] = gradient[i] * (s * s * e * (2 + at * (1 - 2 * s)));
    }
}

template <typename Real>
ZORRO_FOR_EACH_PROCESSOR void dgeluBackward(const Real* __restrict x, const Real* __restrict gradient,
                                            Real* __restrict result, std::int64_t count) {
    constexpr Real density = Real(0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2);
    constexpr Real lowest = -80;
    for (std::int64_t i = 0; i < count; ++i) {
        const Real at = bounded(x[i]);
        const Real square = at * at;
        const Real exponent = square * Real(-0.5);
        const Real e = exponential(exponent < lowest ? lowest : exponent);
        result[i] = gradient[i] * (density * (e * (2 - square)));
    }
}

template void dsilu(const float*, float*, std::int64_t);
template void dsilu(const double*, double*, std::int64_t);
template void dsiluBackward(const float*, const float*, float*, std::int64_t);
template void dsiluBackward(const double*, const double*, double*, std::int64_t);
template void dgeluBackward(const float*, const float*, float*, std::int64_t);
template void dgeluBackward(const double*, const double*, double*, std::int64_t);

}  // namespace derivative_loops

}  // namespace zorro
