#include "core/formula/operation.h"

#include <algorithm>
#include <array>

namespace zorro::formula {
namespace {

constexpr int anyCount = 1000;

constexpr NamedFunction functions[] = {
    {"Phi", Operation::normalDistribution},
    {"abs", Operation::abs},
    {"acos", Operation::acos},
    {"acosh", Operation::acosh},
    {"asin", Operation::asin},
    {"asinh", Operation::asinh},
    {"atan", Operation::atan},
    {"atan2", Operation::atan2, 2, 2},
    {"atanh", Operation::atanh},
    {"cbrt", Operation::cbrt},
    {"ceil", Operation::ceil},
    {"clamp", Operation::maximum, 3, 3},
    {"cos", Operation::cos},
    {"cosh", Operation::cosh},
    {"erf", Operation::erf},
    {"erfc", Operation::erfc},
    {"exp", Operation::exp},
    {"expm1", Operation::expm1},
    {"floor", Operation::floor},
    {"gelu", Operation::gelu},
    {"heaviside", Operation::heaviside},
    {"hypot", Operation::hypot, 2, 2},
    {"if", Operation::conditional, 3, 3},
    {"ln", Operation::log},
    {"log", Operation::log},
    {"log10", Operation::log10},
    {"log1p", Operation::log1p},
    {"log2", Operation::log2},
    {"max", Operation::maximum, 1, anyCount},
    {"min", Operation::minimum, 1, anyCount},
    {"phi", Operation::normalDensity},
    {"pow", Operation::power, 2, 2},
    {"relu", Operation::relu},
    {"round", Operation::round},
    {"sigmoid", Operation::sigmoid},
    {"sign", Operation::sign},
    {"silu", Operation::silu},
    {"sin", Operation::sin},
    {"sinh", Operation::sinh},
    {"softplus", Operation::softplus},
    {"sqrt", Operation::sqrt},
    {"tan", Operation::tan},
    {"tanh", Operation::tanh},
};

struct Sign {
    Operation operation;
    std::string_view text;
};

constexpr Sign signs[] = {
    {Operation::negate, "-"},        {Operation::add, "+"},        {Operation::subtract, "-"},
    {Operation::multiply, "*"},      {Operation::divide, "/"},     {Operation::power, "^"},
    {Operation::less, "<"},          {Operation::lessEqual, "<="}, {Operation::greater, ">"},
    {Operation::greaterEqual, ">="}, {Operation::equal, "=="},     {Operation::notEqual, "!="},
    {Operation::logicalAnd, "&&"},   {Operation::logicalOr, "||"}, {Operation::conditional, "?"},
    {Operation::minimum, "min"},     {Operation::maximum, "max"},  {Operation::log, "log"},
};

}  // namespace

int operandCount(Operation operation) {
    if (operation <= Operation::parameter) {
        return 0;
    }
    if (operation == Operation::conditional) {
        return 3;
    }
    const bool one = operation == Operation::negate ||
                     (operation >= Operation::normalDistribution && operation < Operation::xLogX);
    return one ? 1 : 2;
}

bool hasJoint(Operation operation) {
    switch (operation) {
        case Operation::less:
        case Operation::lessEqual:
        case Operation::greater:
        case Operation::greaterEqual:
        case Operation::equal:
        case Operation::notEqual:
        case Operation::minimum:
        case Operation::maximum:
        case Operation::abs:
        case Operation::ceil:
        case Operation::floor:
        case Operation::heaviside:
        case Operation::relu:
        case Operation::round:
        case Operation::sign:
            return true;
        default:
            return false;
    }
}

bool isTruth(Operation operation) {
    return operation >= Operation::less && operation <= Operation::logicalOr;
}

std::span<const NamedFunction> namedFunctions() {
    return functions;
}

const NamedFunction* findNamedFunction(std::string_view name) {
    const auto* const found = std::ranges::lower_bound(functions, name, {}, &NamedFunction::name);
    return found != std::end(functions) && found->name == name ? found : nullptr;
}

std::vector<std::string> functionNames() {
    std::vector<std::string> names;
    for (const NamedFunction& function : functions) {
        names.emplace_back(function.name);
    }
    return names;
}

std::string_view wordOf(Operation operation) {
    for (const Sign& sign : signs) {
        if (sign.operation == operation) {
            return sign.text;
        }
    }
    for (const NamedFunction& function : functions) {
        if (function.operation == operation) {
            return function.name;
        }
    }
    return {};
}

}  // namespace zorro::formula
