#include "core/formula/algebra.h"

#include <cmath>
#include <numbers>
#include <utility>

#include "core/formula/scalar.h"

namespace zorro::formula {

NodeId Algebra::number(double value) {
    return tree_.add({.value = value});
}

NodeId Algebra::variable(std::uint32_t index) {
    return tree_.add({.operation = Operation::variable, .index = index});
}

NodeId Algebra::parameter(std::uint32_t index) {
    return tree_.add({.operation = Operation::parameter, .index = index});
}

bool Algebra::areOpposite(NodeId a, NodeId b) {
    return negate(a) == b;
}

NodeId Algebra::negate(NodeId a) {
    if (isNumber(a)) {
        return number(-valueOf(a));
    }
    if (is(a, Operation::negate)) {
        return operand(a);
    }
    if (is(a, Operation::subtract)) {
        return subtract(operand(a, 1), operand(a));
    }
    if (is(a, Operation::multiply) && isNumber(operand(a))) {
        return multiply(number(-valueOf(operand(a))), operand(a, 1));
    }
    return tree_.add({.operation = Operation::negate, .operands = {a, 0, 0}});
}

NodeId Algebra::add(NodeId a, NodeId b) {
    if (isNumber(a)) {
        std::swap(a, b);
    }
    if (isNumber(a)) {
        return number(valueOf(a) + valueOf(b));
    }
    if (isNumber(b)) {
        if (valueOf(b) == 0) {
            return a;
        }
        if (const Maybe rule = plusNumber(a, valueOf(b)); rule.found) {
            return rule.id;
        }
        return tree_.add({.operation = Operation::add, .operands = {a, b, 0}});
    }
    if (a == b) {
        return twice(a);
    }
    if (is(b, Operation::negate)) {
        return subtract(a, operand(b));
    }
    if (is(a, Operation::negate)) {
        return subtract(b, operand(a));
    }
    if (is(a, Operation::exp) && is(b, Operation::exp) && areOpposite(operand(a), operand(b))) {
        return twice(call(Operation::cosh, operand(a)));
    }
    if (a > b) {
        std::swap(a, b);
    }
    return tree_.add({.operation = Operation::add, .operands = {a, b, 0}});
}

NodeId Algebra::subtract(NodeId a, NodeId b) {
    if (isNumber(b)) {
        return add(a, number(-valueOf(b)));
    }
    if (is(b, Operation::negate)) {
        return add(a, operand(b));
    }
    if (is(a, Operation::negate)) {
        return negate(add(operand(a), b));
    }
    if (isNumber(a)) {
        if (valueOf(a) == 0) {
            return negate(b);
        }
        if (const Maybe rule = numberMinus(valueOf(a), b); rule.found) {
            return rule.id;
        }
    }
    if (const Maybe rule = scaledExponentialMinus(a, b); rule.found) {
        return rule.id;
    }
    if (const Maybe rule = scaledExponentialMinus(b, a); rule.found) {
        return negate(rule.id);
    }
    if (is(a, Operation::exp) && is(b, Operation::exp) && areOpposite(operand(a), operand(b))) {
        return twice(call(Operation::sinh, operand(a)));
    }
    if (is(a, Operation::softplus) && operand(a) == b) {
        return call(Operation::softplus, negate(b));
    }
    const auto isSquare = [this](NodeId id) {
        return is(id, Operation::power) && isNumber(operand(id, 1), 2);
    };
    if (isSquare(a) && isSquare(b)) {
        return multiply(subtract(operand(a), operand(b)), add(operand(a), operand(b)));
    }
    return tree_.add({.operation = Operation::subtract, .operands = {a, b, 0}});
}

NodeId Algebra::multiply(NodeId a, NodeId b) {
    if (isNumber(b)) {
        std::swap(a, b);
    }
    if (isNumber(a) && isNumber(b)) {
        return number(valueOf(a) * valueOf(b));
    }
    if (isNumber(a, 1)) {
        return b;
    }
    if (isNumber(a, -1)) {
        return tree_.add({.operation = Operation::negate, .operands = {b, 0, 0}});
    }
    if (is(b, Operation::negate)) {
        return negate(multiply(a, operand(b)));
    }
    if (is(a, Operation::negate)) {
        return negate(multiply(operand(a), b));
    }
    if (isNumber(a) && is(b, Operation::multiply) && isNumber(operand(b))) {
        const double product = valueOf(a) * valueOf(operand(b));
        if (std::isnormal(product)) {
            return multiply(number(product), operand(b, 1));
        }
    }
    if (!isNumber(a) && is(b, Operation::multiply) && isNumber(operand(b))) {  // numbers come first
        return multiply(operand(b), multiply(a, operand(b, 1)));
    }
    if (is(a, Operation::multiply) && isNumber(operand(a))) {
        return multiply(operand(a), multiply(operand(a, 1), b));
    }
    if (a == b) {
        return square(a);
    }
    // sigmoid(u) (1 - sigmoid(u)), whose second factor has become sigmoid(-u).
    if (is(a, Operation::sigmoid) && is(b, Operation::sigmoid) && areOpposite(operand(a), operand(b))) {
        return call(Operation::sigmoidSlope, operand(a));
    }
    if (!isNumber(a) && a > b) {
        std::swap(a, b);
    }
    return tree_.add({.operation = Operation::multiply, .operands = {a, b, 0}});
}

NodeId Algebra::divide(NodeId a, NodeId b) {
    if (isNumber(b)) {
        if (isNumber(a)) {
            return number(valueOf(a) / valueOf(b));
        }
        int exponent = 0;
        if (std::fabs(std::frexp(valueOf(b), &exponent)) == 0.5 && std::abs(exponent) < 1000) {
            return multiply(number(1 / valueOf(b)), a);  // exact for powers of two
        }
    }
    if (is(a, Operation::negate)) {
        return negate(divide(operand(a), b));
    }
    if (is(b, Operation::negate)) {
        return negate(divide(a, operand(b)));
    }
    if (const Maybe rule = quotient(a, b); rule.found) {
        return rule.id;
    }
    return tree_.add({.operation = Operation::divide, .operands = {a, b, 0}});
}

NodeId Algebra::power(NodeId base, NodeId exponent) {
    if (isNumber(base) && isNumber(exponent)) {
        return number(std::pow(valueOf(base), valueOf(exponent)));
    }
    if (isNumber(base, std::numbers::e)) {
        return call(Operation::exp, exponent);
    }
    if (isNumber(exponent, 1)) {
        return base;
    }
    if (isNumber(exponent, 0)) {
        return number(1);
    }
    if (isNumber(exponent, -1)) {
        return divide(number(1), base);
    }
    if (isNumber(exponent, 0.5)) {
        return call(Operation::sqrt, base);
    }
    if (isNumber(exponent, 2) && is(base, Operation::negate)) {
        return square(operand(base));
    }
    return tree_.add({.operation = Operation::power, .operands = {base, exponent, 0}});
}

NodeId Algebra::select(NodeId condition, NodeId yes, NodeId no) {
    if (yes == no) {
        return yes;
    }
    if (isNumber(condition)) {
        return valueOf(condition) != 0 ? yes : no;
    }
    return tree_.add({.operation = Operation::conditional, .operands = {condition, yes, no}});
}

NodeId Algebra::call(Operation operation, NodeId a) {
    if (isNumber(a)) {
        return number(scalarValue(operation, valueOf(a), 0.0, 0.0));
    }
    Maybe rule;
    switch (operation) {
        case Operation::gelu:
            return multiply(a, call(Operation::normalDistribution, a));
        case Operation::silu:
            return multiply(a, call(Operation::sigmoid, a));
        case Operation::log:
            rule = logarithm(a);
            break;
        case Operation::log1p:
            rule = logarithmOfOnePlus(a);
            break;
        case Operation::abs:
            if (is(a, Operation::abs)) {
                return a;
            }
            if (is(a, Operation::negate)) {
                return call(Operation::abs, operand(a));
            }
            break;
        case Operation::sigmoidSlope:  // even functions
        case Operation::sechSquared:
        case Operation::cosh:
        case Operation::cos:
        case Operation::normalDensity:
            if (is(a, Operation::negate)) {
                return call(operation, operand(a));
            }
            break;
        case Operation::tanh:  // odd functions
        case Operation::sinh:
        case Operation::sin:
        case Operation::erf:
            if (is(a, Operation::negate)) {
                return negate(call(operation, operand(a)));
            }
            break;
        default:
            break;
    }
    return rule.found ? rule.id : tree_.add({.operation = operation, .operands = {a, 0, 0}});
}

NodeId Algebra::pair(Operation operation, NodeId a, NodeId b) {
    if (isNumber(a) && isNumber(b)) {
        return number(scalarValue(operation, valueOf(a), valueOf(b), 0.0));
    }
    const bool isExtreme = operation == Operation::minimum || operation == Operation::maximum;
    if (isExtreme && a == b) {
        return a;
    }
    return tree_.add({.operation = operation, .operands = {a, b, 0}});
}

NodeId Algebra::make(const Node& node) {
    const auto& [a, b, c] = node.operands;
    switch (node.operation) {
        case Operation::number:
        case Operation::pi:
        case Operation::e:
            return number(node.value);
        case Operation::variable:
        case Operation::parameter:
            return tree_.add(node);
        case Operation::negate:
            return negate(a);
        case Operation::add:
            return add(a, b);
        case Operation::subtract:
            return subtract(a, b);
        case Operation::multiply:
            return multiply(a, b);
        case Operation::divide:
            return divide(a, b);
        case Operation::power:
            return power(a, b);
        case Operation::conditional:
            return select(a, b, c);
        default:
            return operandCount(node.operation) == 1 ? call(node.operation, a) : pair(node.operation, a, b);
    }
}

NodeId simplified(const Tree& from, NodeId root, Algebra& to) {
    return copyParts(from, {&root, 1}, [&](const Node& node) { return to.make(node); }).front();
}

}  // namespace zorro::formula
