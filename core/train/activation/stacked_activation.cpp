#include "core/train/activation/stacked_activation.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/activation/function_library.h"
#include "core/activation/spec.h"
#include "core/activation/zorro_form.h"
#include "core/train/activation/linear_form.h"
#include "core/train/activation/reference_activation.h"
#include "core/train/activation/zorro_operator.h"

namespace zorro {

namespace {

/// What computes a curve.
enum class Kernel { zorro, builtIn, formula };

bool isZorro(const Curve& curve) {
    return curve.description().kind == FunctionKind::zorro;
}

/// LibTorch's own kernels are made for one curve with fixed parameters: where members differ, one call for
/// all of them is faster than theirs are.
bool isForBuiltIn(const std::vector<Curve>& curves, bool learns) {
    const Curve& first = curves.front();
    const bool isOne =
        std::ranges::all_of(curves, [&](const Curve& curve) { return isSameCurve(curve, first); });
    return hasReferenceActivation(first) && isOne && !(learns && isLearnable(first));
}

Kernel kernelOf(const Curve& curve, bool oneBuiltIn) {
    if (isZorro(curve))
        return Kernel::zorro;
    return oneBuiltIn ? Kernel::builtIn : Kernel::formula;
}

/// What `valueOf` gives for each parameter of each curve, [K, n]; 0 where a curve has fewer than another.
template <typename ValueOf>
Tensor tableOf(const std::vector<Curve>& curves, const ValueOf& valueOf) {
    std::size_t columns = 0;
    for (const Curve& curve : curves) columns = std::max(columns, curve.parameters.size());
    Tensor table = at::zeros({static_cast<std::int64_t>(curves.size()), static_cast<std::int64_t>(columns)},
                             at::kDouble);
    for (std::size_t member = 0; member < curves.size(); ++member) {
        for (std::size_t i = 0; i < curves[member].parameters.size(); ++i)
            table[static_cast<std::int64_t>(member)][static_cast<std::int64_t>(i)] =
                valueOf(curves[member], i);
    }
    return table;
}

Tensor valuesOf(const std::vector<Curve>& curves) {
    return tableOf(curves, [](const Curve& curve, std::size_t i) { return curve.parameters[i]; });
}

}  // namespace

bool isLearnable(const Curve& curve) {
    return !curve.parameters.empty();
}

std::string kernelName(const Curve& curve, Learnable learnable) {
    if (isZorro(curve))
        return "zorro";
    const bool learns = learnable != Learnable::none && isLearnable(curve);
    return hasReferenceActivation(curve) && !learns ? shortSpecText(curve) : "formula";
}

StackedActivation::StackedActivation(Parameters& parameters, const std::vector<Curve>& curves,
                                     const ActivationLayer& layer)
    : layer_(layer.number) {
    const bool learns = layer.learnable != Learnable::none && std::ranges::any_of(curves, isLearnable);
    divide(curves, learns);
    if (learns)
        learn(parameters, curves, layer);
    for (Group& group : groups_) keepConstants(group, parameters, learns ? learned_.size(2) : 0);
}

void StackedActivation::divide(const std::vector<Curve>& curves, bool learns) {
    const bool oneBuiltIn = isForBuiltIn(curves, learns);
    for (const Curve& curve : curves) {
        const Kernel kernel = kernelOf(curve, oneBuiltIn);
        if (groups_.empty() || kernelOf(groups_.back().curves.back(), oneBuiltIn) != kernel)
            groups_.push_back(
                {.first = groups_.empty() ? 0 : groups_.back().first + groups_.back().members()});
        groups_.back().curves.push_back(curve);
    }
    for (Group& group : groups_) {
        if (kernelOf(group.curves.front(), oneBuiltIn) == Kernel::formula)
            group.formulas = c10::make_intrusive<FormulaStack>(group.curves);
    }
}

void StackedActivation::learn(Parameters& parameters, const std::vector<Curve>& curves,
                              const ActivationLayer& layer) {
    if (layer.first != nullptr && layer.learnable == Learnable::member) {
        learned_ = layer.first->learned_;
        absent_ = layer.first->absent_;
        return;
    }
    const std::int64_t sets = layer.learnable == Learnable::channel ? layer.channels
                              : layer.learnable == Learnable::layer ? layer.parts
                                                                    : 1;
    const auto forSets = [sets](const Tensor& table) {
        return table.unsqueeze(1).expand({table.size(0), sets, table.size(1)}).contiguous();
    };
    const auto describedAt = [](const Curve& curve, std::size_t i) -> const Parameter& {
        return curve.description().parameters[i];
    };
    const Tensor lower =
        tableOf(curves, [&](const Curve& curve, std::size_t i) { return describedAt(curve, i).lower; });
    const Tensor upper =
        tableOf(curves, [&](const Curve& curve, std::size_t i) { return describedAt(curve, i).upper; });
    std::vector<std::size_t> counts;
    for (const Curve& curve : curves)
        counts.push_back(static_cast<std::size_t>(sets) * curve.parameters.size());
    learned_ = parameters.addBounded("activation", forSets(valuesOf(curves)), forSets(lower), forSets(upper),
                                     std::move(counts));
    const Tensor present = tableOf(curves, [](const Curve&, std::size_t) { return 1.0; });
    absent_ = parameters.addConstant(
        at::zeros_like(present).masked_fill(present == 0, std::numeric_limits<double>::quiet_NaN()));
}

void StackedActivation::keepConstants(Group& group, Parameters& parameters, std::int64_t learnedColumns) {
    if (group.formulas) {
        if (learnedColumns == 0)
            group.fixed = parameters.addConstant(valuesOf(group.curves));
        return;
    }
    if (!isZorro(group.curves.front()))
        return;
    std::vector<Tensor> forms;
    for (const Curve& curve : group.curves) forms.push_back(formRow(*zorroForm(curve)));
    group.form = parameters.addConstant(at::stack(forms));
    if (learnedColumns == 0)
        return;
    std::vector<Tensor> bases;
    std::vector<Tensor> steps;
    for (const Curve& curve : group.curves) {
        const LinearForm linear = linearForm(curve.function, learnedColumns);
        bases.push_back(linear.base);
        steps.push_back(linear.steps);
    }
    group.formBase = parameters.addConstant(at::stack(bases));
    group.formSteps = parameters.addConstant(at::stack(steps));
}

Tensor StackedActivation::operator()(const Tensor& x, const ForwardPass& pass) const {
    const Tensor f = compute(x, 0);
    if (layer_ && pass.observer != nullptr)
        pass.observer->observe(*layer_, x, f);
    return f;
}

bool StackedActivation::takesBias(const Tensor& x, const ForwardPass& pass) const {
    const bool isObserved = layer_ && pass.observer != nullptr;
    const bool isOneForm = groups_.size() == 1 && groups_.front().form.defined() &&
                           !(learned_.defined() && learned_.size(1) > 1);
    return isOneForm && !isObserved && hasBiasedActivation(x);
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
    if (groups_.size() == 1)
        return ofGroup(groups_.front(), x, memberDimension);
    std::vector<std::int64_t> sizes;
    for (const Group& group : groups_) sizes.push_back(group.members());
    const std::vector<Tensor> parts = x.split_with_sizes(sizes, memberDimension);
    std::vector<Tensor> values;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        values.push_back(ofGroup(groups_[i], parts[i], memberDimension));
    return at::cat(values, memberDimension);
}

/// A row has one set of parameters: [B, K] are the rows of images, [B, K, C] where every channel has its own,
/// and of dense layers [K] and [K, sets], a set being that of a channel or of a part of them.
Tensor StackedActivation::ofGroup(const Group& group, const Tensor& x, std::int64_t memberDimension) const {
    if (!group.form.defined() && !group.formulas)
        return referenceActivation(group.curves.front(), x);
    const std::int64_t sets = learned_.defined() ? learned_.size(1) : 1;
    if (sets == 1)
        return ofRows(group, x.flatten(0, memberDimension)).view_as(x);
    if (memberDimension == 1)
        return ofRows(group, x.flatten(0, 2)).view_as(x);
    const Tensor setsFirst = x.unflatten(-1, {sets, x.size(-1) / sets}).movedim(-2, 1);
    const Tensor values = ofRows(group, setsFirst.flatten(0, 1)).view_as(setsFirst);
    return values.movedim(1, -2).flatten(-2).contiguous();
}

Tensor StackedActivation::ofRows(const Group& group, const Tensor& rows) const {
    return group.formulas ? formulaActivation(group.formulas, rows, setsOf(group))
                          : zorroActivation(rows, formOf(group));
}

/// The parameters of a group's formulas, [members * sets, n].
Tensor StackedActivation::setsOf(const Group& group) const {
    return learned_.defined() ? learned_.narrow(0, group.first, group.members()).flatten(0, 1) : group.fixed;
}

/// The forms of a group's Zorro functions, [members * sets, 8].
Tensor StackedActivation::formOf(const Group& group) const {
    if (!learned_.defined())
        return group.form;
    const Tensor own = learned_.narrow(0, group.first, group.members());
    return at::baddbmm(group.formBase, own, group.formSteps).flatten(0, 1);
}

}  // namespace zorro
