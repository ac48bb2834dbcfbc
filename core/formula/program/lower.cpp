#include "core/formula/program/lower.h"

#include <cmath>
#include <map>
#include <optional>

namespace zorro::formula {
namespace {

class Lowering {
public:
    explicit Lowering(Tree& tree) : tree_(tree) {}

    [[nodiscard]] NodeId lower(const Node& node) {
        const NodeId u = node.operands[0];
        switch (node.operation) {
            case Operation::power:
                if (tree_[node.operands[1]].operation == Operation::number) {
                    const double exponent = tree_[node.operands[1]].value;
                    if (const auto product = power(u, exponent)) {
                        return *product;
                    }
                }
                return tree_.add(node);
            case Operation::sigmoid: {
                if (tree_[u].operation == Operation::negate) {
                    return logistic(tree_[u].operands[0], true);
                }
                return logistic(u, false);
            }
            case Operation::sigmoidSlope:
                return slope(u);
            case Operation::tanh: {
                const NodeId doubled = twice(u);
                return two(Operation::tanhHalf, doubled, one(Operation::decay, doubled));
            }
            case Operation::sechSquared:
                return two(Operation::multiply, number(4), slope(twice(u)));
            case Operation::softplus:
                return two(Operation::add, one(Operation::relu, u),
                           one(Operation::log1p, one(Operation::decay, u)));
            case Operation::normalDistribution:
                return two(Operation::distributionByDensity, u, one(Operation::normalDensity, u));
            default:
                return tree_.add(node);
        }
    }

private:
    [[nodiscard]] NodeId number(double value) { return tree_.add({.value = value}); }
    [[nodiscard]] NodeId one(Operation operation, NodeId a) {
        return tree_.add({.operation = operation, .operands = {a, 0, 0}});
    }
    [[nodiscard]] NodeId two(Operation operation, NodeId a, NodeId b) {
        return tree_.add({.operation = operation, .operands = {a, b, 0}});
    }

    [[nodiscard]] NodeId twice(NodeId u) {
        const Node& node = tree_[u];
        const bool isHalf = node.operation == Operation::multiply &&
                            tree_[node.operands[0]].operation == Operation::number &&
                            tree_[node.operands[0]].value == 0.5;
        return isHalf ? node.operands[1] : two(Operation::multiply, number(2), u);
    }

    /// sigmoid(u) sigmoid(-u), without a division where one of the two is known.
    [[nodiscard]] NodeId slope(NodeId u) {
        const NodeId decay = one(Operation::decay, u);
        const auto known = logistics_.find(u);
        return known == logistics_.end() ? one(Operation::slopeByDecay, decay)
                                         : two(Operation::slopeBySigmoid, known->second, decay);
    }

    /// sigmoid(u) or sigmoid(-u), by e^-|u| for both.
    [[nodiscard]] NodeId logistic(NodeId u, bool reversed) {
        const NodeId result = two(Operation::sigmoidByDecay, reversed ? one(Operation::negate, u) : u,
                                  one(Operation::decay, u));
        logistics_.emplace(u, result);
        return result;
    }

    /// u^n for whole n and halves that are not too large.
    [[nodiscard]] std::optional<NodeId> power(NodeId u, double exponent) {
        constexpr double most = 32;
        const double size = std::fabs(exponent);
        if (size > most || size * 2 != std::floor(size * 2) || size == 0) {
            return std::nullopt;
        }
        const double whole = std::floor(size);
        std::optional<NodeId> result;
        if (whole != size) {
            result = one(Operation::sqrt, u);
        }
        NodeId square = u;
        for (auto n = static_cast<unsigned>(whole); n > 0; n /= 2) {
            if (n % 2 == 1) {
                result = result ? two(Operation::multiply, *result, square) : square;
            }
            if (n > 1) {
                square = two(Operation::multiply, square, square);
            }
        }
        return exponent < 0 ? two(Operation::divide, number(1), *result) : *result;
    }

    Tree& tree_;
    std::map<NodeId, NodeId> logistics_;  ///< that of u or of -u, by u
};

}  // namespace

Lowered lowered(const Tree& tree, std::span<const NodeId> roots) {
    Lowered result;
    Lowering lowering(result.tree);
    result.roots = copyParts(tree, roots, [&](const Node& node) { return lowering.lower(node); });
    return result;
}

}  // namespace zorro::formula
