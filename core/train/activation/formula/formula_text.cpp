#include "core/train/activation/formula/formula_text.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace zorro {

namespace {

using formula::Node;
using formula::NodeId;
using formula::Operation;

/// What no library has, or not as carefully. `exp` never overflows in them.
constexpr std::string_view helpers = R"(
template <typename T> T zf_abs(T u) { return u < T(0) ? -u : u; }
template <typename T> T zf_decay(T u) { return exp(-zf_abs(u)); }
template <typename T> T zf_sigmoid(T u) {
    const T low = zf_decay(u);
    return (u < T(0) ? low : T(1)) / (T(1) + low);
}
template <typename T> T zf_sigmoid_slope(T u) {
    const T low = zf_decay(u);
    const T high = T(1) / (T(1) + low);
    return low * high * high;
}
template <typename T> T zf_sech_squared(T u) { return T(4) * zf_sigmoid_slope(T(2) * u); }
template <typename T> T zf_relu(T u) { return u < T(0) ? T(0) : u; }
template <typename T> T zf_softplus(T u) { return zf_relu(u) + log1p(zf_decay(u)); }
template <typename T> T zf_normal_density(T u) {
    const T square = u * u;
    const T rest = square - square == T(0) ? fma(u, u, -square) : T(0);
    return exp(T(-0.5) * square) * (T(1) - T(0.5) * rest) * T(0.39894228040143267794);
}
template <typename T> T zf_normal_distribution(T u) {
    const T scaled = -u * T(0.70710678118654752440);
    if (!(zf_abs(u) < T(100)))
        return T(0.5) * erfc(scaled);
    const T root = T(0.70710678118654752440);
    const T rest = fma(-u, root, -scaled) - u * T(0.70710678118654752440 - double(root));
    return T(0.5) * erfc(scaled) - zf_normal_density(u) * rest * T(1.41421356237309504880);
}
template <typename T> T zf_sign(T u) { return u > T(0) ? T(1) : u < T(0) ? T(-1) : u; }
template <typename T> T zf_heaviside(T u) {
    return u > T(0) ? T(1) : u < T(0) ? T(0) : u == T(0) ? T(0.5) : u;
}
template <typename T> T zf_min(T a, T b) { return a != a || a < b ? a : b; }
template <typename T> T zf_max(T a, T b) { return a != a || a > b ? a : b; }
template <typename T> T zf_flat_product(T a, T b) { return b == T(0) ? T(0) : a * b; }
template <typename T> T zf_x_log_x(T a, T b) {
    return a == T(0) && b > T(0) ? T(0) : pow(a, b) * log(a);
}
template <typename T> bool zf_is_finite(T u) { return u - u == T(0); }
)";

/// How a function is called in the text; empty for operators.
std::string_view calledAs(Operation operation) {
    switch (operation) {
        case Operation::normalDistribution:
            return "zf_normal_distribution";
        case Operation::normalDensity:
            return "zf_normal_density";
        case Operation::abs:
            return "zf_abs";
        case Operation::heaviside:
            return "zf_heaviside";
        case Operation::relu:
            return "zf_relu";
        case Operation::sigmoid:
            return "zf_sigmoid";
        case Operation::sign:
            return "zf_sign";
        case Operation::softplus:
            return "zf_softplus";
        case Operation::sigmoidSlope:
            return "zf_sigmoid_slope";
        case Operation::sechSquared:
            return "zf_sech_squared";
        case Operation::decay:
            return "zf_decay";
        case Operation::minimum:
            return "zf_min";
        case Operation::maximum:
            return "zf_max";
        case Operation::flatProduct:
            return "zf_flat_product";
        case Operation::xLogX:
            return "zf_x_log_x";
        case Operation::power:
            return "pow";
        default:  // the C library's own
            return operation >= Operation::atan2 ? wordOf(operation) : std::string_view();
    }
}

std::string numberText(double value) {
    if (std::isnan(value))
        return "(T(1e300) * T(1e300) - T(1e300) * T(1e300))";
    if (std::isinf(value))
        return value > 0 ? "(T(1e300) * T(1e300))" : "(-T(1e300) * T(1e300))";
    std::array<char, 40> text;
    std::snprintf(text.data(), text.size(), "T(%.17g)", value);
    return text.data();
}

std::string place(NodeId id) {
    return "v" + std::to_string(id);
}

std::string parameterName(std::size_t index) {
    return "p" + std::to_string(index);
}

/// Small whole powers as products: a library's pow() takes many times as long.
std::string powerText(const formula::Tree& tree, const Node& node) {
    const std::string base = place(node.operands[0]);
    const Node& exponent = tree[node.operands[1]];
    if (exponent.operation == Operation::number && exponent.value == 2)
        return base + " * " + base;
    if (exponent.operation == Operation::number && exponent.value == 3)
        return base + " * " + base + " * " + base;
    return "pow(" + base + ", " + place(node.operands[1]) + ")";
}

