#include "core/train/activation/formula/formula_by_group.h"

#include <ATen/ATen.h>
#include <functional>

#include "core/train/activation/formula/composed_formula.h"
#include "core/train/activation/formula/formula_device.h"

namespace zorro::formula_by_group {

namespace {

/// Computes the results of one group's formula. What it gets meets by broadcasting: each input [outer,
/// members, sets of a member, rest], each of the parameters [1, members, sets of a member, 1].
using GroupWork =
    std::function<std::vector<Tensor>(const FormulaStack::Group& group, const std::vector<Tensor>& inputs,
                                      const std::vector<Tensor>& parameters)>;

/// Puts what the terms of each parameter add up to into `sums` [members, sets of a member, n].
Tensor summed(const std::vector<Tensor>& results, const Tensor& like, std::int64_t columns) {
    const std::vector<std::int64_t> added{0, 3};
    std::vector<Tensor> sums;
    for (std::size_t p = 1; p < results.size(); ++p)
        sums.push_back(results[p].sum(added, false, like.scalar_type()));
    while (static_cast<std::int64_t>(sums.size()) < columns) sums.push_back(at::zeros_like(like));
    return at::stack(sums, 2);
}

std::vector<Tensor> byGroup(const FormulaStack& stack, FormulaKernel kernel,
                            const std::vector<Tensor>& inputs, const Tensor& parameters,
                            const GroupWork& work) {
    const Tensor& x = inputs.back();
    const std::int64_t each = parameters.size(0) / stack.count();
    const std::int64_t columns = parameters.size(1);
    const Tensor sets = parameters.view({1, stack.count(), each, 1, columns});
    std::vector<std::vector<Tensor>> parts;
    for (const FormulaStack::Group& group : stack.groups()) {
        std::vector<Tensor> own;
        for (const Tensor& input : inputs)
            own.push_back(input.view({x.size(0) / parameters.size(0), stack.count(), each, -1})
                              .narrow(1, group.first, group.count));
        std::vector<Tensor> values;
        for (std::size_t p = 0; p < group.function->parameterCount(); ++p)
            values.push_back(
                sets.narrow(1, group.first, group.count).select(4, static_cast<std::int64_t>(p)));
        std::vector<Tensor> results = work(group, own, values);
        if (kernel == FormulaKernel::gradients) {
            const Tensor like = parameters.detach().view({stack.count(), each, columns}).select(2, 0);
            results = {results.front(), summed(results, like.narrow(0, group.first, group.count), columns)};
        }
        parts.resize(results.size());
        for (std::size_t k = 0; k < results.size(); ++k) parts[k].push_back(results[k]);
    }
    std::vector<Tensor> joined;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const bool isOfParameters = kernel == FormulaKernel::gradients && k == 1;
        const Tensor all =
            parts[k].size() == 1 ? parts[k].front() : at::cat(parts[k], isOfParameters ? 0 : 1);
        joined.push_back(isOfParameters ? all.view_as(parameters)
                                        : all.contiguous().view_as(x).to(x.scalar_type()));
    }
    return joined;
}

std::vector<Tensor> composedGroup(FormulaKernel kernel, const TrainableFormula& function,
                                  const std::vector<Tensor>& inputs, const std::vector<Tensor>& parameters) {
    const Tensor& x = inputs.back();
    const auto root = [&](formula::NodeId id) { return composedFormula(function.tree(), id, x, parameters); };
    switch (kernel) {
        case FormulaKernel::value:
            return {root(function.value())};
        case FormulaKernel::slope:
            return {inputs[0] * root(function.slope())};
        case FormulaKernel::secondGradients:
            return {inputs[0] * root(function.slope()), inputs[0] * inputs[1] * root(function.curvature())};
        case FormulaKernel::gradients:
            break;
    }
    std::vector<Tensor> results{inputs[0] * root(function.slope())};
    for (const formula::NodeId id : function.gradient()) results.push_back(inputs[0] * root(id));
    return results;
}

}  // namespace

std::vector<Tensor> composed(const FormulaStack& stack, FormulaKernel kernel,
                             const std::vector<Tensor>& inputs, const Tensor& parameters) {
    const GroupWork work = [kernel](const FormulaStack::Group& group, const std::vector<Tensor>& own,
                                    const std::vector<Tensor>& values) {
        return composedGroup(kernel, *group.function, own, values);
    };
    return byGroup(stack, kernel, inputs, parameters, work);
}

std::vector<Tensor> compute(const FormulaStack& stack, FormulaKernel kernel,
                            const std::vector<Tensor>& inputs, const Tensor& parameters) {
    const GroupWork work = [&stack, kernel](const FormulaStack::Group& group, const std::vector<Tensor>& own,
                                            const std::vector<Tensor>& values) {
        const auto results = launchFormula(stack.textOf(group, kernel), own, values, group.inDouble);
        return results ? *results : composedGroup(kernel, *group.function, own, values);
    };
    return byGroup(stack, kernel, inputs, parameters, work);
}

}  // namespace zorro::formula_by_group
