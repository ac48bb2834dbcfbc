#include <cmath>
#include <limits>

#include "core/code/tree/changes.h"
#include "core/code/tree/slope.h"

namespace zorro {
namespace {

using formula::Algebra;
using formula::Node;
using formula::NodeId;
using formula::Operation;

/// What the curve is at the points at which its tree is tried.
struct Trial {
    std::vector<double> x;
    std::vector<double> f;
    std::vector<double> df;
};

Trial trialOf(const Curve& curve) {
    Trial trial;
    for (double size = 1.0 / 64; size < 1e38; size *= size < 512 ? 1.25 : 8) {
        for (const double x : {size, -size}) {
            trial.x.push_back(static_cast<double>(static_cast<float>(x)));
        }
    }
    trial.f.resize(trial.x.size());
    trial.df.resize(trial.x.size());
    curve.evaluate(trial.x, {.f = trial.f, .df = trial.df, .d2f = {}, .gradient = {}});
    return trial;
}

/// At how many points the tree, computed in T, is not finite, or far from the curve, though that is finite.
template <class T>
int failuresIn(const CodeTree& code, const Curve& curve, const Trial& trial, double tolerance) {
    constexpr double largest = std::numeric_limits<float>::max() / 16;
    int failures = 0;
    for (std::size_t i = 0; i < trial.x.size(); ++i) {
        if (!(std::fabs(trial.f[i]) < largest) || !(std::fabs(trial.df[i]) < largest)) {
            continue;
        }
        const auto root = partsAt<T>(code, curve.parameters, static_cast<T>(trial.x[i]))[code.root];
        const auto isNear = [&](T actual, double expected, double scale) {
            return std::fabs(static_cast<double>(actual) - expected) <= tolerance * scale;
        };
        const bool isRight =
            isNear(root.value, trial.f[i], std::max(1.0, std::fabs(trial.f[i]))) &&
            isNear(root.slope, trial.df[i],
                   std::max(1.0, std::max(std::fabs(trial.df[i]), std::fabs(trial.f[i] / trial.x[i]))));
        failures += isRight ? 0 : 1;
    }
    return failures;
}

int failures(const CodeTree& code, const Curve& curve, const Trial& trial) {
    return failuresIn<float>(code, curve, trial, 1e-2) + failuresIn<double>(code, curve, trial, 1e-9);
}

/// The part with x between -bound and bound; with exponents at most `bound`.
NodeId withSmallX(CodeTree& code, NodeId part, double bound) {
    Algebra algebra(code.tree);
    const NodeId above = algebra.pair(Operation::maximum, algebra.variable(0), algebra.number(-bound));
    return withVariable(code.tree, part, algebra.pair(Operation::minimum, above, algebra.number(bound)));
}

NodeId withSmallExponents(CodeTree& code, NodeId part, double bound) {
    Algebra algebra(code.tree);
    return rebuilt(code.tree, part, [&](NodeId, const Node& node) {
        const bool grows = node.operation == Operation::exp || node.operation == Operation::expm1 ||
                           node.operation == Operation::sinh || node.operation == Operation::cosh;
        Node safe = node;
        if (grows && formula::dependsOnVariable(code.tree, node.operands[0])) {
            safe.operands[0] = algebra.pair(Operation::minimum, node.operands[0], algebra.number(bound));
        }
        return code.tree.add(safe);
    });
}

/// Whether the operation can be constant far out although its operands grow.
bool canLevelOff(Operation operation) {
    switch (operation) {
        case Operation::divide:
        case Operation::normalDistribution:
        case Operation::normalDensity:
        case Operation::atan:
        case Operation::erf:
        case Operation::erfc:
        case Operation::exp:
        case Operation::expm1:
        case Operation::sechSquared:
        case Operation::sigmoid:
        case Operation::sigmoidSlope:
        case Operation::softplus:
        case Operation::tanh:
            return true;
        default:
            return false;
    }
}

CodeTree replaced(CodeTree code, NodeId part, NodeId by) {
    code.root = rebuilt(code.tree, code.root,
                        [&](NodeId old, const Node& node) { return old == part ? by : code.tree.add(node); });
    return code;
}

}  // namespace

void limitRange(CodeTree& code, const Curve& curve) {
    constexpr std::size_t largestTree = 400;
    constexpr int mostRounds = 4;
    const Trial trial = trialOf(curve);
    int best = code.root < largestTree ? failures(code, curve, trial) : 0;
    for (int round = 0; round < mostRounds && best > 0; ++round) {
        const CodeTree before = code;
        const std::vector<bool> parts = formula::partsOf(before.tree, {&before.root, 1});
        const auto attempt = [&](NodeId part, NodeId (*change)(CodeTree&, NodeId, double), double bound) {
            CodeTree changed = before;
            const NodeId by = change(changed, part, bound);
            if (by == part) {
                return;
            }
            changed = replaced(std::move(changed), part, by);
            const int left = failures(changed, curve, trial);
            if (left < best) {
                best = left;
                code = std::move(changed);
            }
        };
        for (NodeId id = 0; id <= before.root; ++id) {
            if (!parts[id] || !canLevelOff(before.tree[id].operation) ||
                !formula::dependsOnVariable(before.tree, id)) {
                continue;
            }
            for (const double bound : {80.0, 40.0, 20.0}) {
                attempt(id, withSmallExponents, bound);
            }
            for (const double bound : {1e15, 1e12, 1e9, 1e6, 1e4, 1e3, 100.0, 40.0}) {
                attempt(id, withSmallX, bound);
            }
        }
        if (code.root == before.root) {
            return;
        }
    }
}

}  // namespace zorro
