#include "core/train/activation/formula/formula_stack.h"

#include <string>

#include "core/activation/definition.h"
#include "core/activation/spec.h"

namespace zorro {

namespace {

FormulaStack::Member memberOf(const Curve& curve, std::shared_ptr<const TrainableFormula> function) {
    const bool inDouble = !function->isFineInFloat(curve.parameters);
    std::vector<double> exceptions = function->exceptions(curve.parameters, curve.joints());
    return {.function = std::move(function), .inDouble = inDouble, .exceptions = std::move(exceptions)};
}

}  // namespace

FormulaStack::FormulaStack(const std::vector<Curve>& curves) {
    std::map<std::string, std::shared_ptr<const TrainableFormula>> formulas;
    std::map<std::string, Member> known;
    for (const Curve& curve : curves) {
        const Description& description = curve.description();
        std::shared_ptr<const TrainableFormula>& function =
            formulas[description.name + '\n' + description.formula];
        if (!function)
            function = std::make_shared<const TrainableFormula>(parsedFormula(description));
        const auto [member, isNew] = known.try_emplace(specText(curve) + '\n' + description.formula);
        if (isNew)
            member->second = memberOf(curve, function);
        if (groups_.empty() || groups_.back().function != function)
            groups_.push_back({.first = count(), .count = 0, .function = function});
        Group& group = groups_.back();
        ++group.count;
        group.inDouble = group.inDouble || member->second.inDouble;
        members_.push_back(member->second);
    }
}

const FormulaText& FormulaStack::textOf(const Group& group, FormulaKernel kernel) const {
    const std::scoped_lock lock(writing_);
    const auto [known, isNew] = texts_.try_emplace({group.function.get(), kernel});
    if (isNew)
        known->second = formulaText(*group.function, kernel);
    return known->second;
}

}  // namespace zorro
