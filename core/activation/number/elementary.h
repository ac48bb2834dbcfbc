#pragma once

// Elementary functions of one double, free of branches and calls so that a loop over them becomes vector
// instructions. Each covers only the range that the formulas need and says how exact it is; the formulas
// are arranged so that no exponential ever has a positive argument and nothing overflows.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace zorro::number {

/// Half the distance from 1 to the next double: the largest relative error of one rounded operation.
inline constexpr double roundoff = 0x1p-53;

/// The type of a formula's parameters: that of its results, or a simpler one that holds them as well.
template <class T>
struct ExactType {
    using type = T;
};
template <class T>
using Exact = typename ExactType<T>::type;

/// c[0] + c[1] x + c[2] x^2 + ... by Estrin's scheme: neighbours are joined in pairs, then pairs of pairs, so
/// that the processor can work on several at once. Unrolled, so that no inner loop hinders vectorisation.
template <std::size_t size>
inline double polynomial(const std::array<double, size>& c, double x) {
    if constexpr (size == 1) {
        return c[0];
    } else {
        return [&]<std::size_t... i>(std::index_sequence<i...>) {
            const std::array<double, (size + 1) / 2> pairs{
                (2 * i + 1 < size ? c[2 * i] + c[(2 * i + 1) % size] * x : c[2 * i])...};
            return polynomial(pairs, x * x);
        }
        (std::make_index_sequence<(size + 1) / 2>());
    }
}

/// 1/1!, 1/2!, ... 1/13!: beyond them the Taylor series of e^r adds less than 5e-18 for |r| <= ln(2)/2.
inline constexpr std::array<double, 13> inverseFactorials = [] {
    std::array<double, 13> values{};
    double factorial = 1;
    for (std::size_t n = 0; n < values.size(); ++n) {
        factorial *= static_cast<double>(n + 1);
        values[n] = 1 / factorial;
    }
    return values;
}();

/// e^x = scale * (1 + excess), with scale a power of 2 and |excess| < 0.42.
struct ExponentialParts {
    double scale;
    double excess;
};

/// Takes e^x apart for x in [-708, 0]; NaN for NaN.
inline ExponentialParts exponentialParts(double x) {
    constexpr double log2e = 1.44269504088896340736;
    constexpr double ln2High = 6.93147180369123816490e-01;  // its product with an integer below 2^20 is exact
    constexpr double ln2Low = 1.90821492927058770002e-10;
    constexpr double toInteger = 0x1.8p52;  // adding it leaves the nearest integer in the low bits
    const double shifted = x * log2e + toInteger;
    const double k = shifted - toInteger;
    const double r = (x - k * ln2High) - k * ln2Low;
    const std::uint64_t exponent = std::bit_cast<std::uint64_t>(shifted) + 1023U;
    return {std::bit_cast<double>(exponent << 52U), r * polynomial(inverseFactorials, r)};
}

template <class T>
struct Exponential {
    T value;     ///< e^x
    T minusOne;  ///< e^x - 1, without cancellation
};

/// e^x within 3 and e^x - 1 within 4 roundoffs, for x <= 0; e^x = 0 below -708, where it is below 4e-308.
inline Exponential<double> exponentialPair(double x) {
    const ExponentialParts parts = exponentialParts(x < -708 ? -708 : x);
    const double product = parts.scale * parts.excess;
    return {x < -708 ? 0 : parts.scale + product, (parts.scale - 1) + product};
}

/// e^x within 3 roundoffs for x <= 0.
inline double exponential(double x) {
    return exponentialPair(x).value;
}

/// ln(1 + y) for y in [0, 1] within 4 roundoffs, as 2 artanh(y / (2 + y)): the series has only positive
/// terms, and the first one left out is below 1e-17 of the sum.
inline double logarithmOfOnePlus(double y) {
    constexpr std::array<double, 17> oddReciprocals = [] {
        std::array<double, 17> values{};
        for (std::size_t n = 0; n < values.size(); ++n) {
            values[n] = 2 / static_cast<double>(2 * n + 1);
        }
        return values;
    }();
    const double z = y / (2 + y);
    return z * polynomial(oddReciprocals, z * z);
}

/// P(Z > z) e^{z^2/2} for z >= 0 and a standard normal Z, so exact that P(Z > z) itself is good to 2e-16.
/// The coefficients interpolate it at Chebyshev's points of [0, 9] in (z - 4)/(z + 4); above 9 the tail is
/// below 1e-19.
inline double scaledNormalTail(double z) {
    constexpr std::array<double, 19> coefficients{
        0.09441064130196893,    -0.17039772154845528,    0.12437925533926529,   -0.07170740733775924,
        0.030864804106156017,   -0.008492095481194485,   0.0005075620809383063, 0.0006388138383609911,
        -0.0001871843756858211, -4.555486389164254e-05,  2.864931039890954e-05, 4.6325253120192755e-06,
        -4.30741974985475e-06,  -8.380974746513428e-07,  6.629505710666969e-07, 2.2850318057681788e-07,
        -7.016987425275502e-08, -5.3706282309170575e-08, -9.292192619674577e-09};
    return polynomial(coefficients, (z - 4) / (z + 4));
}

}  // namespace zorro::number
