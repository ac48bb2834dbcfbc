#pragma once

// What the nodes of a formula compute, and the functions that a formula may call.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zorro::formula {

/// A leaf, an operator, or a function. Comparisons and logic give 1 or 0; what is not 0 is true.
enum class Operation : std::uint8_t {
    // Leaves.
    number,
    pi,
    e,
    variable,
    parameter,
    // Operators.
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,
    less,
    lessEqual,
    greater,
    greaterEqual,
    equal,
    notEqual,
    logicalAnd,
    logicalOr,
    conditional,  ///< condition, then, else
    // Functions of two numbers.
    minimum,
    maximum,
    atan2,
    hypot,
    // Functions of one number.
    normalDistribution,  ///< Phi, of the standard normal distribution
    normalDensity,       ///< phi
    abs,
    acos,
    acosh,
    asin,
    asinh,
    atan,
    atanh,
    cbrt,
    ceil,
    cos,
    cosh,
    erf,
    erfc,
    exp,
    expm1,
    floor,
    gelu,
    heaviside,  ///< 1/2 at 0
    log,
    log10,
    log1p,
    log2,
    relu,
    round,  ///< halves away from zero
    sigmoid,
    sign,
    silu,
    sin,
    sinh,
    softplus,
    sqrt,
    tan,
    tanh,
    // What derivatives and rewriting need and no formula can name.
    sigmoidSlope,  ///< sigmoid(u) sigmoid(-u)
    sechSquared,   ///< 1 - tanh(u)^2
    decay,         ///< exp(-|u|)
    slopeByDecay,  ///< u / (1 + u)^2: sigmoidSlope(v), where u is exp(-|v|)
    // Of two numbers.
    xLogX,                  ///< u^v log(u), 0 at u = 0 < v
    flatProduct,            ///< u v, 0 where v is 0 whatever u is
    tanhHalf,               ///< tanh(u / 2), where v is exp(-|u|)
    sigmoidByDecay,         ///< sigmoid(u), where v is exp(-|u|)
    slopeBySigmoid,         ///< sigmoidSlope(w), where u is sigmoid(w) or sigmoid(-w), and v is exp(-|w|)
    distributionByDensity,  ///< Phi(u), where v is phi(u)
    cancels,                ///< how much smaller |u| is than |v|: 2 below 2^-12, 1 below 2^-8, else 0
    exceeds,                ///< whether |u| > v
};

inline constexpr int operationCount = static_cast<int>(Operation::exceeds) + 1;

/// How many operands a node of this operation has, 0 to 3.
[[nodiscard]] int operandCount(Operation operation);

/// Whether its value jumps, or its slope does, where an operand is 0 or two operands are equal.
[[nodiscard]] bool hasJoint(Operation operation);

/// Whether the result is true or false rather than a number.
[[nodiscard]] bool isTruth(Operation operation);

/// A function as people write it.
struct NamedFunction {
    std::string_view name;
    Operation operation = Operation::number;
    int leastArguments = 1;
    int mostArguments = 1;
};

/// Every function that a formula may call, in alphabetical order. `clamp`, `if` and `pow` are there too: the
/// tree has other nodes for them, and `min` and `max` of many numbers are nodes of two. `log` and `ln` are
/// the natural logarithm.
[[nodiscard]] std::span<const NamedFunction> namedFunctions();

/// The function called `name`, or null.
[[nodiscard]] const NamedFunction* findNamedFunction(std::string_view name);

/// The names alone.
[[nodiscard]] std::vector<std::string> functionNames();

/// The word or the sign that stands for the operation: "log", "+", "<="; empty for leaves and for what no
/// formula can name.
[[nodiscard]] std::string_view wordOf(Operation operation);

}  // namespace zorro::formula
