// The kernels for CUDA devices where LibTorch has CUDA and no nvcc was there to build with: LibTorch compiles
// them when they are first called. Where it cannot, composed operations do the work.

#include <ATen/ATen.h>
#include <ATen/cuda/jiterator.h>
#include <atomic>
#include <mutex>
#include <vector>

#include "core/train/activation/composed.h"
#include "core/train/activation/runtime_point.h"
#include "core/train/activation/zorro_device.h"
#include "core/train/activation/zorro_kernel.h"

namespace zorro {

namespace {

/// Column `column` of the form, shaped so that its rows meet the rows of x.
Tensor columnFor(const Tensor& x, const Tensor& form, std::int64_t column) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
    shape[0] = form.size(0) == 1 ? 1 : x.size(0);
    Tensor values = form.select(1, column);
    if (form.size(0) != 1)
        values = values.repeat({x.size(0) / form.size(0)});
    return values.view(shape);
}

/// Calls a text of runtime_point.h with `first` and the columns it takes. LibTorch compiles a text once.
Tensor launch(const char* text, const char* name, c10::SmallVector<Tensor> tensors, const Tensor& x,
              const Tensor& form) {
    for (const std::int64_t column : {FormColumn::m, FormColumn::shift, FormColumn::aNeg, FormColumn::bNeg,
                                      FormColumn::aPos, FormColumn::bPos})
        tensors.push_back(columnFor(x, form, column));
    static std::mutex compiler;  // which must not be entered twice at a time
    const std::scoped_lock lock(compiler);
    return at::cuda::CompileAndLaunchKernel(text, name, 1, tensors, {}, false).front();
}

/// kernel(), or otherwise() where LibTorch cannot compile here; that is said once.
template <typename Kernel, typename Otherwise>
Tensor compiledOr(const Kernel& kernel, const Otherwise& otherwise) {
    static std::atomic<bool> works = true;
    if (works) {
        try {
            return kernel();
        } catch (const c10::OutOfMemoryError&) {
            throw;
        } catch (const c10::Error& error) {
            works = false;
            TORCH_WARN("the Zorro functions run as composed operations, which is slower: ",
                       error.what_without_backtrace());
        }
    }
    return otherwise();
}

}  // namespace

bool hasCudaKernel() {
    return true;
}

Tensor forwardOnCuda(const Tensor& x, const Tensor& form) {
    const auto kernel = [&] {
        const Tensor value = launch(runtimeValueText, "zorro_runtime_value", {x}, x, form);
        return at::addcmul(columnFor(x, form, FormColumn::offset), value,
                           columnFor(x, form, FormColumn::scale))
            .to(x.scalar_type());
    };
    return compiledOr(kernel, [&] { return composedZorro(x, form); });
}

Tensor backwardOnCuda(const Tensor& gradient, const Tensor& x, const Tensor& form) {
    const auto kernel = [&] {
        const Tensor scaled = gradient * columnFor(x, form, FormColumn::scale);
        return launch(runtimeSlopeText, "zorro_runtime_slope", {scaled, x}, x, form).to(x.scalar_type());
    };
    return compiledOr(kernel, [&] { return gradient * composedZorroSlope(x, form); });
}

double usedCudaMemory(const torch::Device& /*device*/) {
    return 0;  // what LibTorch allocated is told by headers that need the CUDA toolkit
}

}  // namespace zorro
