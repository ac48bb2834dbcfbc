#include "core/train/activation/stacked_activation.h"

#include "core/activation/zorro_form.h"
#include "core/train/activation/reference_activation.h"
#include "core/train/activation/zorro_operator.h"

namespace zorro {

namespace {

bool isSameCurve(const Curve& a, const Curve& b) {
    return a.function == b.function && a.parameters == b.parameters;
}

/// The form of a function's curve is linear in its parameters: what it is where all of them are 0, and how
/// it changes with each.
struct LinearForm {
    Tensor base;
    Tensor steps;
};

LinearForm linearForm(const FunctionPtr& function) {
    const std::size_t count = function->description().parameters.size();
    const auto formOf = [&](const std::vector<double>& parameters) {
        return formRow(*zorroForm({function, parameters}));
    };
    const Tensor base = formOf(std::vector<double>(count, 0));
    std::vector<Tensor> steps;
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<double> unit(count, 0);
        unit[i] = 1;
        steps.push_back(formOf(unit) - base);
    }
    return {base, at::stack(steps)};
}

Tensor rowOf(const std::vector<double>& values) {
    return at::tensor(values, at::kDouble);
}

}  // namespace

bool isLearnable(const Curve& curve) {
    return curve.description().kind == FunctionKind::zorro;
}

StackedActivation::StackedActivation(Parameters& parameters, const std::vector<Curve>& curves, bool learnable,
                                     std::optional<std::size_t> layer)
    : layer_(layer) {
    std::vector<Tensor> forms;
    for (const Curve& curve : curves) {
        const bool zorro = isLearnable(curve);
        const bool joins = !groups_.empty() && (zorro ? isLearnable(groups_.back().curve)
                                                      : isSameCurve(groups_.back().curve, curve));
        if (joins)
            ++groups_.back().members;
        else
            groups_.push_back({.curve = curve});
        if (zorro) {
            const Tensor row = formRow(*zorroForm(curve)).unsqueeze(0);
            Tensor& form = groups_.back().form;
            form = form.defined() ? at::cat({form, row}) : row;
        }
    }
    for (Group& group : groups_) {
        if (group.form.defined())
            group.form = parameters.addConstant(group.form);
    }
    if (!learnable || !isLearnable(curves.front()))
        return;

    const std::vector<Parameter>& described = curves.front().description().parameters;
    std::vector<Tensor> values;
    for (const Curve& curve : curves) values.push_back(rowOf(curve.parameters));
    std::vector<double> lower;
    std::vector<double> upper;
    for (const Parameter& parameter : described) {
        lower.push_back(parameter.lower);
        upper.push_back(parameter.upper);
    }
    const Tensor initial = at::stack(values);
    learned_ = parameters.addBounded("activation", initial, rowOf(lower).expand_as(initial),
                                     rowOf(upper).expand_as(initial));
    const LinearForm form = linearForm(curves.front().function);
    formBase_ = parameters.addConstant(form.base);
    formSteps_ = parameters.addConstant(form.steps);
}

Tensor StackedActivation::operator()(const Tensor& x, const ForwardPass& pass) const {
    const Tensor f = compute(x, 0);
    if (layer_ && pass.observer != nullptr)
        pass.observer->observe(*layer_, x, f);
    return f;
}

bool StackedActivation::takesBias(const Tensor& x, const ForwardPass& pass) const {
    const bool isObserved = layer_ && pass.observer != nullptr;
    return groups_.size() == 1 && groups_.front().form.defined() && !isObserved && hasBiasedActivation(x);
}

Tensor StackedActivation::biased(const Tensor& x, const Tensor& bias) const {
    return biasedZorroActivation(x, bias.to(x.scalar_type()), formOf(groups_.front()));
}

Tensor StackedActivation::images(const Tensor& x, const ForwardPass& pass) const {
    const Tensor f = compute(x, 1);
    if (layer_ && pass.observer != nullptr) {
        // [B, K, C, H, W] -> [K, B, H, W, C]: a channel is a unit.
        const auto byUnit = [](const Tensor& images) { return images.detach().permute({1, 0, 3, 4, 2}); };
        pass.observer->observe(*layer_, byUnit(x), byUnit(f));
    }
    return f;
}

Tensor StackedActivation::compute(const Tensor& x, std::int64_t memberDimension) const {
    if (groups_.size() == 1) {
        return groups_.front().form.defined()
                   ? ofGroup(groups_.front(), x.flatten(0, memberDimension)).view_as(x)
                   : ofGroup(groups_.front(), x);
    }
    std::vector<std::int64_t> sizes;
    for (const Group& group : groups_) sizes.push_back(group.members);
    const std::vector<Tensor> parts = x.split_with_sizes(sizes, memberDimension);
    std::vector<Tensor> values;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const Tensor rows = parts[i].flatten(0, memberDimension);
        values.push_back(ofGroup(groups_[i], rows).view_as(parts[i]));
    }
    return at::cat(values, memberDimension);
}

Tensor StackedActivation::ofGroup(const Group& group, const Tensor& x) const {
    if (!group.form.defined())
        return referenceActivation(group.curve, x);
    return zorroActivation(x, formOf(group));
}

Tensor StackedActivation::formOf(const Group& group) const {
    return learned_.defined() ? formBase_ + learned_.matmul(formSteps_) : group.form;
}

}  // namespace zorro
