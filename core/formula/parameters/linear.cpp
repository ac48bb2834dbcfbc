#include "core/formula/parameters/linear.h"

#include <algorithm>
#include <array>

namespace zorro::formula {
namespace {

/// How a value depends on the chosen parameters; products add, and all that is more than linear is one.
constexpr int noDegree = 0;
constexpr int firstDegree = 1;
constexpr int higherDegree = 2;

int degreeOf(const Node& node, const std::array<int, 3>& operands, const std::vector<bool>& chosen) {
    const auto [u, v, w] = operands;
    const bool isConstant = u == noDegree && v == noDegree && w == noDegree;
    switch (node.operation) {
        case Operation::parameter:
            return chosen[node.index] ? firstDegree : noDegree;
        case Operation::negate:
            return u;
        case Operation::add:
        case Operation::subtract:
            return std::max(u, v);
        case Operation::multiply:
            return std::min(u + v, higherDegree);
        case Operation::divide:
            return v == noDegree ? u : higherDegree;
        case Operation::conditional:
            return u == noDegree ? std::max(v, w) : higherDegree;
        default:
            return isConstant ? noDegree : higherDegree;
    }
}

}  // namespace

bool isLinearIn(const ParsedFormula& formula, const std::vector<bool>& chosen) {
    std::vector<int> degrees(formula.root + 1, noDegree);
    for (NodeId id = 0; id <= formula.root; ++id) {
        const Node& node = formula.tree[id];
        std::array<int, 3> operands{};
        for (int k = 0; k < operandCount(node.operation); ++k) {
            const auto i = static_cast<std::size_t>(k);
            operands[i] = degrees[node.operands[i]];
        }
        degrees[id] = degreeOf(node, operands, chosen);
    }
    return degrees[formula.root] != higherDegree;
}

}  // namespace zorro::formula
