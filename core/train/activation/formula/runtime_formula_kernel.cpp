// Formulas on CUDA devices: LibTorch compiles them when they are first called, and keeps what it compiled on
// disk. Where it cannot, composed operations do the work.

#include <ATen/ATen.h>
#include <ATen/cuda/jiterator.h>
#include <atomic>
#include <mutex>

#include "core/train/activation/formula/formula_device.h"

namespace zorro {

namespace {

constexpr std::size_t mostArguments = 8;  // of inputs, and of outputs, that LibTorch's compiler takes
constexpr std::size_t longestText = 200'000;

}  // namespace

std::optional<std::vector<Tensor>> launchFormula(const FormulaText& text, const std::vector<Tensor>& inputs,
                                                 const std::vector<Tensor>& parameters, bool inDouble) {
    static std::atomic<bool> works = true;
    const Tensor& x = inputs.back();
    const bool fits = inputs.size() + parameters.size() <= mostArguments &&
                      static_cast<std::size_t>(text.outputs) <= mostArguments &&
                      text.code.size() <= longestText;
    if (!x.is_cuda() || !works || !fits)
        return std::nullopt;
    // LibTorch computes in the widest type of what it is given.
    const auto type = inDouble || x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    c10::SmallVector<Tensor> arguments;
    for (const Tensor& input : inputs) arguments.push_back(input);
    arguments.back() = arguments.back().to(type);
    for (const Tensor& parameter : parameters) arguments.push_back(parameter.to(type));
    try {
        static std::mutex compiler;  // which must not be entered twice at a time
        const std::scoped_lock lock(compiler);
        const auto results = at::cuda::CompileAndLaunchKernel(text.code, text.name, text.outputs, arguments,
                                                              {}, text.outputs > 1);
        return std::vector<Tensor>(results.begin(), results.end());
    } catch (const c10::OutOfMemoryError&) {
        throw;
    } catch (const c10::Error& error) {
        works = false;
        TORCH_WARN("formulas run as composed operations, which is slower: ", error.what_without_backtrace());
        return std::nullopt;
    }
}

}  // namespace zorro
