#include <cmath>
#include <numbers>
#include <optional>

#include "core/code/tree/changes.h"
#include "core/code/tree/slope.h"

namespace zorro {
namespace {

using formula::Algebra;
using formula::Node;
using formula::NodeId;
using formula::Operation;

/// Whether an operation's slope is finite for whatever finite operands; products are taken apart below.
bool isTame(const formula::Tree& tree, const Node& node) {
    switch (node.operation) {
        case Operation::acos:
        case Operation::acosh:
        case Operation::asin:
        case Operation::atan2:
        case Operation::atanh:
        case Operation::cbrt:
        case Operation::cosh:
        case Operation::exp:
        case Operation::expm1:
        case Operation::hypot:
        case Operation::log:
        case Operation::log10:
        case Operation::log1p:
        case Operation::log2:
        case Operation::sinh:
        case Operation::sqrt:
        case Operation::tan:
            return false;
        case Operation::divide:
            return !formula::dependsOnVariable(tree, node.operands[1]);
        case Operation::power:
            return tree[node.operands[1]] == Node{.value = 2};
        default:
            return true;
    }
}

/// Whether the part and its slope are finite for every finite x.
bool isTameEverywhere(const formula::Tree& tree, NodeId part) {
    const std::vector<bool> parts = formula::partsOf(tree, {&part, 1});
    for (NodeId id = 0; id <= part; ++id) {
        if (parts[id] && !isTame(tree, tree[id]) && formula::dependsOnVariable(tree, id)) {
            return false;
        }
    }
    return true;
}

/// Points of every size, and on both sides of every joint.
std::vector<double> candidates(const Curve& curve) {
    std::vector<double> points;
    for (const double size : {1.0, 2.0, 0.5, 0.0, 4.0, 0.25, 10.0, 100.0, 0.01}) {
        points.insert(points.end(), {size, -size});
    }
    for (const double joint : curve.joints()) {
        for (const double step : {1.0, 0.1, 0.001}) {
            points.insert(points.end(), {joint + step, joint - step});
        }
    }
    return points;
}

/// An x at which the condition is as wanted and the branch finite, if there is one among the candidates.
std::optional<double> pointInside(CodeTree code, NodeId condition, bool wanted, NodeId branch,
                                  const Curve& curve) {
    Algebra algebra(code.tree);
    const NodeId zero = algebra.number(0);
    code.root = code.tree.add({.operation = Operation::conditional, .operands = {condition, branch, zero}});
    for (const double x : candidates(curve)) {
        const auto parts = partsAt(code, curve.parameters, x);
        if ((parts[condition].value != 0) == wanted && std::isfinite(parts[branch].value) &&
            std::isfinite(parts[branch].slope)) {
            return x;
        }
    }
    return std::nullopt;
}

/// Whether the value is flat on whole intervals, as max(0, u).
bool isSwitched(const formula::Tree& tree, NodeId part) {
    const std::vector<bool> parts = formula::partsOf(tree, {&part, 1});
    for (NodeId id = 0; id <= part; ++id) {
        const Operation operation = tree[id].operation;
        if (parts[id] && (operation == Operation::minimum || operation == Operation::maximum ||
                          operation == Operation::relu || operation == Operation::conditional)) {
            return formula::dependsOnVariable(tree, part);
        }
    }
    return false;
}

/// sqrt(u) where u may be 0 on an interval: there its infinite slope must not meet the slope 0 of u.
NodeId guardedSteep(formula::Tree& tree, const Node& node) {
    Algebra algebra(tree);
    const NodeId u = node.operands[0];
    const bool isPower = node.operation == Operation::power;
    const Node exponent = isPower ? tree[node.operands[1]] : Node{};
    const bool isRoot =
        node.operation == Operation::sqrt ||
        (isPower && exponent.operation == Operation::number && exponent.value > 0 && exponent.value < 1);
    const bool isArc = node.operation == Operation::acos || node.operation == Operation::asin;
    if ((!isRoot && !isArc) || !isSwitched(tree, u)) {
        return tree.add(node);
    }
    const auto select = [&](NodeId test, NodeId yes, NodeId no) {
        return tree.add({.operation = Operation::conditional, .operands = {test, yes, no}});
    };
    const NodeId inside =
        isRoot ? algebra.pair(Operation::greater, u, algebra.number(0))
               : algebra.pair(Operation::less, algebra.call(Operation::abs, u), algebra.number(1));
    Node safe = node;
    safe.operands[0] = select(inside, u, algebra.number(isRoot ? 1 : 0));
    if (isRoot) {
        return select(inside, tree.add(safe), algebra.number(0));
    }
    const bool isSine = node.operation == Operation::asin;
    const NodeId edges = select(algebra.pair(Operation::greater, u, algebra.number(0)),
                                algebra.number(isSine ? std::numbers::pi / 2 : 0),
                                algebra.number(isSine ? -std::numbers::pi / 2 : std::numbers::pi));
    return select(inside, tree.add(safe), edges);
}

}  // namespace

void guardBranches(CodeTree& code, const Curve& curve) {
    Algebra algebra(code.tree);
    const NodeId x = algebra.variable(0);
    const auto guarded = [&](const Node& node, std::size_t branch) -> NodeId {
        const NodeId body = node.operands[branch];
        if (!formula::dependsOnVariable(code.tree, body) || isTameEverywhere(code.tree, body)) {
            return body;
        }
        const std::optional<double> inside = pointInside(code, node.operands[0], branch == 1, body, curve);
        if (!inside) {
            return body;
        }
        const NodeId point = algebra.number(*inside);
        const std::array<NodeId, 3> choice =
            branch == 1 ? std::array{node.operands[0], x, point} : std::array{node.operands[0], point, x};
        return withVariable(code.tree, body,
                            code.tree.add({.operation = Operation::conditional, .operands = choice}));
    };
    code.root = rebuilt(code.tree, code.root, [&](NodeId, const Node& node) {
        if (node.operation != Operation::conditional) {
            return guardedSteep(code.tree, node);
        }
        if (!formula::dependsOnVariable(code.tree, node.operands[0])) {
            return code.tree.add(node);
        }
        Node safe = node;
        safe.operands[1] = guarded(node, 1);
        safe.operands[2] = guarded(node, 2);
        return code.tree.add(safe);
    });
}

}  // namespace zorro
