#include "core/formula/careful.h"

#include <algorithm>
#include <cmath>

#include "core/formula/scalar.h"

namespace zorro::formula {
namespace {

template <class T>
struct Operands {
    T a = 0;
    T b = 0;
    T c = 0;
};

/// The value where `decider` decides.
template <class T>
T decided(Operation operation, const Operands<T>& at, const Operands<T>& decider) {
    switch (operation) {
        case Operation::minimum:
            return decider.a == decider.b ? math::fmin(at.a, at.b) : decider.a < decider.b ? at.a : at.b;
        case Operation::maximum:
            return decider.a == decider.b ? math::fmax(at.a, at.b) : decider.a > decider.b ? at.a : at.b;
        case Operation::abs:
            return decider.a < 0 ? -at.a : at.a;
        case Operation::relu:
            return decider.a < 0 ? 0 : at.a;
        case Operation::conditional:
            return decider.a != 0 ? at.b : at.c;
        default:
            if (hasJoint(operation) || isTruth(operation)) {
                return scalarValue(operation, decider.a, decider.b, decider.c);
            }
            return scalarValue(operation, at.a, at.b, at.c);
    }
}

}  // namespace

CarefulEvaluator::CarefulEvaluator(const Tree& tree, std::span<const NodeId> roots)
    : roots_(copyParts(tree, roots, [this](const Node& node) {
          nodes_.push_back(node);
          return static_cast<NodeId>(nodes_.size() - 1);
      })) {}

template <class T>
void CarefulEvaluator::compute(std::span<const double> parameters, double x, Side side,
                               std::span<T> results) const {
    const T step = std::ldexp(std::max(1.0, std::fabs(x)), -20);
    const T here = x;
    const T there = side == Side::here ? here : side == Side::left ? here - step : here + step;
    thread_local std::vector<T> values;  // kept, so that nothing is allocated a point
    thread_local std::vector<T> deciders;
    values.resize(nodes_.size());
    deciders.resize(nodes_.size());
    const auto operandsIn = [](const std::vector<T>& from, const Node& node) {
        return Operands<T>{from[node.operands[0]], from[node.operands[1]], from[node.operands[2]]};
    };
    for (std::size_t id = 0; id < nodes_.size(); ++id) {
        const Node& node = nodes_[id];
        if (operandCount(node.operation) == 0) {
            const bool isVariable = node.operation == Operation::variable;
            const T constant = node.operation == Operation::parameter ? parameters[node.index] : node.value;
            values[id] = isVariable ? here : constant;
            if (side != Side::here) {
                deciders[id] = isVariable ? there : constant;
            }
            continue;
        }
        const Operands<T> at = operandsIn(values, node);
        if (side == Side::here) {
            values[id] = scalarValue(node.operation, at.a, at.b, at.c);
            continue;
        }
        const Operands<T> decider = operandsIn(deciders, node);
        values[id] = decided(node.operation, at, decider);
        deciders[id] = scalarValue(node.operation, decider.a, decider.b, decider.c);
    }
    for (std::size_t k = 0; k < roots_.size(); ++k) {
        results[k] = values[roots_[k]];
    }
}

void CarefulEvaluator::at(std::span<const double> parameters, double x, Side side,
                          std::span<Wide> results) const {
    compute(parameters, x, side, results);
}

void CarefulEvaluator::quicklyAt(std::span<const double> parameters, double x,
                                 std::span<long double> results) const {
    compute(parameters, x, Side::here, results);
}

}  // namespace zorro::formula
