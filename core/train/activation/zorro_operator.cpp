#include "core/train/activation/zorro_operator.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>
#include <utility>
#include <vector>

#include "core/train/activation/composed.h"
#include "core/train/activation/zorro_device.h"
#include "core/train/activation/zorro_kernel.h"
#include "core/train/activation/zorro_passes.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// gradient f'(x) with a derivative of its own.
struct ZorroSlope : torch::autograd::Function<ZorroSlope> {
    static Tensor forward(AutogradContext* context, const Tensor& gradient, const Tensor& x,
                          const Tensor& form) {
        context->save_for_backward({gradient, x, form});
        return zorro_passes::slope(gradient.contiguous(), x, form);
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& gradient = saved[0];
        const Tensor& x = saved[1];
        const Tensor& form = saved[2];
        const auto [byGradient, byX] =
            at::GradMode::is_enabled()
                ? composedZorroSecondGradients(outer[0], gradient, x, form)
                : zorro_passes::secondGradients(outer[0].contiguous(), gradient, x, form);
        return {byGradient, byX, Tensor()};
    }
};

struct ZorroValue : torch::autograd::Function<ZorroValue> {
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& form) {
        context->save_for_backward({x, form});
        return zorro_passes::value(x, form);
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& form = saved[1];
        const bool formToo = context->needs_input_grad(1);
        // What is differentiated again changes with the form, too, whether or not that is asked for.
        const bool again = at::GradMode::is_enabled() && form.requires_grad();
        if (again || (formToo && !zorro_passes::hasFormGradient(x))) {
            const auto [byX, byForm] = composedZorroGradients(outer[0], x, form);
            return {byX, byForm};
        }
        const Tensor gradient = outer[0].contiguous();
        return {ZorroSlope::apply(gradient, x, form),
                formToo ? zorro_passes::formGradient(gradient, x, form) : Tensor()};
    }
};

/// f(x + bias) of a device that has kernels for both in one.
struct BiasedZorroValue : torch::autograd::Function<BiasedZorroValue> {
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& bias, const Tensor& form) {
        context->save_for_backward({x, bias, form});
        return biasedForwardOnCuda(x, bias, form);
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& bias = saved[1];
        const Tensor& form = saved[2];
        const bool formToo = context->needs_input_grad(2);
        if (at::GradMode::is_enabled()) {
            const Tensor sum = x + bias;
            const auto [byX, byForm] = formToo
                                           ? composedZorroGradients(outer[0], sum, form)
                                           : std::pair(outer[0] * composedZorroSlope(sum, form), Tensor());
            return {byX, byX.sum(1, true), byForm};
        }
        const Tensor gradient = outer[0].contiguous();
        const auto [byX, byBias] = biasedBackwardOnCuda(gradient, x, bias, form);
        return {byX, byBias, formToo ? formGradientOnCuda(gradient, x + bias, form) : Tensor()};
    }
};

void check(const Tensor& x, const Tensor& form) {
    TORCH_CHECK(x.dim() >= 1, "zorro::activation: x must have at least one dimension");
    TORCH_CHECK(
        x.scalar_type() == at::kFloat || x.scalar_type() == at::kDouble || x.scalar_type() == at::kBFloat16,
        "zorro::activation: x must be float, double or bfloat16, not ", x.scalar_type());
    TORCH_CHECK(form.dim() == 2 && form.size(1) == FormColumn::count && form.size(0) >= 1,
                "zorro::activation: the form must be [K, 8], not ", form.sizes());
    TORCH_CHECK(form.scalar_type() == (x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat),
                "zorro::activation: the form must be double where x is, and float otherwise, not ",
                form.scalar_type());
    TORCH_CHECK(form.device() == x.device(), "zorro::activation: x is on ", x.device(), ", the form on ",
                form.device());
    TORCH_CHECK(x.size(0) % form.size(0) == 0, "zorro::activation: the form's ", form.size(0),
                " rows must divide the ", x.size(0), " rows of x");
}

}  // namespace

Tensor zorroActivation(const Tensor& x, const Tensor& form) {
    check(x, form);
    if (x.numel() == 0)
        return x.clone();
    return ZorroValue::apply(x.contiguous(), form);
}

Tensor biasedZorroActivation(const Tensor& x, const Tensor& bias, const Tensor& form) {
    if (!hasBiasedActivation(x) || x.numel() == 0)
        return zorroActivation(x + bias, form);
    check(x, form);
    TORCH_CHECK(x.dim() == 3 && bias.dim() == 3 && bias.size(0) == x.size(0) && bias.size(1) == 1 &&
                    bias.size(2) == x.size(2) && bias.scalar_type() == x.scalar_type(),
                "zorro::activation: the bias must be [K, 1, columns] for x [K, rows, columns], not ",
                bias.sizes());
    return BiasedZorroValue::apply(x.contiguous(), bias.contiguous(), form);
}

bool hasBiasedActivation(const Tensor& x) {
    return x.is_cuda() && hasFusedCudaKernels();
}

Tensor formRow(const ZorroForm& form) {
    return at::tensor(
        {form.scale, form.offset, form.m, form.shift, form.a_neg, form.b_neg, form.a_pos, form.b_pos},
        at::kDouble);
}

TORCH_LIBRARY(zorro, library) {
    library.def("activation(Tensor x, Tensor form) -> Tensor", zorroActivation);
}

}  // namespace zorro
