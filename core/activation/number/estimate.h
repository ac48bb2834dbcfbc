#pragma once

// A double together with a bound on its error: running error analysis (Higham, Accuracy and Stability of
// Numerical Algorithms, 2nd edition, section 3.3). A formula evaluated in this type tells by itself where
// double precision is not enough, because terms cancelled or a large exponent magnified a rounding error.
// The bounds are of first order in the roundoff. Whatever stands in bare doubles is taken to be exact.

#include <cmath>
#include <limits>

#include "core/activation/number/elementary.h"

namespace zorro::number {

struct Estimate {
    double value = 0;
    double error = 0;  ///< |value - true value| is at most this

    Estimate() = default;
    Estimate(double exact) : value(exact) {}  // NOLINT(google-explicit-constructor): a number like others
    Estimate(double v, double e) : value(v), error(e) {}
};

/// Parameters are exact, so that arithmetic with them need not look at their errors.
template <>
struct ExactType<Estimate> {
    using type = double;
};

/// The result of one rounded operation whose operands were wrong by `inherited`.
inline Estimate rounded(double value, double inherited, double roundoffs = 1) {
    return {value, inherited + std::abs(value) * (roundoffs * roundoff)};
}

inline Estimate operator-(Estimate x) {
    return {-x.value, x.error};
}
inline Estimate operator+(Estimate x, Estimate y) {
    return rounded(x.value + y.value, x.error + y.error);
}
inline Estimate operator+(Estimate x, double y) {
    return rounded(x.value + y, x.error);
}
inline Estimate operator+(double x, Estimate y) {
    return y + x;
}
inline Estimate operator-(Estimate x, Estimate y) {
    return x + -y;
}
inline Estimate operator-(Estimate x, double y) {
    return x + -y;
}
inline Estimate operator-(double x, Estimate y) {
    return -y + x;
}
inline Estimate operator*(Estimate x, Estimate y) {
    return rounded(x.value * y.value, std::abs(x.value) * y.error + std::abs(y.value) * x.error);
}
inline Estimate operator*(Estimate x, double y) {
    return rounded(x.value * y, std::abs(y) * x.error);
}
inline Estimate operator*(double x, Estimate y) {
    return y * x;
}
inline Estimate reciprocal(Estimate x) {
    const double value = 1 / x.value;
    return rounded(value, value * value * x.error);
}
inline Estimate operator/(Estimate x, Estimate y) {
    return x * reciprocal(y);
}
inline Estimate operator/(double x, Estimate y) {
    return reciprocal(y) * x;
}
inline Estimate operator/(Estimate x, double y) {
    return rounded(x.value / y, x.error / std::abs(y));
}

/// x / 2, which is exact.
inline Estimate halved(Estimate x) {
    return {x.value * 0.5, x.error * 0.5};
}

/// `below` where sign < 0, else `other`. Where the sign itself is uncertain, so is the result.
inline Estimate choose(Estimate sign, Estimate below, Estimate other) {
    const bool isBelow = sign.value < 0;
    const double error = isBelow ? below.error : other.error;
    return {isBelow ? below.value : other.value,
            std::abs(sign.value) < sign.error ? std::numeric_limits<double>::infinity() : error};
}

/// A parameter chosen by an uncertain sign cannot say so: a result chosen by the same sign has to.
inline double choose(Estimate sign, double below, double other) {
    return sign.value < 0 ? below : other;
}

/// The smaller of x and y.
inline Estimate minimum(Estimate x, Estimate y) {
    const bool isX = x.value < y.value;
    return {isX ? x.value : y.value, isX ? x.error : y.error};
}

/// The nearest number to x in [-limit, limit].
inline Estimate clamp(Estimate x, double limit) {
    const double capped = x.value > limit ? limit : x.value;
    return {capped < -limit ? -limit : capped, x.error};
}

/// |x|
inline Estimate absolute(Estimate x) {
    return {std::abs(x.value), x.error};
}

inline Estimate exponential(Estimate x) {
    const double value = exponential(x.value);
    return rounded(value, value * x.error, 3);
}
inline Exponential<Estimate> exponentialPair(Estimate x) {
    const Exponential<double> pair = exponentialPair(x.value);
    const double inherited = pair.value * x.error;
    return {rounded(pair.value, inherited, 3), rounded(pair.minusOne, inherited, 4)};
}
inline Estimate logarithmOfOnePlus(Estimate y) {
    return rounded(logarithmOfOnePlus(y.value), y.error, 4);
}
inline Estimate scaledNormalTail(Estimate z) {
    constexpr double approximation = 1e-16;
    return {scaledNormalTail(z.value), approximation + z.error};
}

}  // namespace zorro::number
