#pragma once

// The Zorro functions for pointwise_kernel.cuh, and the gradient of their form.

#include "core/train/activation/cuda/pointwise_kernel.cuh"

namespace zorro {

/// The general form for pointwise_kernel.cuh.
struct ZorroFunction {
    template <typename Real>
    using Constants = ZorroConstants<Real>;
    static constexpr std::int64_t columns = FormColumn::count;

    template <typename Real>
    static __device__ ZorroConstants<Real> constants(const Real* form) {
        return zorroConstants(form);
    }

    template <bool symmetric>
    struct At {
        template <typename Real>
        __device__ Real value(const ZorroConstants<Real>& c, Real x) const {
            return c.scale * pointAt<symmetric>(c, x).value() + c.offset;
        }
        template <typename Real>
        __device__ Real slope(const ZorroConstants<Real>& c, Real x) const {
            return c.scale * c.m * pointAt<symmetric>(c, x).slope();
        }
        template <typename Real>
        __device__ Real curvature(const ZorroConstants<Real>& c, Real x) const {
            return c.scale * c.m * c.m * pointAt<symmetric>(c, x).curvature();
        }
    };

    template <typename Real, typename Use>
    static __device__ void choose(const ZorroConstants<Real>& c, const Use& use) {
        if (c.symmetric)  // the same for a whole block
            use(At<true>{});
        else
            use(At<false>{});
    }
};

constexpr int elementsASum = 64;  ///< that one thread adds up for the gradient of the form
constexpr int elementsInFloat = 16;
constexpr int warps = threadsABlock / 32;

/// `sums` [rows, blocks, columns of the form]: of each block's part, always added in the same order.
template <typename Scalar>
__global__ void __launch_bounds__(threadsABlock)
    formGradientKernel(const Scalar* __restrict__ x, const Scalar* __restrict__ gradient,
                       const ComputeType<Scalar>* __restrict__ form, double* __restrict__ sums,
                       RowParts parts) {
    using Real = ComputeType<Scalar>;
    __shared__ ZorroConstants<Real> shared;
    __shared__ double byWarp[warps][FormColumn::count];
    const unsigned row = blockIdx.x / parts.blocks;
    const std::int64_t begin = row * parts.length;
    const std::int64_t first = std::int64_t(blockIdx.x % parts.blocks) * threadsABlock * elementsASum;
    if (threadIdx.x == 0)
        shared = zorroConstants(form + (row % parts.forms) * FormColumn::count);
    __syncthreads();
    const ZorroConstants<Real> c = shared;
    double total[FormColumn::count] = {};
    for (int i = 0; i < elementsASum; i += elementsInFloat) {
        Real partial[FormColumn::count] = {};
        for (int j = 0; j < elementsInFloat; ++j) {
            const std::int64_t at = first + std::int64_t(i + j) * threadsABlock + threadIdx.x;
            if (at < parts.length)
                addFormTerms(c, static_cast<Real>(x[begin + at]), static_cast<Real>(gradient[begin + at]),
                             [&](std::int64_t column, Real term) { partial[column] += term; });
        }
        for (int column = 0; column < FormColumn::count; ++column)
            total[column] += static_cast<double>(partial[column]);
    }
    for (int column = 0; column < FormColumn::count; ++column) {
        for (int distance = 16; distance > 0; distance /= 2)
            total[column] += __shfl_xor_sync(0xffffffffU, total[column], distance);
        if (threadIdx.x % 32 == 0)
            byWarp[threadIdx.x / 32][column] = total[column];
    }
    __syncthreads();
    if (threadIdx.x < FormColumn::count) {
        double sum = 0;
        for (int warp = 0; warp < warps; ++warp) sum += byWarp[warp][threadIdx.x];
        sums[std::int64_t(blockIdx.x) * FormColumn::count + threadIdx.x] = sum;
    }
}

}  // namespace zorro
