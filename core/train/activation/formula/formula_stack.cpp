#include "core/train/activation/formula/formula_stack.h"

#include <string>

#include "core/activation/definition.h"

namespace zorro {

FormulaStack::FormulaStack(const std::vector<Curve>& curves) {
    std::map<std::string, std::shared_ptr<const TrainableFormula>> known;
    for (const Curve& curve : curves) {
        const Description& description = curve.description();
        std::shared_ptr<const TrainableFormula>& function =
            known[description.name + '\n' + description.formula];
        if (!function)
            function = std::make_shared<const TrainableFormula>(parsedFormula(description));
        const bool inDouble = !function->isFineInFloat(curve.parameters);
        if (groups_.empty() || groups_.back().function != function)
            groups_.push_back({.first = count(), .count = 0, .function = function});
        Group& group = groups_.back();
        ++group.count;
        group.inDouble = group.inDouble || inDouble;
        members_.push_back({.function = function, .inDouble = inDouble});
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