std::string expressionOf(const formula::Tree& tree, const Node& node) {
    const auto operand = [&](std::size_t k) { return place(node.operands[k]); };
    if (node.operation == Operation::variable)
        return "x";
    if (node.operation == Operation::parameter)
        return parameterName(node.index);
    if (operandCount(node.operation) == 0)
        return numberText(node.value);
    if (node.operation == Operation::negate)
        return "-" + operand(0);
    if (node.operation == Operation::conditional)
        return operand(0) + " != T(0) ? " + operand(1) + " : " + operand(2);
    if (node.operation == Operation::power)
        return powerText(tree, node);
    if (node.operation == Operation::logicalAnd || node.operation == Operation::logicalOr)
        return "(" + operand(0) + " != T(0) " + std::string(wordOf(node.operation)) + " " + operand(1) +
               " != T(0)) ? T(1) : T(0)";
    if (isTruth(node.operation))
        return operand(0) + " " + std::string(wordOf(node.operation)) + " " + operand(1) + " ? T(1) : T(0)";
    const std::string_view name = calledAs(node.operation);
    if (name.empty())
        return operand(0) + " " + std::string(wordOf(node.operation)) + " " + operand(1);
    return std::string(name) + "(" + operand(0) +
           (operandCount(node.operation) == 2 ? ", " + operand(1) : "") + ")";
}

/// `template <typename T> void zf_roots(T x, T p0, ..., T* r)`: the roots, one after the other.
std::string rootsText(const TrainableFormula& function, std::span<const NodeId> roots) {
    const formula::Tree& tree = function.tree();
    std::string text = "template <typename T> void zf_roots(T x";
    for (std::size_t p = 0; p < function.parameterCount(); ++p) text += ", T " + parameterName(p);
    text += ", T* r) {\n";
    const std::vector<bool> parts = partsOf(tree, roots);
    for (NodeId id = 0; id < parts.size(); ++id) {
        if (parts[id])
            text += "    const T " + place(id) + " = " + expressionOf(tree, tree[id]) + ";\n";
    }
    for (std::size_t k = 0; k < roots.size(); ++k)
        text += "    r[" + std::to_string(k) + "] = " + place(roots[k]) + ";\n";
    return text + "}\n";
}

std::vector<NodeId> rootsOf(const TrainableFormula& function, FormulaKernel kernel) {
    switch (kernel) {
        case FormulaKernel::value:
            return {function.value()};
        case FormulaKernel::slope:
            return {function.slope()};
        case FormulaKernel::secondGradients:
            return {function.slope(), function.curvature()};
        case FormulaKernel::gradients:
            break;
    }
    std::vector<NodeId> roots{function.slope()};
    roots.insert(roots.end(), function.gradient().begin(), function.gradient().end());
    return roots;
}

/// The factor of output k, before the root.
std::string factorOf(FormulaKernel kernel, std::size_t k) {
    if (kernel == FormulaKernel::value)
        return "";
    if (kernel == FormulaKernel::secondGradients)
        return k == 0 ? "outer * " : "outer * gradient * ";
    return "gradient * ";
}

/// FNV-1a.
std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

}  // namespace

FormulaText formulaText(const TrainableFormula& function, FormulaKernel kernel) {
    const std::vector<NodeId> roots = rootsOf(function, kernel);
    std::vector<std::string> inputs;
    if (kernel == FormulaKernel::secondGradients)
        inputs.emplace_back("outer");
    if (kernel != FormulaKernel::value)
        inputs.emplace_back("gradient");
    inputs.emplace_back("x");
    std::string arguments = "x";
    std::string wideArguments = "double(x)";
    for (std::size_t p = 0; p < function.parameterCount(); ++p) {
        inputs.push_back(parameterName(p));
        arguments += ", " + parameterName(p);
        wideArguments += ", double(" + parameterName(p) + ")";
    }
    const std::string count = std::to_string(roots.size());
    std::string body = "    T r[" + count + "];\n    zf_roots<T>(" + arguments + ", r);\n";
    body += "    bool lost = false;\n    for (int k = 0; k < " + count +
            "; ++k) lost = lost || !zf_is_finite(r[k]);\n";
    body += "    if (sizeof(T) < 8 && lost && x == x) {\n        double wide[" + count +
            "];\n        zf_roots<double>(" + wideArguments + ", wide);\n        for (int k = 0; k < " +
            count + "; ++k) r[k] = zf_is_finite(r[k]) ? r[k] : T(wide[k]);\n    }\n";
    std::string signature;
    for (const std::string& input : inputs) signature += (signature.empty() ? "T " : ", T ") + input;
    for (std::size_t k = 0; k < roots.size(); ++k) {
        const std::string root = factorOf(kernel, k) + "r[" + std::to_string(k) + "]";
        if (roots.size() == 1) {
            body += "    return " + root + ";\n";
        } else {
            signature += ", T& out" + std::to_string(k);
            body += "    out" + std::to_string(k) + " = " + root + ";\n";
        }
    }
    const std::string before = std::string(helpers) + rootsText(function, roots);
    const std::string after = "(" + signature + ") {\n" + body + "}\n";
    std::array<char, 24> hash;
    std::snprintf(hash.data(), hash.size(), "%016llx",
                  static_cast<unsigned long long>(hashOf(before + after)));
    const std::string name = std::string("zorro_formula_") + hash.data();
    return {.name = name,
            .code = before + "template <typename T> " + (roots.size() == 1 ? "T " : "void ") + name + after,
            .inputs = static_cast<int>(inputs.size()),
            .outputs = static_cast<int>(roots.size())};
}

}  // namespace zorro
