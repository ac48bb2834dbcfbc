#pragma once

// A formula as what writes it in another language walks over it.

#include <memory>
#include <optional>
#include <string>

#include "core/activation/function.h"
#include "core/formula/parse.h"

namespace zorro {

using formula::Operation;

/// One node of a formula's tree.
class FormulaNode {
public:
    FormulaNode(std::shared_ptr<const formula::ParsedFormula> formula, formula::NodeId id)
        : formula_(std::move(formula)), id_(id) {}

    [[nodiscard]] Operation operation() const { return node().operation; }
    [[nodiscard]] std::size_t operandCount() const;
    [[nodiscard]] FormulaNode operand(std::size_t k) const { return {formula_, node().operands[k]}; }
    [[nodiscard]] double value() const { return node().value; }  ///< of a number or a constant
    [[nodiscard]] const std::string& parameter() const { return formula_->parameters[node().index]; }

    [[nodiscard]] bool dependsOnX() const { return dependsOnVariable(formula_->tree, id_); }
    [[nodiscard]] bool dependsOnAnything() const { return formula::dependsOnAnything(formula_->tree, id_); }
    /// Whether the node is true or false rather than a number.
    [[nodiscard]] bool isTruth() const { return formula::isTruth(operation()); }

private:
    [[nodiscard]] const formula::Node& node() const { return formula_->tree[id_]; }

    std::shared_ptr<const formula::ParsedFormula> formula_;
    formula::NodeId id_;
};

/// The formula of a curve, whatever function it is of.
[[nodiscard]] FormulaNode formulaOf(const Curve& curve);

/// The node's value at x where it uses nothing but arithmetic, comparisons and logic; nothing if it calls
/// functions.
[[nodiscard]] std::optional<double> simpleValue(const FormulaNode& node, double x, const Curve& curve);

}  // namespace zorro
