#pragma once

// Sine and cosine of double and float, free of branches and calls like the functions of elementary.h, for
// numbers that are not too large.

#include <array>
#include <bit>
#include <cmath>

#include "core/formula/program/elementary.h"

namespace zorro::formula::elementary {

template <class T>
struct Circle;

/// pi/2 in three parts, of which the first two have so few bits that their products with a quadrant's number
/// are exact; what a number may be for that; and the terms of Taylor's series that matter up to pi/4.
template <>
struct Circle<double> {
    static constexpr double first = 0x1.921fb544p+0;
    static constexpr double second = 0x1.0b4611a6p-34;
    static constexpr double third = 0x1.3198a2e037073p-69;
    static constexpr double farthest = 1e5;
    static constexpr std::size_t terms = 8;
};

template <>
struct Circle<float> {
    static constexpr float first = 0x1.92p+0F;
    static constexpr float second = 0x1.fb4p-12F;
    static constexpr float third = 0x1.4442d2p-24F;
    static constexpr float farthest = 4000;
    static constexpr std::size_t terms = 5;
};

/// -1/(n+2)!, 1/(n+4)!, ...: of sine with n = 1, of cosine with n = 0.
template <class T, int n>
inline constexpr auto alternatingFactorials = [] {
    std::array<T, Circle<T>::terms> values{};
    double factorial = 1;
    for (std::size_t k = 0; k < values.size(); ++k) {
        const auto order = static_cast<double>(2 * k + 2 + n);
        factorial *= -order * (order - 1);
        values[k] = static_cast<T>(1 / factorial);
    }
    return values;
}();

/// sin(x + turns pi/2) for |x| up to Circle<T>::farthest: 2 units, but next to its zeros beyond 1000, where
/// it is that of x + 1e-30 (1e-9 in float).
template <class T>
inline T sineTurned(T x, int turns) {
    using Bits = typename Format<T>::Bits;
    const T shifted = x * static_cast<T>(0.63661977236758134308) + Format<T>::toInteger;
    const T k = shifted - Format<T>::toInteger;
    const T r = ((x - k * Circle<T>::first) - k * Circle<T>::second) - k * Circle<T>::third;
    const T z = r * r;
    const T sine = r + r * (z * polynomial(alternatingFactorials<T, 1>, z));
    const T cosine = 1 + z * polynomial(alternatingFactorials<T, 0>, z);
    const Bits quadrant = std::bit_cast<Bits>(shifted) + static_cast<Bits>(turns);
    const T value = (quadrant & 1U) != 0 ? cosine : sine;
    return (quadrant & 2U) != 0 ? -value : value;
}

template <class T>
inline T sine(T x) {
    return sineTurned(x, 0);
}

template <class T>
inline T cosine(T x) {
    return sineTurned(x, 1);
}

}  // namespace zorro::formula::elementary
