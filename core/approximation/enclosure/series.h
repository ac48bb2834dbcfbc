#pragma once

// Taylor arithmetic: a function on an interval as its derivatives there, f^(k)(X)/k! for k from 0 to an
// order, each an interval. Operations on functions become recurrences of these numbers (Moore 1966, Methods
// and Applications of Interval Analysis).

#include <array>

#include "core/approximation/enclosure/interval.h"

namespace zorro::approximation {

inline constexpr int highestOrder = 6;

/// f^(k)(X)/k! at place k; of what bends or jumps in X nothing is known but the value at place 0.
template <class T>
struct Series {
    int order = 0;
    std::array<Interval<T>, highestOrder + 1> terms{};

    [[nodiscard]] Interval<T>& operator[](int k) { return terms[static_cast<std::size_t>(k)]; }
    [[nodiscard]] const Interval<T>& operator[](int k) const { return terms[static_cast<std::size_t>(k)]; }
};

/// The constant.
template <class T>
[[nodiscard]] Series<T> constantSeries(const Interval<T>& value, int order) {
    Series<T> series{.order = order};
    series[0] = value;
    return series;
}

/// x itself on X.
template <class T>
[[nodiscard]] Series<T> variableSeries(const Interval<T>& x, int order) {
    Series<T> series = constantSeries(x, order);
    if (order > 0) {
        series[1] = point(T(1));
    }
    return series;
}

/// A value of which no derivative is known.
template <class T>
[[nodiscard]] Series<T> roughSeries(const Interval<T>& value, int order) {
    Series<T> series = constantSeries(value, order);
    for (int k = 1; k <= order; ++k) {
        series[k] = wholeLine<T>();
    }
    return series;
}

template <class T>
Series<T> operator-(const Series<T>& a) {
    Series<T> result{.order = a.order};
    for (int k = 0; k <= a.order; ++k) {
        result[k] = -a[k];
    }
    return result;
}

template <class T>
Series<T> operator+(const Series<T>& a, const Series<T>& b) {
    Series<T> result{.order = a.order};
    for (int k = 0; k <= a.order; ++k) {
        result[k] = a[k] + b[k];
    }
    return result;
}

template <class T>
Series<T> operator-(const Series<T>& a, const Series<T>& b) {
    return a + (-b);
}

template <class T>
Series<T> operator*(const Series<T>& a, const Series<T>& b) {
    Series<T> result{.order = a.order};
    for (int k = 0; k <= a.order; ++k) {
        Interval<T> sum = a[0] * b[k];
        for (int j = 1; j <= k; ++j) {
            sum = sum + a[j] * b[k - j];
        }
        result[k] = sum;
    }
    return result;
}

template <class T>
Series<T> operator*(const Interval<T>& a, const Series<T>& b) {
    Series<T> result{.order = b.order};
    for (int k = 0; k <= b.order; ++k) {
        result[k] = a * b[k];
    }
    return result;
}

template <class T>
Series<T> operator/(const Series<T>& a, const Series<T>& b) {
    Series<T> result{.order = a.order};
    for (int k = 0; k <= a.order; ++k) {
        Interval<T> rest = a[k];
        for (int j = 1; j <= k; ++j) {
            rest = rest - b[j] * result[k - j];
        }
        result[k] = rest / b[0];
    }
    return result;
}

/// The series of the derivative of this order, so many terms shorter.
template <class T>
[[nodiscard]] Series<T> differentiated(Series<T> terms, int derivative) {
    for (; derivative > 0; --derivative) {
        for (int k = 0; k < terms.order; ++k) {
            terms[k] = point(static_cast<T>(k + 1)) * terms[k + 1];
        }
        --terms.order;
    }
    return terms;
}

/// g(u) from the value g(U) and the function whose series is g'(u): the chain rule y' = g'(u) u'. `slope(k)`
/// gives the term k of g'(u), and may use terms of the result up to k.
template <class T, class Slope>
[[nodiscard]] Series<T> chained(const Interval<T>& value, const Series<T>& u, const Slope& slope) {
    Series<T> y = constantSeries(value, u.order);
    Series<T> w{.order = u.order};
    for (int k = 1; k <= u.order; ++k) {
        w[k - 1] = slope(y, k - 1);
        Interval<T> sum = point(T(0));
        for (int j = 1; j <= k; ++j) {
            sum = sum + point(T(j)) * u[j] * w[k - j];
        }
        y[k] = sum / point(T(k));
    }
    return y;
}

/// The same where the series of g'(u) is known.
template <class T>
[[nodiscard]] Series<T> chainedBy(const Interval<T>& value, const Series<T>& u, const Series<T>& slope) {
    return chained(value, u, [&](const Series<T>&, int k) { return slope[k]; });
}

}  // namespace zorro::approximation
