#include "core/approximation/enclosure/series_functions.h"

#include <numbers>

#include "core/approximation/enclosure/elementary_series.h"
#include "core/formula/scalar.h"

namespace zorro::approximation {
namespace {

using formula::Operation;

/// One of two where that is decided; both values where it is not.
template <class T>
Series<T> choice(bool isFirst, bool isSecond, const Series<T>& first, const Series<T>& second) {
    return isFirst ? first : isSecond ? second : roughSeries(hull(first[0], second[0]), first.order);
}

template <class T>
Series<T> extreme(bool isMinimum, const Series<T>& a, const Series<T>& b) {
    if (a[0].upper <= b[0].lower) {
        return isMinimum ? a : b;
    }
    if (b[0].upper <= a[0].lower) {
        return isMinimum ? b : a;
    }
    return isMinimum
               ? roughSeries(Interval<T>{std::min(a[0].lower, b[0].lower), std::min(a[0].upper, b[0].upper)},
                             a.order)
               : roughSeries(Interval<T>{std::max(a[0].lower, b[0].lower), std::max(a[0].upper, b[0].upper)},
                             a.order);
}

template <class T>
Series<T> absolute(const Series<T>& u) {
    return u[0].lower >= 0   ? u
           : u[0].upper <= 0 ? -u
                             : roughSeries(Interval<T>{0, u[0].magnitude()}, u.order);
}

/// What is constant but for jumps.
template <class T>
Series<T> step(Operation operation, const Series<T>& u) {
    const T low = formula::scalarValue<T>(operation, u[0].lower, 0, 0);
    const T high = formula::scalarValue<T>(operation, u[0].upper, 0, 0);
    if (!(low <= high)) {
        return roughSeries(wholeLine<T>(), u.order);
    }
    return low == high ? constantSeries(point(low), u.order) : roughSeries(Interval<T>{low, high}, u.order);
}

/// 0, 1, or, where that is not decided, both.
template <class T>
Series<T> truth(bool isTrue, bool isFalse, int order) {
    return constantSeries(Interval<T>{isTrue ? T(1) : T(0), isFalse ? T(0) : T(1)}, order);
}

template <class T>
Series<T> comparison(Operation operation, const Series<T>& x, const Series<T>& y) {
    const Interval<T>& a = x[0];
    const Interval<T>& b = y[0];
    const bool same = a.lower == a.upper && b.lower == b.upper && a.lower == b.lower;
    const bool apart = a.upper < b.lower || b.upper < a.lower;
    switch (operation) {
        case Operation::less:
            return truth<T>(a.upper < b.lower, a.lower >= b.upper, x.order);
        case Operation::lessEqual:
            return truth<T>(a.upper <= b.lower, a.lower > b.upper, x.order);
        case Operation::greater:
            return truth<T>(a.lower > b.upper, a.upper <= b.lower, x.order);
        case Operation::greaterEqual:
            return truth<T>(a.lower >= b.upper, a.upper < b.lower, x.order);
        case Operation::equal:
            return truth<T>(same, apart, x.order);
        case Operation::notEqual:
            return truth<T>(apart, same, x.order);
        case Operation::logicalAnd: {
            const auto isTrue = [](const Interval<T>& u) { return !u.contains(0); };
            const auto isFalse = [](const Interval<T>& u) { return u.lower == 0 && u.upper == 0; };
            return truth<T>(isTrue(a) && isTrue(b), isFalse(a) || isFalse(b), x.order);
        }
        default: {
            const auto isTrue = [](const Interval<T>& u) { return !u.contains(0); };
            const auto isFalse = [](const Interval<T>& u) { return u.lower == 0 && u.upper == 0; };
            return truth<T>(isTrue(a) || isTrue(b), isFalse(a) && isFalse(b), x.order);
        }
    }
}

template <class T>
Series<T> square(const Series<T>& a) {
    return powerSeries(a, constantSeries(point(T(2)), a.order));
}

/// The angle of (b, a), by the arctangent of whichever quotient has no pole in the half plane where it is.
template <class T>
Series<T> angle(const Series<T>& a, const Series<T>& b) {
    if (b[0].lower > 0) {
        return elementarySeries(Operation::atan, a / b);
    }
    if (a[0].contains(0)) {
        return roughSeries(wholeLine<T>(), a.order);
    }
    constexpr T half = std::numbers::pi_v<T> / 2;
    const Series<T> quarter = constantSeries(widened(half, half), a.order);
    const Series<T> rest = elementarySeries(Operation::atan, b / a);
    return a[0].lower > 0 ? quarter - rest : -quarter - rest;
}

}  // namespace

template <class T>
Series<T> seriesOf(Operation operation, const Series<T>& a, const Series<T>& b, const Series<T>& c) {
    switch (operation) {
        case Operation::negate:
            return -a;
        case Operation::add:
            return a + b;
        case Operation::subtract:
            return a - b;
        case Operation::multiply:
            return a * b;
        case Operation::divide:
            return a / b;
        case Operation::power:
            return powerSeries(a, b);
        case Operation::conditional:
            return choice(!a[0].contains(0), a[0].lower == 0 && a[0].upper == 0, b, c);
        case Operation::minimum:
        case Operation::maximum:
            return extreme(operation == Operation::minimum, a, b);
        case Operation::atan2:
            return angle(a, b);
        case Operation::hypot:
            return elementarySeries(Operation::sqrt, square(a) + square(b));
        case Operation::abs:
            return absolute(a);
        case Operation::relu:
            return a[0].lower >= 0 ? a : extreme(false, a, constantSeries(point(T(0)), a.order));
        case Operation::ceil:
        case Operation::floor:
        case Operation::round:
        case Operation::sign:
        case Operation::heaviside:
            return step(operation, a);
        case Operation::decay:
            return elementarySeries(Operation::exp, -absolute(a));
        default:
            return formula::isTruth(operation) ? comparison(operation, a, b) : elementarySeries(operation, a);
    }
}

template Series<double> seriesOf(Operation, const Series<double>&, const Series<double>&,
                                 const Series<double>&);
template Series<long double> seriesOf(Operation, const Series<long double>&, const Series<long double>&,
                                      const Series<long double>&);

}  // namespace zorro::approximation
