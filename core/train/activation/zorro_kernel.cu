// The Zorro functions on CUDA devices.

#include <c10/cuda/CUDACachingAllocator.h>

#include "core/train/activation/cuda/pointwise_launch.cuh"
#include "core/train/activation/cuda/zorro_function.cuh"
#include "core/train/activation/zorro_device.h"

namespace zorro {

namespace {

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
