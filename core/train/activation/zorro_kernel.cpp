#include "core/train/activation/zorro_kernel.h"

#include <algorithm>

#include "core/formula/program/processor_versions.h"
#include "core/train/activation/zorro_point.h"

namespace zorro {

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
            addFormTerms(c, at, weight,
                         [&partial, lane](std::int64_t column, Real term) { partial[column][lane] += term; });
        }
    }
    for (std::int64_t column = 0; column < FormColumn::count; ++column) {
        for (std::int64_t lane = 0; lane < lanes; ++lane)
            sums[column] += static_cast<double>(partial[column][lane]);
    }
}

}  // namespace zorro_loops

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

}  // namespace zorro
