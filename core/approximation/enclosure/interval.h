#pragma once

// Interval arithmetic: what it gives contains every value that exact arithmetic gives for any numbers of its
// operands. Results are widened by what rounding can have done; a result that is not known is the whole line.

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::approximation {

/// All numbers from `lower` to `upper`, both included; T is a floating type.
template <class T>
struct Interval {
    T lower = 0;
    T upper = 0;

    [[nodiscard]] bool contains(T value) const { return lower <= value && value <= upper; }
    /// The largest |x| in it, and the smallest.
    [[nodiscard]] T magnitude() const { return std::max(std::fabs(lower), std::fabs(upper)); }
    [[nodiscard]] T mignitude() const {
        return contains(0) ? T(0) : std::min(std::fabs(lower), std::fabs(upper));
    }
    [[nodiscard]] bool isFinite() const { return std::isfinite(lower) && std::isfinite(upper); }
};

/// The whole line: nothing is known.
template <class T>
[[nodiscard]] Interval<T> wholeLine() {
    return {-std::numeric_limits<T>::infinity(), std::numeric_limits<T>::infinity()};
}

template <class T>
[[nodiscard]] Interval<T> point(T value) {
    return {value, value};
}

/// [lower, upper] widened by `units` in the last place; the whole line where one of them is no number.
template <class T>
[[nodiscard]] Interval<T> widened(T lower, T upper, int units = 1) {
    const T relative = static_cast<T>(units) * std::numeric_limits<T>::epsilon();
    // Not the least of all numbers: processors add those that are not normal a hundred times more slowly.
    const auto slack = [&](T value) {
        return value == 0 ? T(0) : std::fabs(value) * relative + std::numeric_limits<T>::min();
    };
    if (!(lower <= upper)) {
        return wholeLine<T>();
    }
    return {std::isfinite(lower) ? lower - slack(lower) : lower,
            std::isfinite(upper) ? upper + slack(upper) : upper};
}

template <class T>
[[nodiscard]] Interval<T> hull(const Interval<T>& a, const Interval<T>& b) {
    return {std::min(a.lower, b.lower), std::max(a.upper, b.upper)};
}

template <class T>
Interval<T> operator-(const Interval<T>& a) {
    return {-a.upper, -a.lower};
}

/// Whether both are single numbers; then a result that is exact is not widened.
template <class T>
[[nodiscard]] bool arePoints(const Interval<T>& a, const Interval<T>& b) {
    return a.lower == a.upper && b.lower == b.upper;
}

/// Whether multiplying by it only moves the exponent.
template <class T>
[[nodiscard]] bool isPowerOfTwo(T value) {
    int exponent = 0;
    return std::fabs(std::frexp(value, &exponent)) == T(0.5) && exponent > -50 && exponent < 50;
}

template <class T>
Interval<T> operator+(const Interval<T>& a, const Interval<T>& b) {
    const T sum = a.lower + b.lower;
    const T part = sum - a.lower;
    if (arePoints(a, b) && (a.lower - (sum - part)) + (b.lower - part) == 0) {
        return point(sum);
    }
    return widened(a.lower + b.lower, a.upper + b.upper);
}

template <class T>
Interval<T> operator-(const Interval<T>& a, const Interval<T>& b) {
    return a + (-b);
}

template <class T>
Interval<T> operator*(const Interval<T>& a, const Interval<T>& b) {
    const auto isZero = [](const Interval<T>& u) { return u.lower == 0 && u.upper == 0; };
    if (isZero(a) || isZero(b)) {
        return {a.isFinite() && b.isFinite() ? point(T(0)) : wholeLine<T>()};
    }
    if (arePoints(a, b) && (isPowerOfTwo(a.lower) || isPowerOfTwo(b.lower))) {
        return point(a.lower * b.lower);
    }
    const T products[] = {a.lower * b.lower, a.lower * b.upper, a.upper * b.lower, a.upper * b.upper};
    if (std::any_of(std::begin(products), std::end(products), [](T value) { return value != value; })) {
        return wholeLine<T>();
    }
    // A product of numbers other than 0 that is 0 has lost its size: denorm_min stands for it.
    const auto [lower, upper] = std::minmax_element(std::begin(products), std::end(products));
    const bool isTiny = *lower == 0 || *upper == 0;
    const Interval<T> wide = widened(*lower, *upper);
    const T tiny = isTiny && !(a.contains(0) || b.contains(0)) ? std::numeric_limits<T>::denorm_min() : T(0);
    return {wide.lower - tiny, wide.upper + tiny};
}

template <class T>
Interval<T> operator/(const Interval<T>& a, const Interval<T>& b) {
    if (b.contains(0)) {
        return wholeLine<T>();
    }
    const T quotient = a.lower / b.lower;
    const bool isExact = isPowerOfTwo(quotient) || isPowerOfTwo(b.lower);
    if (arePoints(a, b) && isExact && quotient * b.lower == a.lower) {
        return point(quotient);
    }
    const T quotients[] = {a.lower / b.lower, a.lower / b.upper, a.upper / b.lower, a.upper / b.upper};
    if (std::any_of(std::begin(quotients), std::end(quotients), [](T value) { return value != value; })) {
        return wholeLine<T>();
    }
    const auto [lower, upper] = std::minmax_element(std::begin(quotients), std::end(quotients));
    return widened(*lower, *upper);
}

}  // namespace zorro::approximation
