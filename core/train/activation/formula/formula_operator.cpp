#include "core/train/activation/formula/formula_operator.h"

#include <torch/csrc/autograd/custom_function.h>

#include "core/train/activation/formula/formula_by_group.h"
#include "core/train/activation/formula/formula_on_cpu.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

FormulaStackPtr stackOf(AutogradContext* context) {
    return c10::static_intrusive_pointer_cast<FormulaStack>(context->saved_data["stack"].toCapsule());
}

void remember(AutogradContext* context, const FormulaStackPtr& stack, const variable_list& tensors) {
    context->save_for_backward(tensors);
    context->saved_data["stack"] = c10::IValue::make_capsule(stack);
}

/// gradient f'(x) with a derivative of its own.
struct FormulaSlope : torch::autograd::Function<FormulaSlope> {
    static Tensor forward(AutogradContext* context, const Tensor& gradient, const Tensor& x,
                          const Tensor& parameters, const FormulaStackPtr& stack) {
        remember(context, stack, {gradient, x, parameters});
        return x.is_cpu()
                   ? formula_on_cpu::slope(*stack, gradient, x, parameters)
                   : formula_by_group::compute(*stack, FormulaKernel::slope, {gradient, x}, parameters)[0];
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& gradient = saved[0];
        const Tensor& x = saved[1];
        const Tensor& parameters = saved[2];
        const FormulaStack& stack = *stackOf(context);
        const Tensor whole = outer[0].contiguous();
        constexpr FormulaKernel both = FormulaKernel::secondGradients;
        variable_list results =
            at::GradMode::is_enabled()
                ? formula_by_group::composed(stack, both, {whole, gradient, x}, parameters)
            : x.is_cpu() ? formula_on_cpu::secondGradients(stack, whole, gradient, x, parameters)
                         : formula_by_group::compute(stack, both, {whole, gradient, x}, parameters);
        results.resize(4);
        return results;
    }
};

struct FormulaValue : torch::autograd::Function<FormulaValue> {
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& parameters,
                          const FormulaStackPtr& stack) {
        remember(context, stack, {x, parameters});
        return x.is_cpu() ? formula_on_cpu::value(*stack, x, parameters)
                          : formula_by_group::compute(*stack, FormulaKernel::value, {x}, parameters)[0];
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& parameters = saved[1];
        const FormulaStackPtr stack = stackOf(context);
        const Tensor gradient = outer[0].contiguous();
        // What is differentiated again changes with the parameters, too, whether or not they are asked for.
        const bool again = at::GradMode::is_enabled() && parameters.requires_grad();
        if (!again && !context->needs_input_grad(1))
            return {FormulaSlope::apply(gradient, x, parameters, stack), Tensor(), Tensor()};
        constexpr FormulaKernel both = FormulaKernel::gradients;
        variable_list results = again ? formula_by_group::composed(*stack, both, {gradient, x}, parameters)
                                : x.is_cpu()
                                    ? formula_on_cpu::gradients(*stack, gradient, x, parameters)
                                    : formula_by_group::compute(*stack, both, {gradient, x}, parameters);
        results.resize(3);
        return results;
    }
};

void check(const FormulaStack& stack, const Tensor& x, const Tensor& parameters) {
    TORCH_CHECK(x.dim() >= 1, "formulaActivation: x must have at least one dimension");
    TORCH_CHECK(
        x.scalar_type() == at::kFloat || x.scalar_type() == at::kDouble || x.scalar_type() == at::kBFloat16,
        "formulaActivation: x must be float, double or bfloat16, not ", x.scalar_type());
    TORCH_CHECK(parameters.dim() == 2 && parameters.size(0) >= 1 && parameters.size(0) % stack.count() == 0,
                "formulaActivation: the parameters must be [sets, n], as many sets for each of the ",
                stack.count(), " members, not ", parameters.sizes());
    TORCH_CHECK(parameters.scalar_type() == (x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat),
                "formulaActivation: the parameters must be double where x is, and float otherwise, not ",
                parameters.scalar_type());
    TORCH_CHECK(parameters.device() == x.device(), "formulaActivation: x is on ", x.device(),
                ", the parameters on ", parameters.device());
    TORCH_CHECK(x.size(0) % parameters.size(0) == 0, "formulaActivation: the ", parameters.size(0),
                " sets of parameters must divide the ", x.size(0), " rows of x");
}

}  // namespace

Tensor formulaActivation(const FormulaStackPtr& stack, const Tensor& x, const Tensor& parameters) {
    check(*stack, x, parameters);
    if (x.numel() == 0)
        return x.clone();
    return FormulaValue::apply(x.contiguous(), parameters, stack);
}

}  // namespace zorro
