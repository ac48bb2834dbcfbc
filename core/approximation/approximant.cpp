#include "core/approximation/approximant.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace zorro::approximation {
namespace {

using Exact = Interval<long double>;

template <class T>
T horner(std::span<const double> coefficients, T x) {
    T value = 0;
    for (std::size_t k = coefficients.size(); k-- > 0;) {
        value = value * x + static_cast<T>(coefficients[k]);
    }
    return value;
}

Exact exact(double value) {
    return point(static_cast<long double>(value));
}

/// The first of the four entries that a cubic between entries `index` and the next one goes through.
std::size_t cubicStart(std::size_t index, std::size_t entries) {
    return std::min(index == 0 ? 0 : index - 1, entries - 4);
}

Segment lineSegment(const Knot& a, const Knot& b) {
    const Exact slope = (exact(b.y) - exact(a.y)) / (exact(b.x) - exact(a.x));
    const Knot& origin = b.y == 0 ? b : a;  // beside a zero what is left is the slope's, not rounding
    return {a.x, b.x, origin.x, {exact(origin.y), slope}, {}};
}

/// Newton's form through four entries, in powers of x - origin.
Segment cubicSegment(std::span<const Knot> knots, std::size_t index) {
    const std::size_t first = cubicStart(index, knots.size());
    const Exact step =
        (exact(knots.back().x) - exact(knots.front().x)) / exact(static_cast<double>(knots.size() - 1));
    const auto y = [&](std::size_t i) { return exact(knots[first + i].y); };
    const Exact d1 = y(1) - y(0);
    const Exact d2 = (y(2) - y(1)) - d1;
    const Exact d3 = ((y(3) - y(2)) - (y(2) - y(1))) - d2;
    const Exact half = exact(0.5);
    const Exact sixth = exact(1) / exact(6);
    // s (s - 1) / 2 and s (s - 1) (s - 2) / 6 with s in steps.
    const Exact c1 = d1 - half * d2 + exact(1) / exact(3) * d3;
    const Exact c2 = half * d2 - half * d3;
    const Exact c3 = sixth * d3;
    return {knots[index].x,
            knots[index + 1].x,
            knots[first].x,
            {y(0), c1 / step, c2 / (step * step), c3 / (step * step * step)},
            {}};
}

/// Adds, multiplies and divides in a format: each result is rounded.
struct Arithmetic {
    const NumberFormat& format;

    [[nodiscard]] double add(double a, double b) const { return format.rounded(a + b); }
    [[nodiscard]] double multiply(double a, double b) const { return format.rounded(a * b); }
    [[nodiscard]] double divide(double a, double b) const { return format.rounded(a / b); }

    [[nodiscard]] double power(double x, double square, int exponent) const {
        double value = exponent % 2 == 1 ? x : 1;
        for (int k = 0; k < exponent / 2; ++k) {
            value = value == 1 ? square : multiply(value, square);
        }
        return value;
    }

    [[nodiscard]] double polynomial(std::span<const double> coefficients, double x) const {
        const HornerScheme scheme = hornerScheme(coefficients);
        const double square = multiply(x, x);
        double value = 0;
        for (std::size_t i = 0; i < scheme.steps.size(); ++i) {
            const HornerStep& step = scheme.steps[i];
            value = i == 0 ? step.coefficient
                           : add(multiply(value, power(x, square, step.gap)), step.coefficient);
        }
        return scheme.rest == 0 ? value : multiply(value, power(x, square, scheme.rest));
    }
};

int powerCost(int exponent) {
    return exponent / 2 + exponent % 2;
}

/// Multiplications and additions of a polynomial.
Operations polynomialOperations(std::span<const double> coefficients) {
    const HornerScheme scheme = hornerScheme(coefficients);
    Operations count;
    count.multiply = (scheme.usesSquare() ? 1 : 0) + powerCost(scheme.rest);
    for (std::size_t i = 1; i < scheme.steps.size(); ++i) {
        count.multiply += powerCost(scheme.steps[i].gap);
        ++count.add;
    }
    // x itself as the highest coefficient times a power: 1 x is no multiplication of its own.
    return count;
}

}  // namespace

bool HornerScheme::usesSquare() const {
    return rest > 1 || std::ranges::any_of(steps, [](const HornerStep& step) { return step.gap > 1; });
}

HornerScheme hornerScheme(std::span<const double> coefficients) {
    HornerScheme scheme;
    std::size_t last = coefficients.size();
    for (std::size_t k = coefficients.size(); k-- > 0;) {
        if (coefficients[k] == 0) {
            continue;
        }
        scheme.steps.push_back({coefficients[k], scheme.steps.empty() ? 0 : static_cast<int>(last - k)});
        last = k;
    }
    scheme.rest = scheme.steps.empty() ? 0 : static_cast<int>(last);
    return scheme;
}

std::size_t Approximant::segmentAt(double x) const {
    if (!form.hasKnots()) {
        return 0;
    }
    const auto above = std::ranges::upper_bound(knots, x, {}, &Knot::x);
    const auto index = static_cast<std::size_t>(std::distance(knots.begin(), above));
    return std::clamp<std::size_t>(index, 1, knots.size() - 1) - 1;
}

