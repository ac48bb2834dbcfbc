#include "core/formula/attention.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace zorro::formula {
namespace {

/// The node, by its place, depends on a variable.
std::vector<bool> varying(const Tree& tree) {
    std::vector<bool> result(tree.size());
    for (NodeId id = 0; id < tree.size(); ++id) {
        result[id] = tree[id].operation == Operation::variable;
        for (int k = 0; k < operandCount(tree[id].operation); ++k) {
            result[id] = result[id] || result[tree[id].operands[static_cast<std::size_t>(k)]];
        }
    }
    return result;
}

/// Calls `visit` with every part of the roots that depends on a variable. The tree may grow meanwhile.
void forEachVaryingPart(const Tree& tree, std::span<const NodeId> roots, const auto& visit) {
    const std::vector<bool> parts = partsOf(tree, roots);
    const std::vector<bool> varies = varying(tree);
    for (NodeId id = 0; id < parts.size(); ++id) {
        if (parts[id] && varies[id]) {
            visit(Node(tree[id]));
        }
    }
}

bool isNumericCondition(const Tree& tree, const Node& node) {
    return node.operation == Operation::conditional && !isTruth(tree[node.operands[0]].operation);
}

/// Whether u(x) is one of the whole numbers at which a step function jumps.
NodeId onStep(Algebra& algebra, const Node& node) {
    const NodeId u = node.operation == Operation::round ? algebra.add(node.operands[0], algebra.number(-0.5))
                                                        : node.operands[0];
    return algebra.pair(Operation::equal, u, algebra.call(Operation::floor, u));
}

/// How large the operand of an exponential may be before it nearly leaves the range of double; 0 for others.
double safeOperand(Operation operation) {
    switch (operation) {
        case Operation::exp:
        case Operation::expm1:
        case Operation::sigmoid:
        case Operation::sigmoidSlope:
        case Operation::softplus:
        case Operation::sinh:
        case Operation::cosh:
            return 690;
        case Operation::sechSquared:
            return 345;
        case Operation::normalDensity:
        case Operation::normalDistribution:
            return 37;
        case Operation::erfc:
            return 26;
        default:
            return 0;
    }
}

/// Whether the node's value is exact to rounding for every x, and never negative.
bool isPositive(const Tree& tree, NodeId id) {
    const Node& node = tree[id];
    switch (node.operation) {
        case Operation::number:
            return node.value > 0;
        case Operation::power:
            return tree[node.operands[1]].operation == Operation::number &&
                   std::fmod(tree[node.operands[1]].value, 2) == 0;
        case Operation::normalDistribution:
        case Operation::normalDensity:
        case Operation::abs:
        case Operation::cosh:
        case Operation::erfc:
        case Operation::exp:
        case Operation::hypot:
        case Operation::relu:
        case Operation::sigmoid:
        case Operation::softplus:
        case Operation::sqrt:
        case Operation::sigmoidSlope:
        case Operation::sechSquared:
            return true;
        default:
            return false;
    }
}

bool isExact(const Tree& tree, NodeId id) {
    return tree[id].operation == Operation::number || tree[id].operation == Operation::variable ||
           tree[id].operation == Operation::parameter;
}

/// A condition as the higher degree of precisionCondition().
NodeId severe(Algebra& algebra, NodeId condition) {
    return algebra.multiply(algebra.number(2), condition);
}

/// Whether the digits of a sum cancel, or a function makes much of a small error of its operand; nothing
/// where they cannot.
std::optional<NodeId> cancellation(Algebra& algebra, const Node& node) {
    constexpr double tolerated = 0x1p-12;
    const Tree& tree = algebra.tree();
    const auto& [u, v, w] = node.operands;
    const bool sum = node.operation == Operation::add;
    if ((sum && isPositive(tree, u) && isPositive(tree, v)) ||
        (operandCount(node.operation) == 2 && isExact(tree, u) && isExact(tree, v)) ||
        (operandCount(node.operation) == 1 && isExact(tree, u))) {
        return std::nullopt;
    }
    const auto size = [&algebra](NodeId id) { return algebra.call(Operation::abs, id); };
    if (sum || node.operation == Operation::subtract) {
        const NodeId larger = isExact(tree, v) ? v : u;
        return algebra.pair(Operation::cancels, algebra.make(node), larger);
    }
    if (node.operation == Operation::log || node.operation == Operation::log2 ||
        node.operation == Operation::log10) {
        return severe(algebra,
                      algebra.pair(Operation::less, size(algebra.make(node)), algebra.number(tolerated)));
    }
    if (node.operation == Operation::acosh || node.operation == Operation::acos ||
        node.operation == Operation::asin || node.operation == Operation::atanh) {
        return severe(algebra, algebra.pair(Operation::less, size(algebra.add(size(u), algebra.number(-1))),
                                            algebra.number(tolerated)));
    }
    if (node.operation == Operation::log1p) {
        return severe(algebra, algebra.pair(Operation::less, algebra.add(u, algebra.number(1)),
                                            algebra.number(tolerated)));
    }
    return std::nullopt;
}

/// True where one of the conditions is; the largest where they have degrees.
std::optional<NodeId> anyOf(Algebra& algebra, std::vector<NodeId> conditions, Operation join) {
    std::ranges::sort(conditions);
    conditions.erase(std::unique(conditions.begin(), conditions.end()), conditions.end());
    std::optional<NodeId> result;
    for (const NodeId condition : conditions) {
        result = result ? algebra.pair(join, *result, condition) : condition;
    }
    return result;
}

/// Makes the node of precisionCondition(). What a branch of a conditional loses counts where the branch is
/// taken, since beyond its range a branch may lose all digits at every point.
class Precision {
public:
    explicit Precision(Algebra& algebra) : algebra_(algebra), varies_(varying(algebra.tree())) {}

