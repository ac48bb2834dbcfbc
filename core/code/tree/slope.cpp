#include "core/code/tree/slope.h"

#include <cmath>
#include <numbers>

#include "core/formula/scalar.h"

namespace zorro {
namespace {

using formula::Node;
using formula::NodeId;
using formula::Operation;

/// The derivative at u of a function of one number whose value there is v.
template <class T>
T outerSlope(Operation operation, T u, T v) {
    const auto value = [](Operation other, T at) { return formula::scalarValue(other, at, T(0), T(0)); };
    switch (operation) {
        case Operation::normalDistribution:
            return value(Operation::normalDensity, u);
        case Operation::normalDensity:
            return -u * v;
        case Operation::abs:
            return value(Operation::sign, u);
        case Operation::acos:
            return -1 / std::sqrt(1 - u * u);
        case Operation::asin:
            return 1 / std::sqrt(1 - u * u);
        case Operation::acosh:
            return 1 / std::sqrt(u * u - 1);
        case Operation::asinh:
            return 1 / std::sqrt(u * u + 1);
        case Operation::atan:
            return 1 / (1 + u * u);
        case Operation::atanh:
            return 1 / (1 - u * u);
        case Operation::cbrt:
            return 1 / (3 * v * v);
        case Operation::cos:
            return -std::sin(u);
        case Operation::sin:
            return std::cos(u);
        case Operation::tan:
            return 1 + v * v;
        case Operation::cosh:
            return std::sinh(u);
        case Operation::sinh:
            return std::cosh(u);
        case Operation::tanh:
            return 1 - v * v;
        case Operation::erf:
        case Operation::erfc:
            return (operation == Operation::erf ? 2 : -2) * std::numbers::inv_sqrtpi_v<T> * std::exp(-u * u);
        case Operation::exp:
            return v;
        case Operation::expm1:
            return v + 1;
        case Operation::log:
            return 1 / u;
        case Operation::log10:
            return 1 / (u * std::numbers::ln10_v<T>);
        case Operation::log2:
            return 1 / (u * std::numbers::ln2_v<T>);
        case Operation::log1p:
            return 1 / (1 + u);
        case Operation::relu:
            return u > 0 ? T(1) : u <= 0 ? T(0) : u;
        case Operation::sigmoid:
            return v * (1 - v);
        case Operation::softplus:
            return value(Operation::sigmoid, u);
        case Operation::sqrt:
            return T(0.5) / v;
        case Operation::sigmoidSlope:
            return v * (1 - 2 * value(Operation::sigmoid, u));
        case Operation::sechSquared:
            return -2 * std::tanh(u) * v;
        default:
            return 0;  // what jumps is flat between its jumps
    }
}

template <class T>
T slopeOf(const Node& node, const std::array<ValueAndSlope<T>, 3>& operands, T v) {
    const auto& [a, b, c] = operands;
    const auto times = [](T factor, const ValueAndSlope<T>& part) {
        return part.varies ? factor * part.slope : T(0);
    };
    switch (node.operation) {
        case Operation::negate:
            return -a.slope;
        case Operation::add:
            return a.slope + b.slope;
        case Operation::subtract:
            return a.slope - b.slope;
        case Operation::multiply:
            return times(b.value, a) + times(a.value, b);
        case Operation::divide:
            return times(1 / b.value, a) - times(a.value / (b.value * b.value), b);
        case Operation::power:
            return times(b.value * std::pow(a.value, b.value - 1), a) + times(v * std::log(a.value), b);
        case Operation::conditional:
            return a.value != 0 ? b.slope : c.slope;
        case Operation::minimum:
        case Operation::maximum:
            return a.value == b.value                                              ? (a.slope + b.slope) / 2
                   : (a.value > b.value) == (node.operation == Operation::maximum) ? a.slope
                                                                                   : b.slope;
        case Operation::hypot:
            return times(a.value / v, a) + times(b.value / v, b);
        case Operation::atan2: {
            const T square = a.value * a.value + b.value * b.value;
            return times(b.value / square, a) - times(a.value / square, b);
        }
        default:
            return formula::operandCount(node.operation) == 1
                       ? times(outerSlope(node.operation, a.value, v), a)
                       : T(0);
    }
}

}  // namespace

template <class T>
std::vector<ValueAndSlope<T>> partsAt(const CodeTree& code, std::span<const double> parameters, T x) {
    const std::vector<bool> parts = formula::partsOf(code.tree, {&code.root, 1});
    std::vector<ValueAndSlope<T>> results(code.root + std::size_t{1});
    for (NodeId id = 0; id <= code.root; ++id) {
        if (!parts[id]) {
            continue;
        }
        const Node& node = code.tree[id];
        if (node.operation == Operation::variable) {
            results[id] = {x, 1, true};
            continue;
        }
        if (formula::operandCount(node.operation) == 0) {
            const bool isParameter = node.operation == Operation::parameter;
            results[id].value = static_cast<T>(isParameter ? parameters[node.index] : node.value);
            continue;
        }
        std::array<ValueAndSlope<T>, 3> operands;
        bool varies = false;
        for (int k = 0; k < formula::operandCount(node.operation); ++k) {
            const auto i = static_cast<std::size_t>(k);
            operands[i] = results[node.operands[i]];
            varies = varies || operands[i].varies;
        }
        const T value =
            formula::scalarValue(node.operation, operands[0].value, operands[1].value, operands[2].value);
        results[id] = {value, varies ? slopeOf(node, operands, value) : T(0), varies};
    }
    return results;
}

template std::vector<ValueAndSlope<float>> partsAt(const CodeTree&, std::span<const double>, float);
template std::vector<ValueAndSlope<double>> partsAt(const CodeTree&, std::span<const double>, double);

}  // namespace zorro
