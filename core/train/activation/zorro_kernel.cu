// The Zorro functions on CUDA devices.

#include <c10/cuda/CUDACachingAllocator.h>

#include "core/train/activation/bias_kernel.cuh"
#include "core/train/activation/pointwise_kernel.cuh"
#include "core/train/activation/zorro_device.h"

namespace zorro {

// In no unnamed namespace: kernels have it as an argument.
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

namespace {

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

/// Calls launch<Scalar>() with x's element type, on x's device.
template <typename Launch>
void dispatch(const Tensor& x, const Launch& launch) {
    const c10::cuda::CUDAGuard guard(x.device());
    if (x.scalar_type() == at::kFloat)
        launch.template operator()<float>();
    else if (x.scalar_type() == at::kDouble)
        launch.template operator()<double>();
    else
        launch.template operator()<c10::BFloat16>();
}

template <typename Work>
void pointwise(const std::vector<Tensor>& inputs, const std::vector<Tensor>& outputs, const Tensor& form,
               const Tensor& bias = {}) {
    const Tensor rows = form.contiguous();
    dispatch(inputs.front(), [&]<typename Scalar>() {
        launchPointwise<ZorroFunction, Work, Scalar>(inputs, outputs, rows, bias);
    });
}

}  // namespace

bool hasCudaKernel() {
    return true;
}

bool hasFusedCudaKernels() {
    return true;
}

Tensor forwardOnCuda(const Tensor& x, const Tensor& form) {
    Tensor f = at::empty_like(x);
    pointwise<ValueOf>({x}, {f}, form);
    return f;
}

Tensor backwardOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    Tensor result = at::empty_like(x);
    pointwise<GradientOf>({x, gradient}, {result}, form);
    return result;
}

std::pair<Tensor, Tensor> secondBackwardOnCuda(const Tensor& outer, const Tensor& gradient, const Tensor& x,
                                               const Tensor& form) {
    Tensor byGradient = at::empty_like(x);
    Tensor byX = at::empty_like(x);
    pointwise<SecondGradientsOf>({x, gradient, outer}, {byGradient, byX}, form);
    return {byGradient, byX};
}

Tensor formGradientOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    const RowsOf rows(x, form.size(0) == 1);
    const std::int64_t elementsABlock = threadsABlock * elementsASum;
    const std::int64_t blocks = (rows.length + elementsABlock - 1) / elementsABlock;
    const Tensor sums = at::empty({rows.count, blocks, FormColumn::count}, x.options().dtype(at::kDouble));
    const Tensor contiguous = form.contiguous();
    dispatch(x, [&]<typename Scalar>() {
        const RowParts parts{rows.length, static_cast<unsigned>(blocks), static_cast<unsigned>(form.size(0))};
        formGradientKernel<Scalar>
            <<<gridOf(rows.count, blocks), threadsABlock, 0, c10::cuda::getCurrentCUDAStream()>>>(
                x.data_ptr<Scalar>(), gradient.data_ptr<Scalar>(), contiguous.data_ptr<ComputeType<Scalar>>(),
                sums.data_ptr<double>(), parts);
        C10_CUDA_KERNEL_LAUNCH_CHECK();
    });
    return sums.view({-1, form.size(0), blocks, FormColumn::count}).sum({0, 2}).to(form.scalar_type());
}

Tensor biasedForwardOnCuda(const Tensor& x, const Tensor& bias, const Tensor& form) {
    Tensor f = at::empty_like(x);
    pointwise<ValueOf>({x}, {f}, form, bias);
    return f;
}

std::pair<Tensor, Tensor> biasedBackwardOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& bias,
                                               const Tensor& form) {
    const Tensor result = at::empty_like(x);
    const Tensor sums = biasSums(x);
    const Tensor rows = form.contiguous();
    dispatch(x, [&]<typename Scalar>() {
        launchBiasedGradient<ZorroFunction, Scalar>(gradient, x, bias, rows, result, sums);
    });
    const Tensor sum = sums.size(0) == 1 ? sums[0] : sums.sum(0);
    return {result, sum.unsqueeze(1).to(bias.scalar_type())};
}

double usedCudaMemory(const torch::Device& device) {
    const auto statistics = c10::cuda::CUDACachingAllocator::getDeviceStats(device.index());
    return static_cast<double>(statistics.allocated_bytes[0].current);
}

}  // namespace zorro
