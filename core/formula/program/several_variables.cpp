#include "core/formula/program/several_variables.h"

#include <stdexcept>

#include "core/formula/differentiate.h"

namespace zorro::formula {

FormulaOfSeveral::FormulaOfSeveral(const ParsedFormula& formula) {
    Tree tree;
    Algebra algebra(tree);
    try {
        const NodeId f = simplified(formula.tree, formula.root, algebra);
        std::vector<NodeId> gradient;
        for (std::uint32_t p = 0; p < formula.parameters.size(); ++p) {
            const auto slope = derivative(algebra, f, algebra.parameter(p));
            gradient.push_back(slope ? *slope : algebra.number(0));
        }
        value_ = Program<double>(tree, {&f, 1});
        gradient_ = Program<double>(tree, gradient);
    } catch (const std::length_error& error) {
        throw FormulaError(error.what(), 0, "write it in a shorter form");
    }
}

void FormulaOfSeveral::evaluate(std::span<const double> parameters, std::span<const double* const> variables,
                                std::size_t count, std::span<double> f) const {
    double* const out = f.data();
    value_.run(parameters, variables, count, {&out, 1});
}

void FormulaOfSeveral::differentiate(std::span<const double> parameters,
                                     std::span<const double* const> variables, std::size_t count,
                                     std::span<double> gradient) const {
    const std::size_t columns = parameters.size();
    std::vector<double> planes(columns * count);
    std::vector<double*> outputs;
    for (std::size_t p = 0; p < columns; ++p) {
        outputs.push_back(planes.data() + p * count);
    }
    gradient_.run(parameters, variables, count, outputs);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t p = 0; p < columns; ++p) {
            gradient[i * columns + p] = planes[p * count + i];
        }
    }
}

}  // namespace zorro::formula
