#pragma once

// The way back through bias and activation as one kernel: gradient f'(x + bias), and its sum over a member's
// rows.

#include "core/train/activation/pointwise_kernel.cuh"

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

/// Launches it; `sums` is made by biasSums().
template <typename Function, typename Scalar>
void launchBiasedGradient(const at::Tensor& gradient, const at::Tensor& x, const at::Tensor& bias,
                          const at::Tensor& form, const at::Tensor& result, const at::Tensor& sums) {
    const BiasParts parts{x.size(1), static_cast<unsigned>(x.size(2)),
                          static_cast<unsigned>((x.size(1) + sums.size(0) - 1) / sums.size(0)),
                          static_cast<unsigned>(form.size(0))};
    const auto launch = [&]<int lanes>() {
        constexpr unsigned columnsABlock = columnThreads * lanes;
        const dim3 grid((parts.columns + columnsABlock - 1) / columnsABlock,
                        static_cast<unsigned>(sums.size(0)), static_cast<unsigned>(x.size(0)));
        biasedGradientKernel<Function, Scalar, lanes>
            <<<grid, threadsABlock, 0, c10::cuda::getCurrentCUDAStream()>>>(
                x.data_ptr<Scalar>(), bias.data_ptr<Scalar>(), gradient.data_ptr<Scalar>(),
                form.data_ptr<ComputeType<Scalar>>(), result.data_ptr<Scalar>(),
                sums.data_ptr<ComputeType<Scalar>>(), parts);
        C10_CUDA_KERNEL_LAUNCH_CHECK();
    };
    constexpr int whole = bytesAnAccess / int(sizeof(Scalar));
    if (fitsWholeAccesses<Scalar>(2, parts.columns,
                                  {x.data_ptr(), bias.data_ptr(), gradient.data_ptr(), result.data_ptr()}))
        launch.template operator()<whole>();
    else
        launch.template operator()<1>();
}

/// Where the blocks' sums over rows go, [row parts, members, columns]: so many parts that the device has
/// enough blocks.
inline at::Tensor biasSums(const at::Tensor& x) {
    constexpr std::int64_t enoughBlocks = 512;
    constexpr std::int64_t fewestRows = 4 * rowThreads;
    const std::int64_t tiles = x.size(0) * ((x.size(2) + 63) / 64);
    const std::int64_t parts =
        std::clamp<std::int64_t>(std::min(enoughBlocks / tiles, x.size(1) / fewestRows), 1, 65535);
    const auto type = x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    return at::empty({parts, x.size(0), x.size(2)}, x.options().dtype(type));
}

}  // namespace zorro
