#pragma once

// The way back through bias and activation as one kernel: gradient f'(x + bias), and its sum over a member's
// rows.

#include "core/train/activation/cuda/pointwise_kernel.cuh"

namespace zorro {

constexpr int columnThreads = 16;
constexpr int rowThreads = threadsABlock / columnThreads;

/// How a member's [rows, columns] are divided among blocks: blockIdx is (columns, rows, member).
struct BiasParts {
    std::int64_t rows = 0;
    unsigned columns = 0;
    unsigned rowsABlock = 0;
    unsigned forms = 1;
};

/// `sums` [row parts, members, columns]: of the rows of each block, always added in the same order.
template <typename Function, typename Scalar, int lanes>
__global__ void __launch_bounds__(threadsABlock)
    biasedGradientKernel(const Scalar* __restrict__ x, const Scalar* __restrict__ bias,
                         const Scalar* __restrict__ gradient, const ComputeType<Scalar>* __restrict__ form,
                         Scalar* __restrict__ result, ComputeType<Scalar>* __restrict__ sums,
                         BiasParts parts) {
    using Real = ComputeType<Scalar>;
    using Vector = Lanes<Scalar, lanes>;
    __shared__ typename Function::template Constants<Real> shared;
    __shared__ Real summed[rowThreads][columnThreads * lanes + 1];
    const unsigned member = blockIdx.z;
    const unsigned across = threadIdx.x % columnThreads;
    const unsigned down = threadIdx.x / columnThreads;
    const unsigned column = (blockIdx.x * columnThreads + across) * lanes;
    if (threadIdx.x == 0)
        shared = Function::constants(form + (member % parts.forms) * Function::columns);
    __syncthreads();
    const auto c = shared;

    Real sum[lanes] = {};
    if (column < parts.columns) {
        const Vector added =
            *reinterpret_cast<const Vector*>(bias + std::int64_t(member) * parts.columns + column);
        const std::int64_t first = std::int64_t(blockIdx.y) * parts.rowsABlock;
        const std::int64_t end = min(parts.rows, first + parts.rowsABlock);
        Function::choose(c, [&](const auto& at) {
            for (std::int64_t row = first + down; row < end; row += rowThreads) {
                const std::int64_t place = (member * parts.rows + row) * parts.columns + column;
                const Vector points = *reinterpret_cast<const Vector*>(x + place);
                const Vector incoming = *reinterpret_cast<const Vector*>(gradient + place);
                Vector written;
#pragma unroll
                for (int lane = 0; lane < lanes; ++lane) {
                    const Real point =
                        static_cast<Real>(points.values[lane]) + static_cast<Real>(added.values[lane]);
                    const Real change = static_cast<Real>(incoming.values[lane]) * at.slope(c, point);
                    written.values[lane] = static_cast<Scalar>(change);
                    sum[lane] += change;
                }
                *reinterpret_cast<Vector*>(result + place) = written;
            }
        });
    }
#pragma unroll
    for (int lane = 0; lane < lanes; ++lane) summed[down][across * lanes + lane] = sum[lane];
    __syncthreads();
    const unsigned own = blockIdx.x * columnThreads * lanes + threadIdx.x;
    if (threadIdx.x < columnThreads * lanes && own < parts.columns) {
        Real total = 0;
        for (int i = 0; i < rowThreads; ++i) total += summed[i][threadIdx.x];
        sums[(std::int64_t(blockIdx.y) * gridDim.z + member) * parts.columns + own] = total;
    }
}

}  // namespace zorro
