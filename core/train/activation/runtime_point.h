#pragma once

// The general form at one point for compilers that run while the program does: what zorro_point.h says, as a
// text that is also a function here, so that it is tested where no such compiler is. One self-contained
// template a text, of at most eight arguments, as LibTorch's run-time compiler wants them; scale and offset
// are applied outside.

#include <math.h>  // NOLINT(modernize-deprecated-headers): the texts call exp without std::

/// Defines what stands in it, and `name` as its text.
#define ZORRO_FUNCTION_AND_TEXT(name, ...) \
    __VA_ARGS__                            \
    inline constexpr const char* name = #__VA_ARGS__;

namespace zorro {

/// A(m x + shift).
ZORRO_FUNCTION_AND_TEXT(
    runtimeValueText,
    template <typename T> T zorro_runtime_value(T x, T m, T shift, T a_neg, T b_neg, T a_pos, T b_pos) {
        const T limit = sizeof(T) == 8 ? T(700) : T(87);
        const T y = m * x + shift;
        const T above = T(1) - y;
        const bool is_below = y < T(0);
        const T a = is_below ? a_neg : a_pos;
        const T ab = a * (is_below ? b_neg : b_pos);
        const T exponent = ab < T(0) ? ab : T(0);
        const T lowest = (exponent - limit) / a;
        const T nearer = y > above ? above : y;
        T u = nearer > T(0) ? T(0) : nearer;
        u = u < lowest ? lowest : u;
        const T power = exponent - a * u;
        const T e = exp(power < -limit ? -limit : power);
        const T g = (T(1) + exp(ab < T(0) ? ab : -ab)) / (exp(ab > T(0) ? -ab : T(0)) + e);
        const T positive = is_below ? T(0) : y;
        const T inside = positive > T(1) ? T(1) : positive;
        return inside + (above < T(0) ? -u * g : u * g);
    })

/// gradient dA(m x + shift)/dx.
ZORRO_FUNCTION_AND_TEXT(
    runtimeSlopeText, template <typename T> T zorro_runtime_slope(T gradient, T x, T m, T shift, T a_neg,
                                                                  T b_neg, T a_pos, T b_pos) {
        const T limit = sizeof(T) == 8 ? T(700) : T(87);
        const T y = m * x + shift;
        const T above = T(1) - y;
        const bool is_below = y < T(0);
        const T a = is_below ? a_neg : a_pos;
        const T ab = a * (is_below ? b_neg : b_pos);
        const T exponent = ab < T(0) ? ab : T(0);
        const T lowest = (exponent - limit) / a;
        const T nearer = y > above ? above : y;
        T u = nearer > T(0) ? T(0) : nearer;
        u = u < lowest ? lowest : u;
        const T power = exponent - a * u;
        const T e = exp(power < -limit ? -limit : power);
        const T reciprocal = T(1) / (exp(ab > T(0) ? -ab : T(0)) + e);
        const T g = (T(1) + exp(ab < T(0) ? ab : -ab)) * reciprocal;
        return gradient * m * g * (T(1) + a * u * (e * reciprocal));
    })

}  // namespace zorro
