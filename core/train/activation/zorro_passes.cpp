#include "core/train/activation/zorro_passes.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <vector>

#include "core/train/activation/composed.h"
#include "core/train/activation/contiguous_rows.h"
#include "core/train/activation/zorro_device.h"
#include "core/train/activation/zorro_kernel.h"

namespace zorro::zorro_passes {

namespace {

template <typename Real>
std::vector<ZorroConstants<Real>> constantsOf(const Tensor& form) {
    const Tensor rows = form.contiguous();
    std::vector<ZorroConstants<Real>> constants;
    constants.reserve(static_cast<std::size_t>(rows.size(0)));
    for (std::int64_t row = 0; row < rows.size(0); ++row)
        constants.push_back(zorroConstants(rows.data_ptr<Real>() + row * FormColumn::count));
    return constants;
}

Tensor valueOnCpu(const Tensor& x, const Tensor& form) {
    const Tensor f = at::empty_like(x);
    const ContiguousRows rows(x, form.size(0));
    withElementType(x, [&]<typename Scalar>() {
        const auto constants = constantsOf<ComputeType<Scalar>>(form);
        rows.visitParts([&](std::int64_t row, std::int64_t first, std::int64_t size) {
            zorroForward(constants[static_cast<std::size_t>(row) % constants.size()],
                         x.data_ptr<Scalar>() + first, f.data_ptr<Scalar>() + first, size);
        });
    });
    return f;
}

Tensor slopeOnCpu(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    const Tensor result = at::empty_like(x);
    const ContiguousRows rows(x, form.size(0));
    withElementType(x, [&]<typename Scalar>() {
        const auto constants = constantsOf<ComputeType<Scalar>>(form);
        rows.visitParts([&](std::int64_t row, std::int64_t first, std::int64_t size) {
            zorroBackward(constants[static_cast<std::size_t>(row) % constants.size()],
                          x.data_ptr<Scalar>() + first, gradient.data_ptr<Scalar>() + first,
                          result.data_ptr<Scalar>() + first, size);
        });
    });
    return result;
}

/// A row is added up in parts of one size, so that its sum does not depend on the number of threads.
Tensor formGradientOnCpu(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    const ContiguousRows rows(x, form.size(0));
    const std::int64_t parts =
        (rows.length + ContiguousRows::elementsATask - 1) / ContiguousRows::elementsATask;
    const Tensor sums = at::zeros({rows.count, parts, FormColumn::count}, at::kDouble);
    withElementType(x, [&]<typename Scalar>() {
        const auto constants = constantsOf<ComputeType<Scalar>>(form);
        at::parallel_for(0, rows.count * parts, rows.rowsATask(), [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t part = begin; part < end; ++part) {
                const std::int64_t row = part / parts;
                const std::int64_t inRow = part % parts * ContiguousRows::elementsATask;
                const std::int64_t first = row * rows.length + inRow;
                zorroFormGradient(constants[static_cast<std::size_t>(row) % constants.size()],
                                  x.data_ptr<Scalar>() + first, gradient.data_ptr<Scalar>() + first,
                                  sums.data_ptr<double>() + part * FormColumn::count,
                                  std::min(ContiguousRows::elementsATask, rows.length - inRow));
            }
        });
    });
    return sums.sum(1).view({-1, form.size(0), FormColumn::count}).sum(0).to(form.scalar_type());
}

}  // namespace

Tensor value(const Tensor& x, const Tensor& form) {
    if (x.is_cpu())
        return valueOnCpu(x, form);
    return x.is_cuda() && hasCudaKernel() ? forwardOnCuda(x, form) : composedZorro(x, form);
}

Tensor slope(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    if (x.is_cpu())
        return slopeOnCpu(gradient, x, form);
    return x.is_cuda() && hasCudaKernel() ? backwardOnCuda(gradient, x, form)
                                          : gradient * composedZorroSlope(x, form);
}

std::pair<Tensor, Tensor> secondGradients(const Tensor& outer, const Tensor& gradient, const Tensor& x,
                                          const Tensor& form) {
    if (x.is_cuda() && hasFusedCudaKernels())
        return secondBackwardOnCuda(outer, gradient, x, form);
    return composedZorroSecondGradients(outer, gradient, x, form);
}

bool hasFormGradient(const Tensor& x) {
    return x.is_cpu() || (x.is_cuda() && hasFusedCudaKernels());
}

Tensor formGradient(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    return x.is_cpu() ? formGradientOnCpu(gradient, x, form) : formGradientOnCuda(gradient, x, form);
}

}  // namespace zorro::zorro_passes
