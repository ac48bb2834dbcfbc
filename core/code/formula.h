#pragma once

// A user's formula as a tree, so that it can be written in another language. Operators and their precedence
// are muParser's: ?: (lowest), ||, &&, comparisons, + -, * / and the sign, ^ (highest, grouping to the
// right).

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

enum class FormulaKind { number, x, parameter, constant, call, negation, operation, conditional };

/// One node of the tree and what it is made of.
struct FormulaNode {
    FormulaKind kind = FormulaKind::number;
    double value = 0;  ///< of a number or a constant
    std::string name;  ///< a parameter's, constant's or function's name, or the operator: "+", "<=", "&&"
    std::vector<FormulaNode> operands;  ///< of a conditional: condition, then, else
};

/// Reads a formula that core/expression has accepted. Throws std::invalid_argument for text beyond that.
[[nodiscard]] FormulaNode parseFormula(std::string_view text, std::span<const Parameter> parameters);

/// Whether the node's value depends on x; on x or a parameter.
[[nodiscard]] bool dependsOnX(const FormulaNode& node);
[[nodiscard]] bool dependsOnAnything(const FormulaNode& node);

/// Whether the node is true or false rather than a number.
[[nodiscard]] bool isTruth(const FormulaNode& node);

/// The node's value at x where it uses nothing but arithmetic, comparisons and logic; nothing if it calls
/// functions.
[[nodiscard]] std::optional<double> simpleValue(const FormulaNode& node, double x, const Curve& curve);

}  // namespace zorro
