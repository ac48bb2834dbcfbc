#pragma once

// The host's part of the kernels of pointwise_kernel.cuh and bias_kernel.cuh.

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <vector>

#include "core/train/activation/cuda/bias_kernel.cuh"
#include "core/train/activation/cuda/pointwise_kernel.cuh"

namespace zorro {

/// Whether arrays of rows of this length can be read 16 bytes at a time.
template <typename Scalar>
bool fitsWholeAccesses(std::int64_t rows, std::int64_t length, std::initializer_list<const void*> arrays) {
    for (const void* array : arrays) {
        if (reinterpret_cast<std::uintptr_t>(array) % bytesAnAccess != 0)
            return false;
    }
    return rows == 1 || length % (bytesAnAccess / std::int64_t(sizeof(Scalar))) == 0;
}

/// The rows of x, one after the other; where one form serves all, they are one long row.
struct RowsOf {
    std::int64_t count;
    std::int64_t length;
    explicit RowsOf(const at::Tensor& x, bool oneForm)
        : count(oneForm ? 1 : x.size(0)), length(x.numel() / count) {}
};

inline unsigned gridOf(std::int64_t rows, std::int64_t blocks) {
    TORCH_CHECK(rows * blocks <= 2147483647, "zorro::activation: ", rows,
                " rows of so many elements are too many for "
                "one call; divide the tensor");
    return static_cast<unsigned>(rows * blocks);
}

/// Launches the kernel of `Work` over contiguous tensors of x's shape, `inputs` with x first. `bias` [rows,
/// 1, columns] may be undefined.
template <typename Function, typename Work, typename Scalar>
void launchPointwise(const std::vector<at::Tensor>& inputs, const std::vector<at::Tensor>& outputs,
                     const at::Tensor& form, const at::Tensor& bias) {
    const at::Tensor& x = inputs.front();
    const RowsOf rows(x, form.size(0) == 1 && !bias.defined());
    Arrays<const Scalar*, Work::inputs> in;
    Arrays<Scalar*, Work::outputs> out;
    bool aligned = rows.count == 1 || rows.length % (bytesAnAccess / std::int64_t(sizeof(Scalar))) == 0;
    for (int i = 0; i < Work::inputs; ++i) {
        in.at[i] = inputs[static_cast<std::size_t>(i)].data_ptr<Scalar>();
        aligned = aligned && fitsWholeAccesses<Scalar>(1, 0, {in.at[i]});
    }
    for (int i = 0; i < Work::outputs; ++i) {
        out.at[i] = outputs[static_cast<std::size_t>(i)].data_ptr<Scalar>();
        aligned = aligned && fitsWholeAccesses<Scalar>(1, 0, {out.at[i]});
    }
    const Scalar* biasAt = bias.defined() ? bias.data_ptr<Scalar>() : nullptr;
    const unsigned columns = bias.defined() ? static_cast<unsigned>(bias.size(2)) : 1;
    if (bias.defined())
        aligned = aligned && fitsWholeAccesses<Scalar>(bias.size(0) + 1, columns, {biasAt});

    const auto launch = [&]<int lanes, int vectors, bool biased>() {
        constexpr std::int64_t elementsABlock = threadsABlock * lanes * vectors;
        const std::int64_t blocks = (rows.length + elementsABlock - 1) / elementsABlock;
        const RowParts parts{rows.length, static_cast<unsigned>(blocks), static_cast<unsigned>(form.size(0))};
        pointwiseKernel<Function, Work, Scalar, lanes, vectors, biased>
            <<<gridOf(rows.count, blocks), threadsABlock, 0, c10::cuda::getCurrentCUDAStream()>>>(
                in, out, form.data_ptr<ComputeType<Scalar>>(), biasAt, columns, parts);
        C10_CUDA_KERNEL_LAUNCH_CHECK();
    };
    constexpr int whole = bytesAnAccess / int(sizeof(Scalar));
    if (bias.defined()) {
        if constexpr (Work::inputs == 1) {
            if (aligned)
                launch.template operator()<whole, 1, true>();
            else
                launch.template operator()<1, 4, true>();
        }
    } else if (aligned) {
        launch.template operator()<whole, 2, false>();
    } else {
        launch.template operator()<1, 8, false>();
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
