#pragma once

// What the formulas need of a number type T: the exponential, and a choice without a branch. T is double in
// the program, DoubleDouble where terms cancel, and an automatic-differentiation or multiprecision type in
// tests.

#include <bit>
#include <cmath>
#include <cstdint>

#if defined(__GNUC__) || defined(__clang__)
#define ZORRO_INLINE [[gnu::always_inline]] inline
#else
#define ZORRO_INLINE inline
#endif

namespace zorro {

/// `chosen ? yes : no` with both sides computed, which the compiler can turn into a vector blend.
template <class T>
ZORRO_INLINE T select(bool chosen, T yes, T no) {  // by value: a choice between references would be a branch
    return chosen ? yes : no;
}

template <class T>
struct Exponential {
    T value;     ///< e^q
    T minusOne;  ///< e^q - 1, accurate near q = 0 too
};

/// The exponential of q <= 0.
template <class T>
ZORRO_INLINE Exponential<T> exponential(const T& q) {
    const T value = exp(q);
    return {value, value - T(1)};
}

/// The exponential of q <= 0 to 1 ulp, without branch or call so that loops over it vectorise: q = k ln 2 + r
/// with |r| <= ln(2)/2, and e^r by its Taylor series of degree 13 (truncation below 5e-18). Below the normal
/// range: 0.
template <>
ZORRO_INLINE Exponential<double> exponential(const double& q) {
    constexpr double log2e = 1.4426950408889634;
    constexpr double ln2High = 0x1.62e42fefa38p-1;  // its trailing bits are zero: k * ln2High is exact
    constexpr double ln2Low = 0x1.ef35793c7673p-45;
    constexpr double roundingShift = 0x1.8p52;  // adding it leaves the nearest integer in the low bits
    const double clamped = select(q < -708.0, -708.0, q);
    const double shifted = clamped * log2e + roundingShift;
    const double k = shifted - roundingShift;
    const double r = (clamped - k * ln2High) - k * ln2Low;
    const double r2 = r * r;
    const double r4 = r2 * r2;
    const double p01 = 1.0 / 2 + r * (1.0 / 6);
    const double p23 = 1.0 / 24 + r * (1.0 / 120);
    const double p45 = 1.0 / 720 + r * (1.0 / 5040);
    const double p67 = 1.0 / 40320 + r * (1.0 / 362880);
    const double p89 = 1.0 / 3628800 + r * (1.0 / 39916800);
    const double pAB = 1.0 / 479001600 + r * (1.0 / 6227020800);
    const double low = p01 + r2 * p23;
    const double middle = p45 + r2 * p67;
    const double high = p89 + r2 * pAB;
    const double series = r + r2 * (low + r4 * (middle + r4 * high));  // e^r - 1
    const auto exponentBits = (std::bit_cast<std::uint64_t>(shifted) + 1023U) << 52U;
    const double power = std::bit_cast<double>(exponentBits);  // 2^k
    const double value = power + power * series;
    return {select(q < -708.0, 0.0, value), (power - 1.0) + power * series};
}

}  // namespace zorro
