#include <algorithm>
#include <cmath>
#include <map>

#include "core/code/tree/changes.h"
#include "core/code/tree/slope.h"

namespace zorro {
namespace {

using formula::Algebra;
using formula::Node;
using formula::NodeId;
using formula::Operation;

using Parts = std::vector<ValueAndSlope<double>>;

/// What is decided at a joint, and whether the difference that decides it is above 0 on the side to take.
using Ties = std::map<NodeId, bool>;

bool isSame(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b)) ||
           std::fabs(a - b) <= 1e-9 * std::max(1.0, std::max(std::fabs(a), std::fabs(b)));
}

/// The nodes whose decision hangs on equal numbers; `side` is 1 for the right and -1 for the left.
Ties tiesIn(const CodeTree& code, const Parts& parts, double side) {
    Ties ties;
    for (NodeId id = 0; id <= code.root; ++id) {
        const Node& node = code.tree[id];
        if (!parts[id].varies || !formula::hasJoint(node.operation)) {
            continue;
        }
        const auto& first = parts[node.operands[0]];
        const bool two = formula::operandCount(node.operation) == 2;
        const ValueAndSlope<double> second =
            two ? parts[node.operands[1]] : ValueAndSlope<double>{0, 0, false};
        const double direction = (first.slope - second.slope) * side;
        if (first.value == second.value && direction != 0) {
            ties[id] = direction > 0;
        }
    }
    return ties;
}

/// The node as it is where the first of its operands is the larger one, `above`, or the smaller one.
NodeId decided(Algebra& algebra, formula::Tree& tree, const Node& node, bool above) {
    const auto& [u, v, w] = node.operands;
    const NodeId zero = algebra.number(0);
    const auto choose = [&, first = u](NodeId other, NodeId larger, NodeId smaller) {
        const NodeId test = algebra.pair(above ? Operation::greaterEqual : Operation::greater, first, other);
        return tree.add({.operation = Operation::conditional, .operands = {test, larger, smaller}});
    };
    switch (node.operation) {
        case Operation::less:
        case Operation::lessEqual:
            return algebra.pair(above ? Operation::less : Operation::lessEqual, u, v);
        case Operation::greater:
        case Operation::greaterEqual:
            return algebra.pair(above ? Operation::greaterEqual : Operation::greater, u, v);
        case Operation::maximum:
            return v == zero && !above ? algebra.call(Operation::relu, u) : choose(v, u, v);
        case Operation::minimum:
            return choose(v, v, u);
        case Operation::abs:
            return choose(zero, u, algebra.negate(u));
        case Operation::relu:
            return choose(zero, u, zero);
        case Operation::sign:
            return choose(zero, algebra.number(1), algebra.number(-1));
        case Operation::heaviside:
            return choose(zero, algebra.number(1), zero);
        default:
            return tree.add(node);
    }
}

CodeTree withDecisions(CodeTree code, const Ties& ties) {
    Algebra algebra(code.tree);
    code.root = rebuilt(code.tree, code.root, [&](NodeId old, const Node& node) {
        const auto tie = ties.find(old);
        return tie == ties.end() ? code.tree.add(node) : decided(algebra, code.tree, node, tie->second);
    });
    return code;
}

bool hasJet(const CodeTree& code, const Curve& curve, double x, const Jet& jet) {
    const auto root = partsAt(code, curve.parameters, x)[code.root];
    return isSame(root.value, jet.f) && isSame(root.slope, jet.df);
}

/// Where two numbers are equal that decide something, also where the curve has no joint because two of them
/// cancel: by Newton's method.
std::vector<double> tiePoints(const CodeTree& code, const Curve& curve) {
    constexpr std::size_t most = 20;
    constexpr int steps = 12;
    std::vector<double> points = curve.joints();
    points.resize(std::min(points.size(), most));
    const std::vector<bool> used = formula::partsOf(code.tree, {&code.root, 1});
    for (NodeId id = 0; id <= code.root && points.size() < 2 * most; ++id) {
        const Node& node = code.tree[id];
        if (!used[id] || !formula::hasJoint(node.operation)) {
            continue;
        }
        const bool two = formula::operandCount(node.operation) == 2;
        for (const double start : {0.0, 2.5, -2.5}) {
            double x = start;
            for (int step = 0; step < steps && std::isfinite(x); ++step) {
                const Parts parts = partsAt(code, curve.parameters, x);
                const auto& first = parts[node.operands[0]];
                const double value = first.value - (two ? parts[node.operands[1]].value : 0);
                const double slope = first.slope - (two ? parts[node.operands[1]].slope : 0);
                if (value == 0) {
                    points.push_back(x);
                    break;
                }
                x -= value / slope;
            }
        }
    }
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

}  // namespace

void takeSides(CodeTree& code, const Curve& curve) {
    for (const double x : tiePoints(code, curve)) {
        const Jet jet = curve.at(x);
        if (!std::isfinite(jet.df) || hasJet(code, curve, x, jet)) {
            continue;
        }
        const Parts parts = partsAt(code, curve.parameters, x);
        for (const double side : {1.0, -1.0}) {
            CodeTree changed = withDecisions(code, tiesIn(code, parts, side));
            if (hasJet(changed, curve, x, jet)) {
                code = std::move(changed);
                break;
            }
        }
    }
}

}  // namespace zorro
