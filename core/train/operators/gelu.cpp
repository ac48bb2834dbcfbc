#include "core/train/operators/gelu.h"

#include <torch/csrc/autograd/custom_function.h>

#include "core/train/kernels/gelu_loops.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t workAPoint = 16;

/// Calls work(first, count) for stretches of x, in parallel.
template <typename Work>
void forStretches(const Tensor& x, const Work& work) {
    inParallelRows(1, x.numel(), workAPoint, [&](std::int64_t /*one*/, std::int64_t first, std::int64_t end) {
        work(first, end - first);
    });
}

struct GeluWithSlope : torch::autograd::Function<GeluWithSlope> {
    static Tensor forward(AutogradContext* context, const Tensor& x) {
        const Tensor f = at::empty(x.sizes(), x.options());
        const Tensor slope = at::empty(x.sizes(), x.options());
        forStretches(x, [&](std::int64_t first, std::int64_t count) {
            gelu_loops::valueAndSlope(x.data_ptr<float>() + first, f.data_ptr<float>() + first,
                                      slope.data_ptr<float>() + first, count);
        });
        context->save_for_backward({x, slope});
        return f;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        if (at::GradMode::is_enabled())
            return {at::gelu_backward(outer[0], saved[0])};
        const Tensor gradient = outer[0].contiguous();
        const Tensor result = at::empty(gradient.sizes(), gradient.options());
        forStretches(gradient, [&](std::int64_t first, std::int64_t count) {
            gelu_loops::product(gradient.data_ptr<float>() + first, saved[1].data_ptr<float>() + first,
                                result.data_ptr<float>() + first, count);
        });
        return {result};
    }
};

}  // namespace

Tensor geluWithSlope(const Tensor& x) {
    const Tensor inOnePiece = x.contiguous();
    if (at::GradMode::is_enabled() && x.requires_grad())
        return GeluWithSlope::apply(inOnePiece);
    const Tensor f = at::empty(x.sizes(), x.options());
    forStretches(f, [&](std::int64_t first, std::int64_t count) {
        gelu_loops::value(inOnePiece.data_ptr<float>() + first, f.data_ptr<float>() + first, count);
    });
    return f;
}

}  // namespace zorro
