#include "core/approximation/enclosure/elementary_series.h"

#include <numbers>

#include "core/formula/scalar.h"

namespace zorro::approximation {
namespace {

using formula::Operation;

/// What the C library's functions, and those of scalar.h made of them, may be wrong by.
constexpr int libraryUnits = 16;

template <class T>
Interval<T> rising(Operation operation, const Interval<T>& u) {
    return widened(formula::scalarValue<T>(operation, u.lower, 0, 0),
                   formula::scalarValue<T>(operation, u.upper, 0, 0), libraryUnits);
}

template <class T>
Interval<T> falling(Operation operation, const Interval<T>& u) {
    return widened(formula::scalarValue<T>(operation, u.upper, 0, 0),
                   formula::scalarValue<T>(operation, u.lower, 0, 0), libraryUnits);
}

/// Of what is even and falls with |u|.
template <class T>
Interval<T> bell(Operation operation, const Interval<T>& u) {
    return falling(operation, Interval<T>{u.mignitude(), u.magnitude()});
}

template <class T>
Series<T> one(int order) {
    return constantSeries(point(T(1)), order);
}

template <class T>
Series<T> scaled(double factor, const Series<T>& a) {
    return point(static_cast<T>(factor)) * a;
}

template <class T>
Series<T> exponential(const Series<T>& u) {
    return chained(rising(Operation::exp, u[0]), u, [](const Series<T>& y, int k) { return y[k]; });
}

/// Of y' = slope(y) u' where the slope is a quadratic y (sum - y) * factor + constant: sigmoid and tanh.
template <class T>
Series<T> sigmoidal(Operation operation, const Series<T>& u) {
    const bool isTanh = operation == Operation::tanh;
    return chained(rising(operation, u[0]), u, [&](const Series<T>& y, int k) {
        Interval<T> square = y[0] * y[k];
        for (int j = 1; j <= k; ++j) {
            square = square + y[j] * y[k - j];
        }
        return isTanh ? (k == 0 ? point(T(1)) - square : -square) : y[k] - square;
    });
}

/// phi(u): y' = -u y u'.
template <class T>
Series<T> density(const Series<T>& u) {
    return chained(bell(Operation::normalDensity, u[0]), u, [&](const Series<T>& y, int k) {
        Interval<T> sum = u[0] * y[k];
        for (int j = 1; j <= k; ++j) {
            sum = sum + u[j] * y[k - j];
        }
        return -sum;
    });
}

/// A multiple of pi, and two neighbours of it.
template <class T>
Interval<T> cosine(const Interval<T>& u) {
    constexpr T pi = std::numbers::pi_v<T>;
    if (!u.isFinite() || u.upper - u.lower > 6 || u.magnitude() > T(1e6)) {
        return {-1, 1};
    }
    const Interval<T> turns = widened(u.lower / pi, u.upper / pi, 4);
    const T first = std::ceil(turns.lower);
    const T last = std::floor(turns.upper);
    Interval<T> values = hull(point(std::cos(u.lower)), point(std::cos(u.upper)));
    for (T turn = first; turn <= last; ++turn) {
        values = hull(values, point(std::fmod(turn, T(2)) == 0 ? T(1) : T(-1)));
    }
    const Interval<T> wide = widened(values.lower, values.upper, libraryUnits);
    const T slack = 4 * std::numeric_limits<T>::epsilon() * std::max(T(1), u.magnitude());
    return {std::max(T(-1), wide.lower - slack), std::min(T(1), wide.upper + slack)};
}

template <class T>
Interval<T> sine(const Interval<T>& u) {
    if (u.magnitude() <= T(1.5)) {
        return rising(Operation::sin, u);
    }
    constexpr T half = std::numbers::pi_v<T> / 2;
    return cosine(u - widened(half, half, 1));
}

/// sin and cos in one, for each is the other's slope.
template <class T>
std::pair<Series<T>, Series<T>> sineAndCosine(const Series<T>& u) {
    Series<T> s = constantSeries(sine(u[0]), u.order);
    Series<T> c = constantSeries(cosine(u[0]), u.order);
    for (int k = 1; k <= u.order; ++k) {
        Interval<T> ds = point(T(0));
        Interval<T> dc = point(T(0));
        for (int j = 1; j <= k; ++j) {
            const Interval<T> weight = point(T(j)) * u[j];
            ds = ds + weight * c[k - j];
            dc = dc - weight * s[k - j];
        }
        s[k] = ds / point(T(k));
        c[k] = dc / point(T(k));
    }
    return {s, c};
}

template <class T>
Series<T> integerPower(Series<T> base, int exponent) {
    if (exponent == 0) {
        return one<T>(base.order);
    }
    const bool isEven = exponent % 2 == 0;
    const Interval<T> range{isEven ? base[0].mignitude() : base[0].lower,
                            isEven ? base[0].magnitude() : base[0].upper};
    Series<T> result = one<T>(base.order);
    for (int rest = std::abs(exponent); rest > 0; rest /= 2) {
        result = rest % 2 == 1 ? result * base : result;
        base = base * base;
    }
    if (exponent < 0) {
        return one<T>(base.order) / result;
    }
    // The value by itself is tighter than a product of itself: -1 ... 1 squared is 0 ... 1.
    T lower = 1;
    T upper = 1;
    for (int k = 0; k < exponent; ++k) {
        lower *= range.lower;
        upper *= range.upper;
    }
    result[0] = widened(lower, upper, exponent);
    return result;
}

/// u^a for a number a: y_k = sum over j of (a j - (k - j)) u_j y_(k-j) / (k u_0).
template <class T>
Series<T> realPower(const Series<T>& u, T a) {
    if (!(u[0].lower >= 0)) {
        return roughSeries(wholeLine<T>(), u.order);
    }
    const T lower = std::pow(u[0].lower, a);
    const T upper = std::pow(u[0].upper, a);
    const Interval<T> value = widened(std::min(lower, upper), std::max(lower, upper), libraryUnits);
    if (u[0].lower == 0) {
        return roughSeries(value, u.order);
    }
    Series<T> y = constantSeries(value, u.order);
    for (int k = 1; k <= u.order; ++k) {
        Interval<T> sum = point(T(0));
        for (int j = 1; j <= k; ++j) {
            const Interval<T> weight = point(a) * point(T(j)) - point(T(k - j));
            sum = sum + weight * u[j] * y[k - j];
        }
        y[k] = sum / (point(T(k)) * u[0]);
    }
    return y;
}

template <class T>
Series<T> squareRoot(const Series<T>& u) {
    return realPower(u, T(0.5));
}

template <class T>
Series<T> logarithm(Operation operation, const Series<T>& u, const Series<T>& slope) {
    const T least = operation == Operation::log1p ? T(-1) : T(0);
    return u[0].lower > least ? chainedBy(rising(operation, u[0]), u, slope)
                              : roughSeries(wholeLine<T>(), u.order);
}

/// Functions whose slope is a function of u alone.
template <class T>
Series<T> inverseFunction(Operation operation, const Series<T>& u) {
    const Series<T> unit = one<T>(u.order);
    const Series<T> square = integerPower(u, 2);
    const bool isInside = u[0].lower > -1 && u[0].upper < 1;
    const Series<T> unknown = roughSeries(wholeLine<T>(), u.order);
    switch (operation) {
        case Operation::atan:
            return chainedBy(rising(operation, u[0]), u, unit / (unit + square));
        case Operation::asinh:
            return chainedBy(rising(operation, u[0]), u, unit / squareRoot(unit + square));
        case Operation::acosh:
            return u[0].lower > 1 ? chainedBy(rising(operation, u[0]), u, unit / squareRoot(square - unit))
                                  : unknown;
        case Operation::atanh:
            return isInside ? chainedBy(rising(operation, u[0]), u, unit / (unit - square)) : unknown;
        case Operation::asin:
            return isInside ? chainedBy(rising(operation, u[0]), u, unit / squareRoot(unit - square))
                            : unknown;
        default:
            return isInside ? chainedBy(falling(operation, u[0]), u, -(unit / squareRoot(unit - square)))
                            : unknown;
    }
}

template <class T>
Series<T> hyperbolic(Operation operation, const Series<T>& u) {
    const Series<T> up = exponential(u);
    const Series<T> down = exponential(-u);
    Series<T> result = scaled(0.5, operation == Operation::sinh ? up - down : up + down);
    const Interval<T> sizes{u[0].mignitude(), u[0].magnitude()};
    result[0] = rising(operation, operation == Operation::sinh ? u[0] : sizes);
    return result;
}

template <class T>
Series<T> errorFunction(Operation operation, const Series<T>& u) {
    const bool isComplement = operation == Operation::erfc;
    const Series<T> slope =
        constantSeries(widened(2 / std::sqrt(std::numbers::pi_v<T>), 2 / std::sqrt(std::numbers::pi_v<T>), 4),
                       u.order) *
        exponential(-integerPower(u, 2));
    return isComplement ? chainedBy(falling(operation, u[0]), u, -slope)
                        : chainedBy(rising(operation, u[0]), u, slope);
}

template <class T>
Series<T> byBase(Operation operation, const Series<T>& u) {
    const T base = std::log(operation == Operation::log2 ? T(2) : T(10));
    return logarithm(operation, u, one<T>(u.order) / (widened(base, base, 4) * u));
}

}  // namespace

template <class T>
Series<T> powerSeries(const Series<T>& a, const Series<T>& b) {
    const auto isNumber = [&] {
        bool constant = b[0].lower == b[0].upper;
        for (int k = 1; k <= b.order; ++k) {
            constant = constant && b[k].lower == 0 && b[k].upper == 0;
        }
        return constant;
    };
    if (isNumber()) {
        const T exponent = b[0].lower;
        if (exponent == std::trunc(exponent) && std::fabs(exponent) <= 64) {
            return integerPower(a, static_cast<int>(exponent));
        }
        return realPower(a, exponent);
    }
    return exponential(b * logarithm(Operation::log, a, one<T>(a.order) / a));
}

template <class T>
Series<T> elementarySeries(Operation operation, const Series<T>& u) {
    const Series<T> unit = one<T>(u.order);
    switch (operation) {
        case Operation::exp:
            return exponential(u);
        case Operation::expm1:
            return chainedBy(rising(operation, u[0]), u, exponential(u));
        case Operation::log:
            return logarithm(operation, u, unit / u);
        case Operation::log1p:
            return logarithm(operation, u, unit / (unit + u));
        case Operation::log2:
        case Operation::log10:
            return byBase(operation, u);
        case Operation::sqrt:
            return squareRoot(u);
        case Operation::cbrt: {
            if (u[0].contains(0)) {
                return roughSeries(rising(operation, u[0]), u.order);
            }
            // 1 / (3 cbrt(u)^2): y' of y^3 = u.
            return chained(rising(operation, u[0]), u, [&](const Series<T>& y, int k) {
                const Series<T> cube = scaled(3, y * y);
                return (one<T>(u.order) / cube)[k];
            });
        }
        case Operation::sin:
            return sineAndCosine(u).first;
        case Operation::cos:
            return sineAndCosine(u).second;
        case Operation::tan: {
            const auto [s, c] = sineAndCosine(u);
            return s / c;
        }
        case Operation::sigmoid:
        case Operation::tanh:
            return sigmoidal(operation, u);
        case Operation::normalDensity:
            return density(u);
        case Operation::normalDistribution:
            return chainedBy(rising(operation, u[0]), u, density(u));
        case Operation::softplus:
            return chainedBy(rising(operation, u[0]), u, sigmoidal(Operation::sigmoid, u));
        case Operation::silu:
            return u * sigmoidal(Operation::sigmoid, u);
        case Operation::gelu:
            return u * elementarySeries(Operation::normalDistribution, u);
        case Operation::sigmoidSlope: {
            const Series<T> s = sigmoidal(Operation::sigmoid, u);
            return s * sigmoidal(Operation::sigmoid, -u);
        }
        case Operation::sechSquared: {
            const Series<T> t = sigmoidal(Operation::tanh, u);
            Series<T> result = unit - t * t;
            result[0] = bell(operation, u[0]);
            return result;
        }
        case Operation::erf:
        case Operation::erfc:
            return errorFunction(operation, u);
        case Operation::sinh:
        case Operation::cosh:
            return hyperbolic(operation, u);
        case Operation::atan:
        case Operation::asinh:
        case Operation::acosh:
        case Operation::atanh:
        case Operation::asin:
        case Operation::acos:
            return inverseFunction(operation, u);
        default:
            return roughSeries(wholeLine<T>(), u.order);
    }
}

template Series<double> powerSeries(const Series<double>&, const Series<double>&);
template Series<double> elementarySeries(Operation, const Series<double>&);
template Series<long double> powerSeries(const Series<long double>&, const Series<long double>&);
template Series<long double> elementarySeries(Operation, const Series<long double>&);

}  // namespace zorro::approximation
