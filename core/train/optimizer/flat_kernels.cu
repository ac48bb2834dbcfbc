#include <ATen/ATen.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

#include "core/train/optimizer/flat_kernels.cuh"
#include "core/train/optimizer/flat_kernels.h"

namespace zorro {

static_assert(numbersOfAdam == updateNumbers);

void adamOnCuda(const UpdateStep& update, bool decoupled) {
    const c10::cuda::CUDAGuard guard(update.values.device());
    const MemberUpdate& first = update.members.front();
    const Optimizer& options = first.options;
    const AdamStep step{.beta1 = static_cast<float>(options.beta1),
                        .beta2 = static_cast<float>(options.beta2),
                        .epsilon = static_cast<float>(options.epsilon),
                        .rate = 0,
                        .varianceScale = 0,
                        .keep = 1,
                        .decay = static_cast<float>(options.weightDecay.value_or(0))};
    const Tensor& rows = update.table.rows;
    const AdamMembers members{.rows = rows.defined() ? rows.data_ptr<std::int64_t>() : nullptr,
                              .table = update.table.numbers.data_ptr<float>(),
                              .columns = {MemberTable::beta1, MemberTable::beta2, MemberTable::epsilon,
                                          MemberTable::weightDecay, MemberTable::boundedRate},
                              .width = MemberTable::columns};
    const std::int64_t count = update.values.numel();
    const auto blocks = static_cast<unsigned>((count + threadsOfUpdate - 1) / threadsOfUpdate);
    adamKernel<<<blocks, threadsOfUpdate, 0, c10::cuda::getCurrentCUDAStream()>>>(
        step, members, update.numbers.data_ptr<float>(), decoupled, update.decayed, update.unbounded,
        static_cast<float>(first.boundedRate), update.values.data_ptr<float>(),
        update.gradients.data_ptr<float>(), update.moments[0].data_ptr<float>(),
        update.moments[1].data_ptr<float>(), count);
    C10_CUDA_KERNEL_LAUNCH_CHECK();
}

Tensor squaresOnCuda(const Tensor& flat, const Tensor& ends) {
    const c10::cuda::CUDAGuard guard(flat.device());
    Tensor sums = at::empty({ends.size(0)}, flat.options());
    const auto launch = [&]<typename Real>() {
        squaresKernel<Real>
            <<<static_cast<unsigned>(ends.size(0)), threadsOfSquares, 0, c10::cuda::getCurrentCUDAStream()>>>(
                flat.data_ptr<Real>(), ends.data_ptr<std::int64_t>(), sums.data_ptr<Real>());
        C10_CUDA_KERNEL_LAUNCH_CHECK();
    };
    if (flat.scalar_type() == at::kDouble)
        launch.template operator()<double>();
    else
        launch.template operator()<float>();
    return sums;
}

}  // namespace zorro
