// The rules by which a form that loses digits, or overflows on the way, becomes one that does not.

#include <cmath>
#include <utility>

#include "core/formula/algebra.h"

namespace zorro::formula {

Algebra::Maybe Algebra::plusNumber(NodeId a, double n) {
    const NodeId u = operand(a);
    const bool isSquare = is(a, Operation::power) && isNumber(operand(a, 1), 2);
    if (n == -1) {
        switch (tree_[a].operation) {
            case Operation::exp:
                return call(Operation::expm1, u);
            case Operation::tanh:
            case Operation::erf:
            case Operation::erfc:
            case Operation::sigmoid:
            case Operation::normalDistribution:
            case Operation::cos: {
                const Maybe rule = numberMinus(1, a);
                return rule.found ? Maybe(negate(rule.id)) : Maybe();
            }
            case Operation::power:
                if (isSquare) {
                    const Maybe rule = numberMinus(1, a);
                    return rule.found ? Maybe(negate(rule.id)) : Maybe();
                }
                if (isNumber(u) && valueOf(u) > 0) {  // 2^u - 1
                    return call(Operation::expm1, multiply(number(std::log(valueOf(u))), operand(a, 1)));
                }
                break;
            case Operation::multiply:
                if (isNumber(u, 2) && is(operand(a, 1), Operation::sigmoid)) {  // 2 sigmoid(v) - 1
                    return call(Operation::tanh, half(operand(operand(a, 1))));
                }
                break;
            default:
                break;
        }
    }
    if (n == 1 && is(a, Operation::tanh)) {
        return twice(call(Operation::sigmoid, twice(u)));
    }
    if (n == 1 && is(a, Operation::erf)) {
        return call(Operation::erfc, negate(u));
    }
    if (n == 1 && is(a, Operation::cos)) {
        return twice(square(call(Operation::cos, half(u))));
    }
    if (n == 1 && is(a, Operation::expm1)) {
        return call(Operation::exp, u);
    }
    if (is(a, Operation::multiply) && isNumber(u, -n) && is(operand(a, 1), Operation::exp)) {
        return multiply(u, call(Operation::expm1, operand(operand(a, 1))));
    }
    return {};
}

Algebra::Maybe Algebra::numberMinus(double n, NodeId a) {
    const NodeId u = operand(a);
    if (n != 1) {
        if (is(a, Operation::multiply) && isNumber(u, n) && is(operand(a, 1), Operation::exp)) {
            return negate(multiply(u, call(Operation::expm1, operand(operand(a, 1)))));
        }
        return {};
    }
    switch (tree_[a].operation) {
        case Operation::exp:
            return negate(call(Operation::expm1, u));
        case Operation::tanh:
            return twice(call(Operation::sigmoid, multiply(number(-2), u)));
        case Operation::sigmoid:
            return call(Operation::sigmoid, negate(u));
        case Operation::normalDistribution:
            return call(Operation::normalDistribution, negate(u));
        case Operation::erf:
            return call(Operation::erfc, u);
        case Operation::erfc:
            return call(Operation::erf, u);
        case Operation::cos:
            return twice(square(call(Operation::sin, half(u))));
        case Operation::sechSquared:
            return square(call(Operation::tanh, u));
        case Operation::power:
            break;
        default:
            return {};
    }
    if (!isNumber(operand(a, 1), 2)) {
        return {};
    }
    const NodeId v = operand(u);
    switch (tree_[u].operation) {
        case Operation::tanh:
            return call(Operation::sechSquared, v);
        case Operation::sin:
            return square(call(Operation::cos, v));
        case Operation::cos:
            return square(call(Operation::sin, v));
        default:
            return multiply(subtract(number(1), u), add(u, number(1)));
    }
}

/// p exp(u) - p
Algebra::Maybe Algebra::scaledExponentialMinus(NodeId product, NodeId factor) {
    if (!is(product, Operation::multiply)) {
        return {};
    }
    for (const auto& [p, e] : {std::pair(operand(product), operand(product, 1)),
                               std::pair(operand(product, 1), operand(product))}) {
        if (p == factor && is(e, Operation::exp)) {
            return multiply(p, call(Operation::expm1, operand(e)));
        }
    }
    return {};
}

/// a / (1 + exp(v))
Algebra::Maybe Algebra::overOnePlusExponential(NodeId a, NodeId exponent) {
    if (is(a, Operation::expm1) && operand(a) == exponent) {
        return call(Operation::tanh, half(exponent));
    }
    if (is(a, Operation::exp) && operand(a) == exponent) {
        return call(Operation::sigmoid, exponent);
    }
    if (is(a, Operation::multiply)) {
        for (const auto& [p, e] :
             {std::pair(operand(a), operand(a, 1)), std::pair(operand(a, 1), operand(a))}) {
            if (is(e, Operation::exp) && operand(e) == exponent) {
                return multiply(p, call(Operation::sigmoid, exponent));
            }
        }
    }
    return multiply(a, call(Operation::sigmoid, negate(exponent)));
}

Algebra::Maybe Algebra::quotient(NodeId a, NodeId b) {
    const auto exponentOfOnePlus = [this](NodeId sum) -> Maybe {
        const bool fits =
            is(sum, Operation::add) && isNumber(operand(sum, 1), 1) && is(operand(sum), Operation::exp);
        return fits ? Maybe(operand(operand(sum))) : Maybe();
    };
    if (const Maybe v = exponentOfOnePlus(b); v.found) {
        return overOnePlusExponential(a, v.id);
    }
    if (is(b, Operation::expm1)) {  // p (exp(v) + 1) / (exp(v) - 1)
        const bool product = is(a, Operation::multiply);
        const Maybe v = exponentOfOnePlus(product ? operand(a, 1) : a);
        if (v.found && v.id == operand(b)) {
            return divide(product ? operand(a) : number(1), call(Operation::tanh, half(v.id)));
        }
    }
    const bool isSquare = is(b, Operation::power) && isNumber(operand(b, 1), 2);
    if (isSquare && is(operand(b), Operation::cosh) && isNumber(a)) {
        return multiply(a, call(Operation::sechSquared, operand(operand(b))));
    }
    if (isSquare) {
        const Maybe v = exponentOfOnePlus(operand(b));
        if (v.found && is(a, Operation::exp) && operand(a) == v.id) {
            return call(Operation::sigmoidSlope, v.id);
        }
    }
    if (is(a, Operation::sinh) && is(b, Operation::cosh) && operand(a) == operand(b)) {
        return call(Operation::tanh, operand(a));
    }
    if (is(a, Operation::multiply) && is(b, Operation::multiply) && isNumber(operand(a)) &&
        isNumber(operand(b)) && valueOf(operand(a)) == valueOf(operand(b)) && valueOf(operand(a)) != 0) {
        return divide(operand(a, 1), operand(b, 1));
    }
    return {};
}

Algebra::Maybe Algebra::logarithm(NodeId a) {
    const NodeId u = operand(a);
    if (is(a, Operation::exp)) {
        return u;
    }
    if (is(a, Operation::add) && isNumber(operand(a, 1), 1)) {
        return call(Operation::log1p, u);
    }
    if (is(a, Operation::subtract) && isNumber(u, 1)) {
        return call(Operation::log1p, negate(operand(a, 1)));
    }
    if (is(a, Operation::sigmoid)) {
        return negate(call(Operation::softplus, negate(u)));
    }
    return {};
}

Algebra::Maybe Algebra::logarithmOfOnePlus(NodeId a) {
    if (is(a, Operation::exp)) {
        return call(Operation::softplus, operand(a));
    }
    if (is(a, Operation::expm1)) {
        return operand(a);
    }
    return {};
}

}  // namespace zorro::formula
