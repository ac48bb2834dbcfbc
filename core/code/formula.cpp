#include "core/code/formula.h"

#include <array>

#include "core/activation/definition.h"
#include "core/formula/scalar.h"

namespace zorro {

std::size_t FormulaNode::operandCount() const {
    return static_cast<std::size_t>(formula::operandCount(operation()));
}

FormulaNode formulaOf(const Curve& curve) {
    auto parsed = std::make_shared<formula::ParsedFormula>(parsedFormula(curve.description()));
    const formula::NodeId root = parsed->root;
    return {std::move(parsed), root};
}

std::optional<double> simpleValue(const FormulaNode& node, double x, const Curve& curve) {
    switch (node.operation()) {
        case Operation::number:
        case Operation::pi:
        case Operation::e:
            return node.value();
        case Operation::variable:
            return x;
        case Operation::parameter:
            return curve
                .parameters[static_cast<std::size_t>(parameterIndex(curve.description(), node.parameter()))];
        default:
            break;
    }
    if (node.operation() > Operation::conditional) {
        return std::nullopt;
    }
    std::array<double, 3> values{};
    for (std::size_t k = 0; k < node.operandCount(); ++k) {
        const std::optional<double> value = simpleValue(node.operand(k), x, curve);
        if (!value) {
            return std::nullopt;
        }
        values[k] = *value;
    }
    return formula::scalarValue(node.operation(), values[0], values[1], values[2]);
}

}  // namespace zorro
