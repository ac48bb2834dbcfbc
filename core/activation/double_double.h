#pragma once

// A number as the unevaluated sum of two doubles, about 32 significant digits: for the few points at which
// the terms of a closed form cancel so far that plain double would miss the accuracy we promise. The sums and
// products are those of Dekker, "A floating-point technique for extending the available precision" (Numer.
// Math. 18, 1971), with a fused multiply-add for the exact product.

#include <cmath>
#include <cstddef>
#include <iterator>

namespace zorro {

struct DoubleDouble {
    double high = 0;  ///< the number rounded to double
    double low = 0;   ///< what `high` leaves over

    DoubleDouble() = default;
    DoubleDouble(double value)
        : high(value) {}  // NOLINT(google-explicit-constructor): a double is such a number
    DoubleDouble(double highPart, double lowPart) : high(highPart), low(lowPart) {}
    explicit operator double() const { return high + low; }
};

/// a + b without rounding.
inline DoubleDouble exactSum(double a, double b) {
    const double sum = a + b;
    const double partOfB = sum - a;
    return {sum, (a - (sum - partOfB)) + (b - partOfB)};
}

/// a + b without rounding, for |a| >= |b|.
inline DoubleDouble exactSumOfOrdered(double a, double b) {
    const double sum = a + b;
    return {sum, b - (sum - a)};
}

inline DoubleDouble operator-(const DoubleDouble& a) {
    return {-a.high, -a.low};
}

inline DoubleDouble operator+(const DoubleDouble& a, const DoubleDouble& b) {
    const DoubleDouble high = exactSum(a.high, b.high);
    const DoubleDouble low = exactSum(a.low, b.low);
    const DoubleDouble sum = exactSumOfOrdered(high.high, high.low + low.high);
    return exactSumOfOrdered(sum.high, sum.low + low.low);
}

inline DoubleDouble operator-(const DoubleDouble& a, const DoubleDouble& b) {
    return a + -b;
}

inline DoubleDouble operator*(const DoubleDouble& a, const DoubleDouble& b) {
    const double product = a.high * b.high;
    const double rest = std::fma(a.high, b.high, -product) + (a.high * b.low + a.low * b.high);
    return exactSumOfOrdered(product, rest);
}

inline DoubleDouble operator/(const DoubleDouble& a, const DoubleDouble& b) {
    const double first = a.high / b.high;
    const DoubleDouble afterFirst = a - b * first;
    const double second = afterFirst.high / b.high;
    const DoubleDouble afterSecond = afterFirst - b * second;
    return exactSumOfOrdered(first, second) + DoubleDouble(afterSecond.high / b.high);
}

inline bool operator<(const DoubleDouble& a, const DoubleDouble& b) {
    return a.high < b.high || (a.high == b.high && a.low < b.low);
}
inline bool operator>(const DoubleDouble& a, const DoubleDouble& b) {
    return b < a;
}
inline bool operator<=(const DoubleDouble& a, const DoubleDouble& b) {
    return !(b < a);
}
inline bool operator>=(const DoubleDouble& a, const DoubleDouble& b) {
    return !(a < b);
}
inline bool operator==(const DoubleDouble& a, const DoubleDouble& b) {
    return a.high == b.high && a.low == b.low;
}

inline DoubleDouble abs(const DoubleDouble& a) {
    return a.high < 0 ? -a : a;
}

/// 1/1!, 1/2!, ... 1/10!
inline const DoubleDouble inverseFactorials[] = {{1.0, 0.0},
                                                 {0.5, 0.0},
                                                 {0.16666666666666666, 9.25185853854297e-18},
                                                 {0.041666666666666664, 2.3129646346357427e-18},
                                                 {0.008333333333333333, 1.1564823173178714e-19},
                                                 {0.001388888888888889, -5.300543954373577e-20},
                                                 {0.0001984126984126984, 1.7209558293420705e-22},
                                                 {2.48015873015873e-05, 2.1511947866775882e-23},
                                                 {2.7557319223985893e-06, -1.858393274046472e-22},
                                                 {2.755731922398589e-07, 2.3767714622250297e-23}};

/// e^x to about 30 digits; 0 below the range of double.
inline DoubleDouble exp(const DoubleDouble& x) {
    if (x.high < -745) {
        return 0.0;
    }
    const DoubleDouble ln2(0.6931471805599453, 2.3190468138462996e-17);
    constexpr int halvings = 8;  // |reduced| < 0.0014, so that ten terms of the series are enough
    const double exponent = std::nearbyint(x.high / ln2.high);
    const DoubleDouble remainder = x - ln2 * exponent;
    const DoubleDouble reduced(std::ldexp(remainder.high, -halvings), std::ldexp(remainder.low, -halvings));
    DoubleDouble minusOne = 0.0;
    for (std::size_t n = std::size(inverseFactorials); n-- > 0;) {
        minusOne = reduced * (inverseFactorials[n] + minusOne);
    }
    for (int i = 0; i < halvings; ++i) {
        minusOne = minusOne * (minusOne + 2.0);  // e^2r - 1 from e^r - 1 loses no digits to the 1
    }
    const DoubleDouble value = minusOne + 1.0;
    const int power = static_cast<int>(exponent);
    return {std::ldexp(value.high, power), std::ldexp(value.low, power)};
}

}  // namespace zorro
