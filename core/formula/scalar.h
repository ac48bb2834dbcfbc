#pragma once

// What an operation gives for single numbers, exactly enough to stand for the definition.

#include <limits>

#include "core/formula/operation.h"
#include "core/formula/wide.h"

namespace zorro::formula {

template <class T>
[[nodiscard]] T scalarSigmoid(T u) {
    const T low = math::exp(-math::fabs(u));
    return (u < 0 ? low : T(1)) / (1 + low);
}

/// The density of the standard normal distribution; the square is split so that its rounding does no harm.
template <class T>
[[nodiscard]] T scalarNormalDensity(T u) {
    const T square = u * u;
    const T rest = square - square == 0 ? math::fma(u, u, -square) : T(0);
    return math::exp(-square / 2) * (1 - rest / 2) * static_cast<T>(0.398942280401432677939946059934381868L);
}

/// The standard normal distribution function; what rounding does to u / sqrt(2) is corrected to first order.
template <class T>
[[nodiscard]] T scalarNormalDistribution(T u) {
    constexpr long double root = 0.707106781186547524400844362104849039L;
    const T scaled = -u * static_cast<T>(root);
    if (!(math::fabs(u) < 100)) {
        return math::erfc(scaled) / 2;
    }
    const T rest = math::fma(-u, static_cast<T>(root), -scaled) -
                   u * static_cast<T>(root - static_cast<long double>(static_cast<T>(root)));
    return math::erfc(scaled) / 2 - scalarNormalDensity(u) * rest * static_cast<T>(1.41421356237309504880L);
}

/// The value of an operation that has operands; those it does not have are ignored. T is a floating type.
template <class T>
[[nodiscard]] T scalarValue(Operation operation, T a, T b, T c) {
    const auto truth = [](bool value) { return value ? T(1) : T(0); };
    switch (operation) {
        case Operation::negate:
            return -a;
        case Operation::add:
            return a + b;
        case Operation::subtract:
            return a - b;
        case Operation::multiply:
            return a * b;
        case Operation::divide:
            return a / b;
        case Operation::power:
            return math::pow(a, b);
        case Operation::less:
            return truth(a < b);
        case Operation::lessEqual:
            return truth(a <= b);
        case Operation::greater:
            return truth(a > b);
        case Operation::greaterEqual:
            return truth(a >= b);
        case Operation::equal:
            return truth(a == b);
        case Operation::notEqual:
            return truth(a != b);
        case Operation::logicalAnd:
            return truth(a != 0 && b != 0);
        case Operation::logicalOr:
            return truth(a != 0 || b != 0);
        case Operation::conditional:
            return a != 0 ? b : c;
        case Operation::minimum:
            return a != a || a < b ? a : b;
        case Operation::maximum:
            return a != a || a > b ? a : b;
        case Operation::atan2:
            return math::atan2(a, b);
        case Operation::hypot:
            return math::hypot(a, b);
        case Operation::normalDistribution:
            return scalarNormalDistribution(a);
        case Operation::normalDensity:
            return scalarNormalDensity(a);
        case Operation::abs:
            return math::fabs(a);
        case Operation::acos:
            return math::acos(a);
        case Operation::acosh:
            return math::acosh(a);
        case Operation::asin:
            return math::asin(a);
        case Operation::asinh:
            return math::asinh(a);
        case Operation::atan:
            return math::atan(a);
        case Operation::atanh:
            return math::atanh(a);
        case Operation::cbrt:
            return math::cbrt(a);
        case Operation::ceil:
            return math::ceil(a);
        case Operation::cos:
            return math::cos(a);
        case Operation::cosh:
            return math::cosh(a);
        case Operation::erf:
            return math::erf(a);
        case Operation::erfc:
            return math::erfc(a);
        case Operation::exp:
            return math::exp(a);
        case Operation::expm1:
            return math::expm1(a);
        case Operation::floor:
            return math::floor(a);
        case Operation::gelu:
            return a * scalarNormalDistribution(a);
        case Operation::heaviside:
            return a > 0 ? T(1) : a < 0 ? T(0) : a == 0 ? T(0.5) : a;
        case Operation::log:
            return math::log(a);
        case Operation::log10:
            return math::log10(a);
        case Operation::log1p:
            return math::log1p(a);
        case Operation::log2:
            return math::log2(a);
        case Operation::relu:
            return a < 0 ? T(0) : a;
        case Operation::round:
            return math::round(a);
        case Operation::sigmoid:
            return scalarSigmoid(a);
        case Operation::sign:
            return a > 0 ? T(1) : a < 0 ? T(-1) : a;
        case Operation::silu:
            return a * scalarSigmoid(a);
        case Operation::sin:
            return math::sin(a);
        case Operation::sinh:
            return math::sinh(a);
        case Operation::softplus:
            return (a > 0 ? a : a == a ? T(0) : a) + math::log1p(math::exp(-math::fabs(a)));
        case Operation::sqrt:
            return math::sqrt(a);
        case Operation::tan:
            return math::tan(a);
        case Operation::tanh:
            return math::tanh(a);
        case Operation::sigmoidSlope: {
            const T low = math::exp(-math::fabs(a));
            return low / ((1 + low) * (1 + low));
        }
        case Operation::sechSquared: {
            const T low = math::exp(-2 * math::fabs(a));
            return 4 * low / ((1 + low) * (1 + low));
        }
        case Operation::decay:
            return math::exp(-math::fabs(a));
        case Operation::slopeByDecay:
            return a / ((1 + a) * (1 + a));
        case Operation::xLogX:
            return a == 0 && b > 0 ? T(0) : math::pow(a, b) * math::log(a);
        case Operation::flatProduct:
            return b == 0 ? T(0) : a * b;
        case Operation::tanhHalf:
            return math::tanh(a / 2);
        case Operation::sigmoidByDecay:
            return scalarSigmoid(a);
        case Operation::slopeBySigmoid:
            return a > 0.5 ? b * (a * a) : a * (1 - a);
        case Operation::distributionByDensity:
            return scalarNormalDistribution(a);
        case Operation::cancels:
            return truth(math::fabs(a) < 0x1p-8 * math::fabs(b)) +
                   truth(math::fabs(a) < 0x1p-12 * math::fabs(b));
        case Operation::exceeds:
            return truth(math::fabs(a) > b);
        default:
            return static_cast<T>(std::numeric_limits<double>::quiet_NaN());
    }
}

}  // namespace zorro::formula
