#include "core/train/activation/formula/composed_formula.h"

#include <ATen/ATen.h>
#include <cmath>
#include <numbers>
#include <vector>

namespace zorro {

namespace {

using formula::Operation;

Tensor decay(const Tensor& u) {
    return (-u.abs()).exp();
}

Tensor normalDensity(const Tensor& u) {
    return (u.square() * -0.5).exp() * (0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2);
}

Tensor normalDistribution(const Tensor& u) {
    return at::erfc(u * (-0.5 * std::numbers::sqrt2)) * 0.5;
}

/// What an operation of one number gives.
Tensor ofOne(Operation operation, const Tensor& u) {
    switch (operation) {
        case Operation::negate:
            return -u;
        case Operation::normalDistribution:
            return normalDistribution(u);
        case Operation::normalDensity:
            return normalDensity(u);
        case Operation::abs:
            return u.abs();
        case Operation::acos:
            return u.acos();
        case Operation::acosh:
            return u.acosh();
        case Operation::asin:
            return u.asin();
        case Operation::asinh:
            return u.asinh();
        case Operation::atan:
            return u.atan();
        case Operation::atanh:
            return u.atanh();
        case Operation::cbrt:
            return u.sgn() * u.abs().pow(1.0 / 3);
        case Operation::ceil:
            return u.ceil();
        case Operation::cos:
            return u.cos();
        case Operation::cosh:
            return u.cosh();
        case Operation::erf:
            return u.erf();
        case Operation::erfc:
            return u.erfc();
        case Operation::exp:
            return u.exp();
        case Operation::expm1:
            return u.expm1();
        case Operation::floor:
            return u.floor();
        case Operation::gelu:
            return u * normalDistribution(u);
        case Operation::heaviside:
            return u.sgn() * 0.5 + 0.5;
        case Operation::log:
            return u.log();
        case Operation::log10:
            return u.log10();
        case Operation::log1p:
            return u.log1p();
        case Operation::log2:
            return u.log2();
        case Operation::relu:
            return u.relu();
        case Operation::round:
            return u.sgn() * (u.abs() + 0.5).floor();
        case Operation::sigmoid:
            return u.sigmoid();
        case Operation::sign:
            return u.sgn();
        case Operation::silu:
            return at::silu(u);
        case Operation::sin:
            return u.sin();
        case Operation::sinh:
            return u.sinh();
        case Operation::softplus:
            return u.relu() + decay(u).log1p();
        case Operation::sqrt:
            return u.sqrt();
        case Operation::tan:
            return u.tan();
        case Operation::tanh:
            return u.tanh();
        case Operation::sigmoidSlope:
            return u.sigmoid() * (-u).sigmoid();
        case Operation::sechSquared:
            return 4 * (2 * u).sigmoid() * (-2 * u).sigmoid();
        case Operation::decay:
            return decay(u);
        default:
            TORCH_CHECK(false, "composedFormula: an operation that no formula has");
    }
}

Tensor truth(const Tensor& condition, const Tensor& like) {
    return condition.to(like.scalar_type());
}

/// What an operation of two numbers gives.
Tensor ofTwo(Operation operation, const Tensor& a, const Tensor& b) {
    switch (operation) {
        case Operation::add:
            return a + b;
        case Operation::subtract:
            return a - b;
        case Operation::multiply:
            return a * b;
        case Operation::divide:
            return a / b;
        case Operation::power:
            return at::pow(a, b);
        case Operation::less:
            return truth(a < b, a);
        case Operation::lessEqual:
            return truth(a <= b, a);
        case Operation::greater:
            return truth(a > b, a);
        case Operation::greaterEqual:
            return truth(a >= b, a);
        case Operation::equal:
            return truth(a == b, a);
        case Operation::notEqual:
            return truth(a != b, a);
        case Operation::logicalAnd:
            return truth((a != 0).logical_and(b != 0), a);
        case Operation::logicalOr:
            return truth((a != 0).logical_or(b != 0), a);
        case Operation::minimum:
            return at::minimum(a, b);
        case Operation::maximum:
            return at::maximum(a, b);
        case Operation::atan2:
            return at::atan2(a, b);
        case Operation::hypot:
            return at::hypot(a, b);
        case Operation::xLogX:
            return at::where((a == 0).logical_and(b > 0), at::zeros_like(a), at::pow(a, b) * a.log());
        case Operation::flatProduct:
            return at::where(b == 0, at::zeros_like(b), a * b);
        default:
            TORCH_CHECK(false, "composedFormula: an operation that no formula has");
    }
}

}  // namespace

Tensor composedFormula(const formula::Tree& tree, formula::NodeId root, const Tensor& x,
                       std::span<const Tensor> parameters) {
    const std::vector<bool> parts = partsOf(tree, {&root, 1});
    const auto number = [&](double value) { return at::full({}, value, x.options()); };
    std::vector<Tensor> values(root + 1);
    for (formula::NodeId id = 0; id <= root; ++id) {
        if (!parts[id])
            continue;
        const formula::Node& node = tree[id];
        const auto operand = [&](std::size_t k) -> const Tensor& { return values[node.operands[k]]; };
        if (node.operation == Operation::variable)
            values[id] = x;
        else if (node.operation == Operation::parameter)
            values[id] = parameters[node.index];
        else if (operandCount(node.operation) == 0)
            values[id] = number(node.value);
        else if (node.operation == Operation::conditional)
            values[id] = at::where(operand(0) != 0, operand(1), operand(2));
        else if (operandCount(node.operation) == 1)
            values[id] = ofOne(node.operation, operand(0));
        else
            values[id] = ofTwo(node.operation, operand(0), operand(1));
    }
    return values[root].expand_as(x);
}

}  // namespace zorro
