#pragma once

// Elementary functions of double and float, free of branches and calls, so that a loop over them becomes
// vector instructions. They take every number: NaN gives NaN, and results overflow and vanish as they should.
// The errors are in units of the last place of the result, for doubles; tests hold them against mpmath's
// values.

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

namespace zorro::formula::elementary {

/// What differs between the two types.
template <class T>
struct Format;

template <>
struct Format<double> {
    using Bits = std::uint64_t;
    static constexpr int mantissa = 52;
    static constexpr Bits bias = 1023;
    static constexpr double toInteger = 0x1.8p52;  // adding it leaves the nearest integer in the low bits
    static constexpr double ln2High = 6.93147180369123816490e-01;
    static constexpr double ln2Low = 1.90821492927058770002e-10;
    static constexpr double farOut = 1400;  // e^farOut is infinite, e^-farOut 0; two powers of 2 make it
    static constexpr std::size_t exponentialTerms = 13;
    static constexpr std::size_t logarithmTerms = 11;
};

template <>
struct Format<float> {
    using Bits = std::uint32_t;
    static constexpr int mantissa = 23;
    static constexpr Bits bias = 127;
    static constexpr float toInteger = 0x1.8p23F;
    static constexpr float ln2High = 0.693359375F;
    static constexpr float ln2Low = -2.12194440e-4F;
    static constexpr float farOut = 170;
    static constexpr std::size_t exponentialTerms = 7;
    static constexpr std::size_t logarithmTerms = 5;
};

/// c[0] + c[1] x + ... by Estrin's scheme, unrolled: neighbours are joined in pairs, then pairs of pairs.
template <class T, std::size_t size>
inline T polynomial(const std::array<T, size>& c, T x) {
    if constexpr (size == 1) {
        return c[0];
    } else {
        return [&]<std::size_t... i>(std::index_sequence<i...>) {
            const std::array<T, (size + 1) / 2> pairs{
                (2 * i + 1 < size ? c[2 * i] + c[(2 * i + 1) % size] * x : c[2 * i])...};
            return polynomial(pairs, x * x);
        }
        (std::make_index_sequence<(size + 1) / 2>());
    }
}

/// 1/1!, 1/2!, ...
template <class T>
inline constexpr auto inverseFactorials = [] {
    std::array<T, Format<T>::exponentialTerms> values{};
    double factorial = 1;
    for (std::size_t n = 0; n < values.size(); ++n) {
        factorial *= static_cast<double>(n + 1);
        values[n] = static_cast<T>(1 / factorial);
    }
    return values;
}();

/// 2, 2/3, 2/5, ...
template <class T>
inline constexpr auto oddReciprocals = [] {
    std::array<T, Format<T>::logarithmTerms> values{};
    for (std::size_t n = 0; n < values.size(); ++n) {
        values[n] = static_cast<T>(2.0 / static_cast<double>(2 * n + 1));
    }
    return values;
}();

/// e^x = first * second * (1 + excess): two powers of 2, neither of which overflows or vanishes.
template <class T>
struct ExponentialParts {
    T first;
    T second;
    T excess;
};

template <class T>
inline ExponentialParts<T> exponentialParts(T any) {
    using F = Format<T>;
    using Bits = typename F::Bits;
    const T most = F::farOut;
    const T below = any > most ? most : any;
    const T x = below < -most ? -most : below;
    const T shifted = x * static_cast<T>(1.44269504088896340736) + F::toInteger;
    const T k = shifted - F::toInteger;
    const T r = (x - k * F::ln2High) - k * F::ln2Low;
    const T halfShifted = k * T(0.5) + F::toInteger;
    const T restShifted = (k - (halfShifted - F::toInteger)) + F::toInteger;
    const auto powerOfTwo = [](T integer) {
        return std::bit_cast<T>(static_cast<Bits>((std::bit_cast<Bits>(integer) + F::bias) << F::mantissa));
    };
    return {powerOfTwo(halfShifted), powerOfTwo(restShifted), r * polynomial(inverseFactorials<T>, r)};
}

/// e^x: 2 units; denormal results less.
template <class T>
inline T exponential(T x) {
    const ExponentialParts<T> parts = exponentialParts(x);
    return (parts.first + parts.first * parts.excess) * parts.second;
}

/// e^x - 1: 3 units.
template <class T>
inline T exponentialMinusOne(T x) {
    const ExponentialParts<T> parts = exponentialParts(x);
    const T one = 1 / parts.second;
    const T value = ((parts.first - one) + parts.first * parts.excess) * parts.second;
    return x == 0 ? x : value;
}

/// ln(x) = k ln(2) + 2 artanh(s), |s| <= 0.172.
template <class T>
inline T logarithmOfNormal(T x, T exponentOffset) {
    using F = Format<T>;
    using Bits = typename F::Bits;
    constexpr Bits fraction = (Bits{1} << F::mantissa) - 1;
    const Bits bits = std::bit_cast<Bits>(x);
    // The exponent as a number: its bits below those of 2^mantissa.
    const T magic = std::bit_cast<T>(static_cast<Bits>((F::bias + F::mantissa) << F::mantissa));
    const T biased =
        std::bit_cast<T>(static_cast<Bits>((bits >> F::mantissa) | std::bit_cast<Bits>(magic))) - magic;
    const T whole = std::bit_cast<T>(static_cast<Bits>((bits & fraction) | (F::bias << F::mantissa)));
    const bool large = whole > static_cast<T>(1.41421356237309504880);
    const T m = large ? whole * T(0.5) : whole;
    const T k = (biased - static_cast<T>(F::bias)) + (large ? T(1) : T(0)) - exponentOffset;
    const T f = m - 1;
    const T s = f / (2 + f);
    const T z = s * s;
    // 2 s + s z R = f - s (f - z R): the first term is exact.
    const T tail = polynomial(oddReciprocals<T>, z) - 2;
    return k * F::ln2High + (f - (s * (f - tail) - k * F::ln2Low));
}

/// ln(x): 2 units; NaN below 0.
template <class T>
inline T logarithm(T x) {
    constexpr T infinity = std::numeric_limits<T>::infinity();
    constexpr T raised = std::is_same_v<T, double> ? T(0x1p54) : T(0x1p25);
    const bool tiny = x < std::numeric_limits<T>::min();
    const T scaled = tiny ? x * raised : x;
    const T value = logarithmOfNormal(scaled, tiny ? (std::is_same_v<T, double> ? T(54) : T(25)) : T(0));
    const T atEnds = x == 0 ? -infinity : x == infinity ? x : value;
    return x < 0 || x != x ? std::numeric_limits<T>::quiet_NaN() : atEnds;
}

/// ln(1 + x): 3 units.
template <class T>
inline T logarithmOfOnePlus(T x) {
    const T u = 1 + x;
    const T lost = x > 1 ? 1 - (u - x) : x - (u - 1);  // what rounding took from u
    const T value = logarithm(u) + (u > 0 && u < std::numeric_limits<T>::max() ? lost / u : T(0));
    return x == 0 ? x : value;
}

template <class T>
inline T absolute(T x) {
    return std::fabs(x);
}

/// 1 / (1 + e^-x): 4 units.
template <class T>
inline T sigmoid(T x) {
    const T low = exponential(-absolute(x));
    return (x < 0 ? low : T(1)) / (1 + low);
}

/// sigmoid(x) sigmoid(-x): 5 units.
template <class T>
inline T sigmoidSlope(T x) {
    const T low = exponential(-absolute(x));
    const T high = 1 / (1 + low);
    return low * high * high;
}

/// 5 units.
template <class T>
inline T hyperbolicTangent(T x) {
    const T m = exponentialMinusOne(-2 * absolute(x));
    const T size = -m / (2 + m);
    return x < 0 ? -size : x == 0 ? x : size;
}

/// tanh(x/2), where low is e^-|x|: 4 units. Near 0 Lambert's continued fraction, cut off where it is exact to
/// rounding for |x| < 1.
template <class T>
inline T hyperbolicTangentOfHalf(T x, T low) {
    const T size = absolute(x);
    const T w = T(0.5) * size;
    const T z = w * w;
    const bool near = size < 1;
    const T above = w * (T(135135) + z * (T(17325) + z * (T(378) + z)));
    const T below = T(135135) + z * (T(62370) + z * (T(3150) + T(28) * z));
    const T value = (near ? above : 1 - low) / (near ? below : 1 + low);
    return std::copysign(value, x);
}

/// 1 - tanh(x)^2: 5 units.
template <class T>
inline T sechSquared(T x) {
    const T low = exponential(-2 * absolute(x));
    const T high = 1 / (1 + low);
    return 4 * low * high * high;
}

/// ln(1 + e^x): 4 units.
template <class T>
inline T softplus(T x) {
    const T positive = x < 0 ? T(0) : x;
    return positive + logarithmOfOnePlus(exponential(-absolute(x)));
}

/// e^(-s x^2) for s = 1 or 1/2: 4 units. The square is taken in two parts, so that its rounding does no harm.
template <class T>
inline T bell(T any, T s) {
    const T size = absolute(any);
    const T x = size > 1000 ? T(1000) : size;
    using Bits = typename Format<T>::Bits;
    constexpr Bits upper = ~((Bits{1} << (Format<T>::mantissa / 2 + 1)) - 1);
    const T high = std::bit_cast<T>(static_cast<Bits>(std::bit_cast<Bits>(x) & upper));
    const T low = s * ((x - high) * (x + high));
    return exponential(-(s * (high * high))) * (1 + exponentialMinusOne(-low));
}

/// The density of the standard normal distribution: 5 units.
template <class T>
inline T normalDensity(T x) {
    return bell(x, T(0.5)) * static_cast<T>(0.39894228040143267794);
}

/// P(Z > z) e^{z^2/2} for z >= 0 and a standard normal Z: 3 units. The coefficients interpolate (z + 5) times
/// that at Chebyshev's points of [0, 40] in (z - 5)/(z + 5); beyond 39 the probability vanishes.
template <class T>
inline T scaledNormalTail(T any) {
    constexpr std::array<T, 23> coefficients{
        T(0.769193049750063),       T(-0.6653825028900567),    T(0.4953056159699766),
        T(-0.31353315667130516),    T(0.16502036617037502),    T(-0.06911863870629469),
        T(0.02079506680009146),     T(-0.002993376770649268),  T(-0.0007978694007392487),
        T(0.000544899065037323),    T(-5.937571381647131e-05), T(-4.9762810377903036e-05),
        T(1.6681160364586646e-05),  T(3.980871285666973e-06),  T(-2.7691457822822777e-06),
        T(-3.3651220434990697e-07), T(4.329837037415609e-07),  T(4.209183333886914e-08),
        T(-6.58488684007974e-08),   T(-9.144502081289173e-09), T(7.667236107202653e-09),
        T(1.6891057665153782e-09),  T(-1.8073212078146044e-10)};
    const T z = any > 40 ? T(40) : any;
    const T inverse = 1 / (z + 5);
    return polynomial(coefficients, (z - 5) * inverse) * inverse;
}

/// The standard normal distribution function at x, where its density is known: 20 units, also of its left
/// tail.
template <class T>
inline T distributionByDensity(T x, T density) {
    const T tail = density * scaledNormalTail(absolute(x)) * static_cast<T>(2.50662827463100050242);
    return x < 0 ? tail : 1 - tail;
}

/// The standard normal distribution function: 20 units, also of its left tail.
template <class T>
inline T normalDistribution(T x) {
    return distributionByDensity(x, normalDensity(x));
}

/// 1 - erf(x): 20 units.
template <class T>
inline T complementaryErrorFunction(T x) {
    const T tail = 2 * bell(x, T(1)) * scaledNormalTail(absolute(x) * static_cast<T>(1.41421356237309504880));
    return x < 0 ? 2 - tail : tail;
}

/// erf(x): 5 units; the Taylor series near 0.
template <class T>
inline T errorFunction(T x) {
    constexpr std::array<T, 18> series = [] {
        std::array<T, 18> values{};
        double factorial = 1;
        for (std::size_t k = 0; k < values.size(); ++k) {
            factorial *= k == 0 ? 1.0 : -static_cast<double>(k);
            values[k] = static_cast<T>(1.12837916709551257390 / (factorial * static_cast<double>(2 * k + 1)));
        }
        return values;
    }();
    const T far = 1 - complementaryErrorFunction(absolute(x));
    const T inside = absolute(x) > 1 ? T(1) : x;
    const T near = inside * polynomial(series, inside * inside);
    return absolute(x) < T(0.75) ? near : x < 0 ? -far : far;
}

}  // namespace zorro::formula::elementary