long double Approximant::at(double x) const {
    if (x < range.lower || x > range.upper) {
        const Tail& tail = x < range.lower ? below : above;
        const double end = x < range.lower ? range.lower : range.upper;
        const long double distance = static_cast<long double>(x) - end;
        return tail.slope == 0 ? tail.value : tail.value + tail.slope * distance;
    }
    if (!form.hasKnots()) {
        const long double value = horner<long double>(numerator, x);
        return denominator.empty() ? value : value / horner<long double>(denominator, x);
    }
    const std::size_t index = segmentAt(x);
    const Segment segment =
        form.isCubic ? cubicSegment(knots, index) : lineSegment(knots[index], knots[index + 1]);
    const long double d = static_cast<long double>(x) - segment.origin;
    long double value = 0;
    for (std::size_t k = segment.numerator.size(); k-- > 0;) {
        value = value * d + (segment.numerator[k].lower + segment.numerator[k].upper) / 2;
    }
    return value;
}

double Approximant::rounded(double x) const {
    const Arithmetic in{format};
    const double here = format.rounded(x);
    if (here < range.lower || here > range.upper) {
        const Tail& tail = here < range.lower ? below : above;
        const double end = here < range.lower ? range.lower : range.upper;
        return tail.slope == 0 ? format.rounded(tail.value)
                               : in.add(format.rounded(tail.value),
                                        in.multiply(format.rounded(tail.slope), in.add(here, -end)));
    }
    if (!form.hasKnots()) {
        const double value = in.polynomial(numerator, here);
        return denominator.empty() ? value : in.divide(value, in.polynomial(denominator, here));
    }
    const std::size_t index = segmentAt(here);
    if (form.kind == FormKind::pieces) {
        const Knot& a = knots[index];
        const Knot& b = knots[index + 1];
        const double slope = format.rounded((b.y - a.y) / (b.x - a.x));
        return in.add(a.y, in.multiply(slope, in.add(here, -a.x)));
    }
    // The place between entries in steps, from 0 to 1; the step's reciprocal is kept in double.
    const double steps = (here - range.lower) * (static_cast<double>(knots.size() - 1) / range.width());
    if (!form.isCubic) {
        const double t = format.rounded(steps - static_cast<double>(index));
        return in.add(knots[index].y, in.multiply(t, in.add(knots[index + 1].y, -knots[index].y)));
    }
    const std::size_t first = cubicStart(index, knots.size());
    const double s = format.rounded(steps - static_cast<double>(first));
    const double d1 = in.add(knots[first + 1].y, -knots[first].y);
    const double e1 = in.add(knots[first + 2].y, -knots[first + 1].y);
    const double d2 = in.add(e1, -d1);
    const double d3 = in.add(in.add(in.add(knots[first + 3].y, -knots[first + 2].y), -e1), -d2);
    const double inner = in.multiply(in.multiply(in.add(s, -2), format.rounded(1.0 / 3)), d3);
    const double middle = in.multiply(in.multiply(in.add(s, -1), 0.5), in.add(d2, inner));
    return in.add(knots[first].y, in.multiply(s, in.add(d1, middle)));
}

Operations Approximant::operations() const {
    Operations count;
    if (!form.hasKnots()) {
        count = polynomialOperations(numerator);
        if (!denominator.empty()) {
            const Operations below = polynomialOperations(denominator);
            const bool shared =
                hornerScheme(numerator).usesSquare() && hornerScheme(denominator).usesSquare();
            count.multiply += below.multiply - (shared ? 1 : 0);
            count.add += below.add;
            count.divide = 1;
        }
        count.compare = 2;
        return count;
    }
    if (form.kind == FormKind::pieces) {
        // A search in halves among the inner knots; then a knot and a slope.
        int halvings = 0;
        for (std::size_t pieces = knots.size() - 1; pieces > 1; pieces = (pieces + 1) / 2) {
            ++halvings;
        }
        return {.multiply = 1, .add = 2, .divide = 0, .compare = 2 + halvings, .lookup = 3};
    }
    return form.isCubic ? Operations{.multiply = 6, .add = 13, .divide = 0, .compare = 4, .lookup = 4}
                        : Operations{.multiply = 2, .add = 4, .divide = 0, .compare = 3, .lookup = 2};
}

std::size_t Approximant::storedNumbers() const {
    if (form.kind == FormKind::pieces) {
        return 3 * (knots.size() - 1);
    }
    if (form.kind == FormKind::table) {
        return knots.size();
    }
    const auto isThere = [](double coefficient) { return coefficient != 0; };
    return static_cast<std::size_t>(std::ranges::count_if(numerator, isThere) +
                                    std::ranges::count_if(denominator, isThere));
}

std::size_t Approximant::storedBytes() const {
    return (storedNumbers() * static_cast<std::size_t>(format.bits()) + 7) / 8;
}

std::vector<Segment> segmentsOf(const Approximant& approximant) {
    const auto exactly = [](std::span<const double> values) {
        std::vector<Exact> result;
        for (const double value : values) {
            result.push_back(exact(value));
        }
        return result;
    };
    if (!approximant.form.hasKnots()) {
        return {{approximant.range.lower, approximant.range.upper, 0, exactly(approximant.numerator),
                 exactly(approximant.denominator)}};
    }
    std::vector<Segment> segments;
    for (std::size_t i = 0; i + 1 < approximant.knots.size(); ++i) {
        segments.push_back(approximant.form.isCubic
                               ? cubicSegment(approximant.knots, i)
                               : lineSegment(approximant.knots[i], approximant.knots[i + 1]));
    }
    return segments;
}

}  // namespace zorro::approximation
