#include "core/expression/formula_functions.h"

#include <cmath>
#include <numbers>

namespace zorro {
namespace {

double sigmoid(double t) {
    return 1 / (1 + std::exp(-t));
}

double softplus(double t) {
    return std::fmax(t, 0) + std::log1p(std::exp(-std::fabs(t)));
}

/// The standard normal distribution function.
double normalDistribution(double t) {
    return std::erfc(-t / std::numbers::sqrt2) / 2;
}

/// The standard normal density.
double normalDensity(double t) {
    return std::exp(-t * t / 2) / std::sqrt(2 * std::numbers::pi);
}

double sign(double t) {
    return t > 0 ? 1 : t < 0 ? -1 : t;
}

double relu(double t) {
    return t < 0 ? 0 : t;
}

/// t times a factor that vanishes at -infinity, so that the product does too.
double gated(double t, double gate) {
    return gate == 0 ? 0 : t * gate;
}

constexpr FormulaFunction functionsOfOne[] = {
    {"Phi", normalDistribution},
    {"abs", [](double t) { return std::fabs(t); }},
    {"acos", [](double t) { return std::acos(t); }},
    {"acosh", [](double t) { return std::acosh(t); }},
    {"asin", [](double t) { return std::asin(t); }},
    {"asinh", [](double t) { return std::asinh(t); }},
    {"atan", [](double t) { return std::atan(t); }},
    {"atanh", [](double t) { return std::atanh(t); }},
    {"cbrt", [](double t) { return std::cbrt(t); }},
    {"ceil", [](double t) { return std::ceil(t); }},
    {"cos", [](double t) { return std::cos(t); }},
    {"cosh", [](double t) { return std::cosh(t); }},
    {"erf", [](double t) { return std::erf(t); }},
    {"erfc", [](double t) { return std::erfc(t); }},
    {"exp", [](double t) { return std::exp(t); }},
    {"expm1", [](double t) { return std::expm1(t); }},
    {"floor", [](double t) { return std::floor(t); }},
    {"gelu", [](double t) { return gated(t, normalDistribution(t)); }},
    {"ln", [](double t) { return std::log(t); }},
    {"log", [](double t) { return std::log(t); }},
    {"log10", [](double t) { return std::log10(t); }},
    {"log1p", [](double t) { return std::log1p(t); }},
    {"log2", [](double t) { return std::log2(t); }},
    {"phi", normalDensity},
    {"relu", relu},
    {"round", [](double t) { return std::round(t); }},
    {"sigmoid", sigmoid},
    {"sign", sign},
    {"silu", [](double t) { return gated(t, sigmoid(t)); }},
    {"sin", [](double t) { return std::sin(t); }},
    {"sinh", [](double t) { return std::sinh(t); }},
    {"softplus", softplus},
    {"sqrt", [](double t) { return std::sqrt(t); }},
    {"tan", [](double t) { return std::tan(t); }},
    {"tanh", [](double t) { return std::tanh(t); }},
};

constexpr FormulaFunction2 functionsOfTwo[] = {
    {"atan2", [](double y, double x) { return std::atan2(y, x); }},
    {"hypot", [](double x, double y) { return std::hypot(x, y); }},
    {"pow", [](double x, double y) { return std::pow(x, y); }},
};

constexpr FormulaConstant constants[] = {{"pi", std::numbers::pi}, {"e", std::numbers::e}};

template <class Better>
double best(const double* values, int count, Better better) {
    double result = values[0];
    for (int i = 1; i < count; ++i) {
        if (std::isnan(values[i]) || better(values[i], result)) {
            result = values[i];
        }
    }
    return result;
}

}  // namespace

std::span<const FormulaFunction> formulaFunctionsOfOne() {
    return functionsOfOne;
}

std::span<const FormulaFunction2> formulaFunctionsOfTwo() {
    return functionsOfTwo;
}

std::span<const FormulaConstant> formulaConstants() {
    return constants;
}

double formulaMinimum(const double* values, int count) {
    return best(values, count, [](double a, double b) { return a < b; });
}

double formulaMaximum(const double* values, int count) {
    return best(values, count, [](double a, double b) { return a > b; });
}

}  // namespace zorro
