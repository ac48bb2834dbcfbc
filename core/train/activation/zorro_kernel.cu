// The kernels for CUDA devices. A block computes a part of one row: its first thread prepares the constants
// of the row's form, and all of them share these.

#include <ATen/ATen.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

#include "core/train/activation/zorro_device.h"
#include "core/train/activation/zorro_kernel.h"

namespace zorro {

namespace {

constexpr int threadsABlock = 256;
constexpr int elementsAThread = 8;
constexpr std::int64_t elementsABlock = threadsABlock * elementsAThread;

/// How the elements are divided among blocks.
struct Parts {
    std::int64_t length;  ///< of a row
    std::int64_t blocks;  ///< for a row
    std::int64_t forms;
};

template <typename Scalar>
__global__ void forwardKernel(const Scalar* __restrict__ x, const ComputeType<Scalar>* __restrict__ form,
                              Scalar* __restrict__ f, Parts parts) {
    using Real = ComputeType<Scalar>;
    __shared__ ZorroConstants<Real> constants;
    const std::int64_t row = blockIdx.x / parts.blocks;
    if (threadIdx.x == 0)
        constants = zorroConstants(form + (row % parts.forms) * FormColumn::count);
    __syncthreads();
    const std::int64_t first = (blockIdx.x % parts.blocks) * elementsABlock + threadIdx.x;
    const std::int64_t begin = row * parts.length;
#pragma unroll
    for (int i = 0; i < elementsAThread; ++i) {
        const std::int64_t at = first + i * threadsABlock;
        if (at < parts.length) {
            const Point<Real> p = pointAt<false>(constants, static_cast<Real>(x[begin + at]));
            f[begin + at] = static_cast<Scalar>(constants.scale * p.value() + constants.offset);
        }
    }
}

template <typename Scalar>
__global__ void backwardKernel(const Scalar* __restrict__ x, const Scalar* __restrict__ gradient,
                               const ComputeType<Scalar>* __restrict__ form, Scalar* __restrict__ result,
                               Parts parts) {
    using Real = ComputeType<Scalar>;
    __shared__ ZorroConstants<Real> constants;
    const std::int64_t row = blockIdx.x / parts.blocks;
    if (threadIdx.x == 0)
        constants = zorroConstants(form + (row % parts.forms) * FormColumn::count);
    __syncthreads();
    const std::int64_t first = (blockIdx.x % parts.blocks) * elementsABlock + threadIdx.x;
    const std::int64_t begin = row * parts.length;
    const Real factor = constants.scale * constants.m;
#pragma unroll
    for (int i = 0; i < elementsAThread; ++i) {
        const std::int64_t at = first + i * threadsABlock;
        if (at < parts.length) {
            const Point<Real> p = pointAt<false>(constants, static_cast<Real>(x[begin + at]));
            result[begin + at] =
                static_cast<Scalar>(static_cast<Real>(gradient[begin + at]) * (factor * p.slope()));
        }
    }
}

/// Calls launch<Scalar>(blocks, parts) for x's element type.
template <typename Launch>
void dispatch(const Tensor& x, const Tensor& form, const Launch& launch) {
    const c10::cuda::CUDAGuard guard(x.device());
    std::int64_t rows = x.size(0);
    std::int64_t length = x.numel() / rows;
    if (form.size(0) == 1) {  // then it is one long row
        length *= rows;
        rows = 1;
    }
    const std::int64_t blocks = (length + elementsABlock - 1) / elementsABlock;
    const Parts parts{length, blocks, form.size(0)};
    const unsigned grid = static_cast<unsigned>(rows * blocks);
    if (x.scalar_type() == at::kFloat)
        launch.template operator()<float>(grid, parts);
    else if (x.scalar_type() == at::kDouble)
        launch.template operator()<double>(grid, parts);
    else
        launch.template operator()<c10::BFloat16>(grid, parts);
    C10_CUDA_KERNEL_LAUNCH_CHECK();
}

}  // namespace

bool hasCudaKernel() {
    return true;
}

Tensor forwardOnCuda(const Tensor& x, const Tensor& form) {
    const Tensor f = at::empty_like(x);
    const Tensor rows = form.contiguous();
    dispatch(x, form, [&]<typename Scalar>(unsigned grid, const Parts& parts) {
        forwardKernel<Scalar><<<grid, threadsABlock, 0, c10::cuda::getCurrentCUDAStream()>>>(
            x.data_ptr<Scalar>(), rows.data_ptr<ComputeType<Scalar>>(), f.data_ptr<Scalar>(), parts);
    });
    return f;
}

Tensor backwardOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    const Tensor result = at::empty_like(x);
    const Tensor rows = form.contiguous();
    dispatch(x, form, [&]<typename Scalar>(unsigned grid, const Parts& parts) {
        backwardKernel<Scalar><<<grid, threadsABlock, 0, c10::cuda::getCurrentCUDAStream()>>>(
            x.data_ptr<Scalar>(), gradient.data_ptr<Scalar>(), rows.data_ptr<ComputeType<Scalar>>(),
            result.data_ptr<Scalar>(), parts);
    });
    return result;
}

double usedCudaMemory(const torch::Device& device) {
    const auto statistics = c10::cuda::CUDACachingAllocator::getDeviceStats(device.index());
    return static_cast<double>(statistics.allocated_bytes[0].current);
}

}  // namespace zorro