    std::optional<NodeId> ofAll(std::span<const NodeId> roots) {
        const Parts parts = partsAlways(roots);
        always_ = parts.all;
        return of(parts);
    }

private:
    /// What is computed wherever some nodes are; of conditionals not what is in their branches.
    struct Parts {
        std::set<NodeId> all;
        std::vector<NodeId> conditionals;
    };

    [[nodiscard]] Parts partsAlways(std::span<const NodeId> roots) const {
        Parts parts;
        std::vector<NodeId> rest(roots.begin(), roots.end());
        while (!rest.empty()) {
            const NodeId id = rest.back();
            rest.pop_back();
            if (!varies_[id] || always_.contains(id) || !parts.all.insert(id).second) {
                continue;
            }
            const Node& node = algebra_.tree()[id];
            const bool isConditional = node.operation == Operation::conditional;
            if (isConditional) {
                parts.conditionals.push_back(id);
            }
            const int count = isConditional ? 1 : operandCount(node.operation);
            rest.insert(rest.end(), node.operands.begin(), node.operands.begin() + count);
        }
        return parts;
    }

    std::optional<NodeId> of(const Parts& parts) {
        std::vector<NodeId> conditions;
        for (const NodeId id : parts.all) {
            const Node node = algebra_.tree()[id];
            if (const auto cancels = cancellation(algebra_, node)) {
                conditions.push_back(*cancels);
            }
            if (const double safe = safeOperand(node.operation); safe > 0) {
                const NodeId exceeds =
                    algebra_.pair(Operation::exceeds, node.operands[0], algebra_.number(safe));
                conditions.push_back(severe(algebra_, exceeds));
            }
        }
        for (const NodeId id : parts.conditionals) {
            const Node node = algebra_.tree()[id];
            const std::optional<NodeId> yes = ofBranch(node.operands[1]);
            const std::optional<NodeId> no = ofBranch(node.operands[2]);
            if (yes || no) {
                const NodeId none = algebra_.number(0);
                conditions.push_back(
                    algebra_.select(node.operands[0], yes.value_or(none), no.value_or(none)));
            }
        }
        return anyOf(algebra_, std::move(conditions), Operation::maximum);
    }

    std::optional<NodeId> ofBranch(NodeId root) {
        const auto known = branches_.find(root);
        if (known != branches_.end()) {
            return known->second;
        }
        const std::optional<NodeId> result = of(partsAlways({&root, 1}));
        branches_.emplace(root, result);
        return result;
    }

    Algebra& algebra_;
    std::vector<bool> varies_;
    std::set<NodeId> always_;  ///< the parts whose conditions hold everywhere
    std::map<NodeId, std::optional<NodeId>> branches_;
};

}  // namespace

std::optional<NodeId> jointCondition(Algebra& algebra, std::span<const NodeId> roots) {
    std::vector<NodeId> conditions;
    forEachVaryingPart(algebra.tree(), roots, [&](const Node& node) {
        const auto& [u, v, w] = node.operands;
        switch (node.operation) {
            case Operation::floor:
            case Operation::ceil:
            case Operation::round:
                conditions.push_back(onStep(algebra, node));
                break;
            case Operation::conditional:
                if (isNumericCondition(algebra.tree(), node)) {
                    conditions.push_back(algebra.pair(Operation::equal, u, algebra.number(0)));
                }
                break;
            default:
                if (hasJoint(node.operation)) {
                    const NodeId other = operandCount(node.operation) == 2 ? v : algebra.number(0);
                    conditions.push_back(
                        algebra.pair(Operation::equal, std::min(u, other), std::max(u, other)));
                }
        }
    });
    return anyOf(algebra, std::move(conditions), Operation::logicalOr);
}

std::optional<NodeId> precisionCondition(Algebra& algebra, std::span<const NodeId> roots) {
    return Precision(algebra).ofAll(roots);
}

std::vector<NodeId> jointStates(Algebra& algebra, NodeId root) {
    std::vector<NodeId> states;
    forEachVaryingPart(algebra.tree(), {&root, 1}, [&](const Node& node) {
        const auto& [u, v, w] = node.operands;
        switch (node.operation) {
            case Operation::floor:
            case Operation::ceil:
            case Operation::round:
                states.push_back(algebra.call(node.operation, u));
                break;
            case Operation::abs:
            case Operation::relu:
            case Operation::sign:
            case Operation::heaviside:
                states.push_back(algebra.call(Operation::sign, u));
                break;
            case Operation::conditional:
                if (isNumericCondition(algebra.tree(), node)) {
                    states.push_back(algebra.call(Operation::sign, u));
                }
                break;
            default:
                if (hasJoint(node.operation)) {
                    states.push_back(algebra.call(Operation::sign, algebra.subtract(u, v)));
                }
        }
    });
    std::ranges::sort(states);
    states.erase(std::unique(states.begin(), states.end()), states.end());
    return states;
}

}  // namespace zorro::formula
