#include "core/train/activation/derivative_activation.h"

#include <ATen/Parallel.h>
#include <numbers>
#include <torch/csrc/autograd/custom_function.h>

#include "core/train/activation/derivative_loops.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t elementsATask = 1 << 14;

bool hasLoop(const Tensor& x) {
    return x.is_cpu() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kDouble);
}

/// Calls work<Real>(first, count) for parts of x, in parallel.
template <typename Work>
void inParts(const Tensor& x, const Work& work) {
    at::parallel_for(0, x.numel(), elementsATask, [&](std::int64_t first, std::int64_t end) {
        if (x.scalar_type() == at::kFloat)
            work.template operator()<float>(first, end - first);
        else
            work.template operator()<double>(first, end - first);
    });
}

struct Dgelu {
    /// LibTorch's backward kernel is this function; beyond 40 its infinity times 0 would not be a number.
    static Tensor forward(const Tensor& x) {
        return at::gelu_backward(at::ones({}, x.options()).expand_as(x), x.clamp(-40, 40));
    }
    static Tensor slope(const Tensor& x) {
        const Tensor square = x.clamp(-40, 40).square();
        return (square * -0.5).exp() * (2 - square) * (0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2);
    }
    template <typename Real>
    static void backward(const Real* x, const Real* gradient, Real* result, std::int64_t count) {
        derivative_loops::dgeluBackward(x, gradient, result, count);
    }
};

struct Dsilu {
    static Tensor forward(const Tensor& x) {
        if (!hasLoop(x)) {
            const Tensor at = x.clamp(-40, 40);
            const Tensor s = at::sigmoid(at);
            return s * (1 + at * (1 - s));
        }
        const Tensor f = at::empty_like(x);
        inParts(x, [&]<typename Real>(std::int64_t first, std::int64_t count) {
            derivative_loops::dsilu(x.data_ptr<Real>() + first, f.data_ptr<Real>() + first, count);
        });
        return f;
    }
    static Tensor slope(const Tensor& x) {
        const Tensor at = x.clamp(-40, 40);
        const Tensor s = at::sigmoid(at);
        return s * (1 - s) * (2 + at * (1 - 2 * s));
    }
    template <typename Real>
    static void backward(const Real* x, const Real* gradient, Real* result, std::int64_t count) {
        derivative_loops::dsiluBackward(x, gradient, result, count);
    }
};

template <typename Which>
struct DerivativeActivation : torch::autograd::Function<DerivativeActivation<Which>> {
    static Tensor forward(AutogradContext* context, const Tensor& x) {
        context->save_for_backward({x});
        return Which::forward(x);
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const Tensor x = context->get_saved_variables()[0];
        if (at::GradMode::is_enabled() || !hasLoop(x))
            return {outer[0] * Which::slope(x)};
        const Tensor gradient = outer[0].contiguous();
        const Tensor result = at::empty_like(x);
        inParts(x, [&]<typename Real>(std::int64_t first, std::int64_t count) {
            Which::backward(x.data_ptr<Real>() + first, gradient.data_ptr<Real>() + first,
                            result.data_ptr<Real>() + first, count);
        });
        return {result};
    }
};

}  // namespace

Tensor dgelu(const Tensor& x) {
    return DerivativeActivation<Dgelu>::apply(x.contiguous());
}

Tensor dsilu(const Tensor& x) {
    return DerivativeActivation<Dsilu>::apply(x.contiguous());
}

}  // namespace zorro
