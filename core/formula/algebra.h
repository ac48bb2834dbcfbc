#pragma once

// Makes nodes that are as simple and as exact as the formula allows: constants are folded, and forms that
// lose digits or overflow are replaced by equal ones that do not, `exp(u)-1` by `expm1(u)`, `1-tanh(u)^2` by
// `sechSquared(u)`, `x/(1+exp(-u))` by `x*sigmoid(u)`. Nothing is rewritten to a form that has a value where
// the original has none.

#include "core/formula/tree.h"

namespace zorro::formula {

class Algebra {
public:
    /// Adds its nodes to `tree`.
    explicit Algebra(Tree& tree) : tree_(tree) {}

    [[nodiscard]] NodeId number(double value);
    [[nodiscard]] NodeId variable(std::uint32_t index);
    [[nodiscard]] NodeId parameter(std::uint32_t index);

    [[nodiscard]] NodeId negate(NodeId a);
    [[nodiscard]] NodeId add(NodeId a, NodeId b);
    [[nodiscard]] NodeId subtract(NodeId a, NodeId b);
    [[nodiscard]] NodeId multiply(NodeId a, NodeId b);
    [[nodiscard]] NodeId divide(NodeId a, NodeId b);
    [[nodiscard]] NodeId power(NodeId base, NodeId exponent);
    [[nodiscard]] NodeId square(NodeId a) { return power(a, number(2)); }
    [[nodiscard]] NodeId select(NodeId condition, NodeId yes, NodeId no);
    /// A function of one number.
    [[nodiscard]] NodeId call(Operation operation, NodeId a);
    /// Any other operation of two.
    [[nodiscard]] NodeId pair(Operation operation, NodeId a, NodeId b);

    /// The node with these operands, whatever its operation.
    [[nodiscard]] NodeId make(const Node& node);

    [[nodiscard]] const Tree& tree() const { return tree_; }

private:
    [[nodiscard]] bool isNumber(NodeId id) const { return tree_[id].operation == Operation::number; }
    [[nodiscard]] bool isNumber(NodeId id, double value) const {
        return isNumber(id) && tree_[id].value == value;
    }
    [[nodiscard]] bool is(NodeId id, Operation operation) const { return tree_[id].operation == operation; }
    [[nodiscard]] NodeId operand(NodeId id, std::size_t k = 0) const { return tree_[id].operands[k]; }
    [[nodiscard]] double valueOf(NodeId id) const { return tree_[id].value; }

    [[nodiscard]] NodeId twice(NodeId a) { return multiply(number(2), a); }
    [[nodiscard]] NodeId half(NodeId a) { return multiply(number(0.5), a); }
    [[nodiscard]] bool areOpposite(NodeId a, NodeId b);

    // Rules of one kind each: a node, or nothing where the rule does not apply.
    struct Maybe {
        NodeId id = 0;
        bool found = false;
        Maybe() = default;
        Maybe(NodeId node) : id(node), found(true) {}  // NOLINT(google-explicit-constructor)
    };
    [[nodiscard]] Maybe plusNumber(NodeId a, double n);
    [[nodiscard]] Maybe numberMinus(double n, NodeId a);
    [[nodiscard]] Maybe scaledExponentialMinus(NodeId product, NodeId factor);
    [[nodiscard]] Maybe overOnePlusExponential(NodeId a, NodeId exponent);
    [[nodiscard]] Maybe quotient(NodeId a, NodeId b);
    [[nodiscard]] Maybe logarithm(NodeId a);
    [[nodiscard]] Maybe logarithmOfOnePlus(NodeId a);

    Tree& tree_;
};

/// `root` of `from` made anew, simpler, in another tree. Pi and e become numbers; gelu and silu products.
[[nodiscard]] NodeId simplified(const Tree& from, NodeId root, Algebra& to);

}  // namespace zorro::formula
