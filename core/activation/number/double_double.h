#pragma once

// A number as the unevaluated sum of two doubles, with about 31 decimal digits (Dekker 1971; Hida, Li and
// Bailey 2001). It is slow and serves the few points where double precision is not enough. It needs
// IEEE arithmetic as written: never compile what includes it with a relaxed floating-point model.

#include <array>
#include <cmath>
#include <cstddef>

#include "core/activation/number/elementary.h"

namespace zorro::number {

struct DoubleDouble {
    double high = 0;
    double low = 0;  ///< at most half a unit in the last place of `high`

    DoubleDouble() = default;
    DoubleDouble(double exact) : high(exact) {}  // NOLINT(google-explicit-constructor): a number like others
    DoubleDouble(double h, double l) : high(h), low(l) {}

    [[nodiscard]] double value() const { return high + low; }
};

/// x + y without error (Knuth).
inline DoubleDouble exactSum(double x, double y) {
    const double sum = x + y;
    const double part = sum - x;
    return {sum, (x - (sum - part)) + (y - part)};
}

/// x + y without error, for |x| >= |y| (Dekker).
inline DoubleDouble exactSumOrdered(double x, double y) {
    const double sum = x + y;
    return {sum, y - (sum - x)};
}

/// x * y without error.
inline DoubleDouble exactProduct(double x, double y) {
    const double product = x * y;
    return {product, std::fma(x, y, -product)};
}

inline DoubleDouble operator-(DoubleDouble x) {
    return {-x.high, -x.low};
}
inline DoubleDouble operator+(DoubleDouble x, DoubleDouble y) {
    DoubleDouble sum = exactSum(x.high, y.high);
    const DoubleDouble rest = exactSum(x.low, y.low);
    sum = exactSumOrdered(sum.high, sum.low + rest.high);
    return exactSumOrdered(sum.high, sum.low + rest.low);
}
inline DoubleDouble operator-(DoubleDouble x, DoubleDouble y) {
    return x + -y;
}
inline DoubleDouble operator*(DoubleDouble x, DoubleDouble y) {
    const DoubleDouble product = exactProduct(x.high, y.high);
    const double crossed = x.high * y.low + x.low * y.high;
    return exactSumOrdered(product.high, product.low + crossed);
}
inline DoubleDouble operator/(DoubleDouble x, DoubleDouble y) {
    // Long division, a double at a time.
    const double first = x.high / y.high;
    DoubleDouble rest = x - y * first;
    const double second = rest.high / y.high;
    rest = rest - y * second;
    return exactSumOrdered(first, second) + rest.high / y.high;
}
inline bool operator<(DoubleDouble x, DoubleDouble y) {
    return x.high < y.high || (x.high == y.high && x.low < y.low);
}

/// `below` where sign < 0, else `other`.
inline DoubleDouble choose(DoubleDouble sign, DoubleDouble below, DoubleDouble other) {
    return sign < 0.0 ? below : other;
}

/// The smaller of x and y.
inline DoubleDouble minimum(DoubleDouble x, DoubleDouble y) {
    return x < y ? x : y;
}

/// |x|
inline DoubleDouble absolute(DoubleDouble x) {
    return x < 0.0 ? -x : x;
}

/// The nearest number to x in [-limit, limit].
inline DoubleDouble clamp(DoubleDouble x, double limit) {
    return x < -limit ? DoubleDouble(-limit) : DoubleDouble(limit) < x ? DoubleDouble(limit) : x;
}

/// ln(2) and 1 / sqrt(2 pi).
inline const DoubleDouble ln2{0.6931471805599453, 2.3190468138462996e-17};
inline const DoubleDouble inverseRootTwoPi{0.3989422804014327, -2.49232720227773e-17};

/// x / 2, which is exact.
inline DoubleDouble halved(DoubleDouble x) {
    return {x.high * 0.5, x.low * 0.5};
}

/// 1/0!, 1/1!, ... 1/13!
inline const std::array<DoubleDouble, 14> inverseFactorialPairs = [] {
    std::array<DoubleDouble, 14> values;
    DoubleDouble factorial = 1.0;
    for (std::size_t n = 0; n < values.size(); ++n) {
        factorial = n == 0 ? factorial : factorial * static_cast<double>(n);
        values[n] = DoubleDouble(1.0) / factorial;
    }
    return values;
}();

/// e^x for x <= 0; 0 below -708, where e^x < 4e-308.
inline DoubleDouble exponential(DoubleDouble x) {
    if (x < -708.0) {
        return 0.0;
    }
    // e^x = 2^k (e^{r/64})^64: the Taylor series of so small an argument needs few terms.
    constexpr int halvings = 6;
    const double k = std::nearbyint(x.high / ln2.high);
    const DoubleDouble difference = x - ln2 * k;
    const DoubleDouble r{difference.high * 0x1p-6, difference.low * 0x1p-6};
    DoubleDouble sum = inverseFactorialPairs.back();
    for (std::size_t n = inverseFactorialPairs.size() - 1; n-- > 0;) {
        sum = inverseFactorialPairs[n] + r * sum;
    }
    for (int i = 0; i < halvings; ++i) {
        sum = sum * sum;
    }
    return {std::ldexp(sum.high, static_cast<int>(k)), std::ldexp(sum.low, static_cast<int>(k))};
}

/// e^x and e^x - 1 for x <= 0, both with an absolute error of about 1e-31.
inline Exponential<DoubleDouble> exponentialPair(DoubleDouble x) {
    const DoubleDouble value = exponential(x);
    return {value, value - 1.0};
}

/// ln(1 + y) for y in [0, 1].
inline DoubleDouble logarithmOfOnePlus(DoubleDouble y) {
    // 2 artanh(z) = 2 (z + z^3/3 + z^5/5 + ...) with z <= 1/3.
    constexpr int terms = 34;
    const DoubleDouble z = y / (2.0 + y);
    const DoubleDouble square = z * z;
    DoubleDouble sum = 0.0;
    for (int n = terms; n >= 0; --n) {
        sum = sum * square + DoubleDouble(1.0) / static_cast<double>(2 * n + 1);
    }
    return 2.0 * z * sum;
}

/// P(Z > z) e^{z^2/2} for z >= 0 and a standard normal Z, so exact that P(Z > z) itself is good to 1e-24.
inline DoubleDouble scaledNormalTail(DoubleDouble z) {
    if (DoubleDouble(10.0) < z) {
        return 0.0;
    }
    // P(Z > z) = 1/2 - phi(z) (z + z^3/3 + z^5/(3 5) + ...): only positive terms, so nothing cancels but
    // the final difference, whose absolute error is that of the tail.
    const DoubleDouble square = z * z;
    DoubleDouble term = z;
    DoubleDouble sum = z;
    for (int n = 3; term.high > 1e-34 * sum.high; n += 2) {
        term = term * square / static_cast<double>(n);
        sum = sum + term;
    }
    return 0.5 / exponential(-square * 0.5) - inverseRootTwoPi * sum;
}

}  // namespace zorro::number
