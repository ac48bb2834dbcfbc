#include "core/train/python/spec_activation.h"

#include <ATen/ATen.h>
#include <map>
#include <mutex>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/library/own_functions.h"
#include "core/text/json.h"
#include "core/train/activation/composed.h"
#include "core/train/activation/formula/formula_by_group.h"
#include "core/train/activation/formula/formula_on_cpu.h"
#include "core/train/activation/zorro_passes.h"

namespace zorro {

namespace {

void check(const Tensor& x, const Tensor& parameters) {
    const auto type = x.scalar_type();
    TORCH_CHECK(type == at::kFloat || type == at::kDouble || type == at::kBFloat16,
                "x must be float, double or bfloat16, not ", type);
    TORCH_CHECK(x.dim() >= 1, "x must have at least one dimension");
    TORCH_CHECK(parameters.scalar_type() == (type == at::kDouble ? at::kDouble : at::kFloat),
                "the parameters must be double where x is, and float otherwise, not ",
                parameters.scalar_type());
    TORCH_CHECK(parameters.dim() == 2 && (parameters.size(0) == 1 || parameters.size(0) == x.size(0)),
                "the parameters must be [1, n] or [", x.size(0), ", n], a set for each row of x, not ",
                parameters.sizes());
    TORCH_CHECK(parameters.device() == x.device(), "x is on ", x.device(), ", the parameters on ",
                parameters.device());
}

std::tuple<Tensor, Tensor> pairOf(const std::vector<Tensor>& tensors) {
    return {tensors.at(0), tensors.at(1)};
}

std::vector<Tensor> launched(const FormulaStack& stack, FormulaKernel kernel,
                             const std::vector<Tensor>& inputs, const Tensor& parameters) {
    return formula_by_group::compute(stack, kernel, inputs, parameters);
}

}  // namespace

SpecActivation::SpecActivation(const Curve& curve) {
    if (curve.description().kind == FunctionKind::zorro)
        zorro_ = linearForm(curve.function, static_cast<std::int64_t>(curve.parameters.size()));
    else
        formulas_ = c10::make_intrusive<FormulaStack>(std::vector<Curve>{curve});
}

Tensor SpecActivation::formOf(const Tensor& parameters) const {
    return at::addmm(zorro_.base.to(parameters.options()), parameters, zorro_.steps.to(parameters.options()));
}

Tensor SpecActivation::value(const Tensor& x, const Tensor& parameters) const {
    check(x, parameters);
    const Tensor whole = x.contiguous();
    if (x.numel() == 0)
        return at::empty_like(whole);
    if (!formulas_)
        return zorro_passes::value(whole, formOf(parameters));
    return x.is_cpu() ? formula_on_cpu::value(*formulas_, whole, parameters)
                      : launched(*formulas_, FormulaKernel::value, {whole}, parameters).at(0);
}

Tensor SpecActivation::slope(const Tensor& gradient, const Tensor& x, const Tensor& parameters) const {
    check(x, parameters);
    const Tensor whole = x.contiguous();
    if (x.numel() == 0)
        return at::empty_like(whole);
    const Tensor outer = gradient.contiguous();
    if (!formulas_)
        return zorro_passes::slope(outer, whole, formOf(parameters));
    return x.is_cpu() ? formula_on_cpu::slope(*formulas_, outer, whole, parameters)
                      : launched(*formulas_, FormulaKernel::slope, {outer, whole}, parameters).at(0);
}

std::tuple<Tensor, Tensor> SpecActivation::gradients(const Tensor& gradient, const Tensor& x,
                                                     const Tensor& parameters) const {
    check(x, parameters);
    const Tensor whole = x.contiguous();
    if (x.numel() == 0)
        return {at::empty_like(whole), at::zeros_like(parameters)};
    const Tensor outer = gradient.contiguous();
    if (!formulas_) {
        if (!zorro_passes::hasFormGradient(x))
            return composedGradients(outer, whole, parameters);
        const Tensor form = formOf(parameters);
        const Tensor byForm = zorro_passes::formGradient(outer, whole, form);
        return {zorro_passes::slope(outer, whole, form), byForm.mm(zorro_.steps.to(byForm.options()).t())};
    }
    return pairOf(x.is_cpu() ? formula_on_cpu::gradients(*formulas_, outer, whole, parameters)
                             : launched(*formulas_, FormulaKernel::gradients, {outer, whole}, parameters));
}

std::tuple<Tensor, Tensor> SpecActivation::secondGradients(const Tensor& outer, const Tensor& gradient,
                                                           const Tensor& x, const Tensor& parameters) const {
    check(x, parameters);
    const Tensor whole = x.contiguous();
    if (x.numel() == 0)
        return {at::empty_like(whole), at::empty_like(whole)};
    const std::vector<Tensor> inputs{outer.contiguous(), gradient.contiguous(), whole};
    if (!formulas_) {
        const auto [byGradient, byX] =
            zorro_passes::secondGradients(inputs[0], inputs[1], whole, formOf(parameters));
        return {byGradient, byX};
    }
    return pairOf(x.is_cpu()
                      ? formula_on_cpu::secondGradients(*formulas_, inputs[0], inputs[1], whole, parameters)
                      : launched(*formulas_, FormulaKernel::secondGradients, inputs, parameters));
}

std::tuple<Tensor, Tensor> SpecActivation::composedGradients(const Tensor& gradient, const Tensor& x,
                                                             const Tensor& parameters) const {
    if (formulas_)
        return pairOf(
            formula_by_group::composed(*formulas_, FormulaKernel::gradients, {gradient, x}, parameters));
    const auto [byX, byForm] = composedZorroGradients(gradient, x, formOf(parameters));
    return {byX.to(x.scalar_type()), byForm.mm(zorro_.steps.to(byForm.options()).t())};
}

std::tuple<Tensor, Tensor> SpecActivation::composedSecondGradients(const Tensor& outer,
                                                                   const Tensor& gradient, const Tensor& x,
                                                                   const Tensor& parameters) const {
    if (formulas_)
        return pairOf(formula_by_group::composed(*formulas_, FormulaKernel::secondGradients,
                                                 {outer, gradient, x}, parameters));
    return composedZorroSecondGradients(outer, gradient, x, formOf(parameters));
}

std::shared_ptr<const SpecActivation> activationOf(const std::string& spec) {
    static std::mutex making;
    static std::map<std::string, std::shared_ptr<const SpecActivation>> known;
    const std::scoped_lock lock(making);
    std::shared_ptr<const SpecActivation>& activation = known[spec];
    if (!activation)
        activation = std::make_shared<const SpecActivation>(parseCurve(spec));
    return activation;
}

std::string describeSpec(const std::string& spec) {
    const Curve curve = parseTypedCurve(spec, ownFunctionsFor(spec));
    const Description& description = curve.description();
    Json parameters = Json::array();
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        const Parameter& parameter = description.parameters[i];
        parameters.push_back({{"name", parameter.name},
                              {"value", curve.parameters[i]},
                              {"lower", parameter.lower},
                              {"upper", parameter.upper}});
    }
    return Json{{"spec", formulaSpecText(curve)},
                {"title", description.title},
                {"formula", description.formula},
                {"parameters", parameters}}
        .dump();
}

}  // namespace zorro
