#pragma once

// What is deployed: coefficients or entries in their format, and the rule by which they become a value.

#include <vector>

#include "core/approximation/enclosure/interval.h"
#include "core/approximation/question.h"

namespace zorro::approximation {

struct Knot {
    double x = 0;
    double y = 0;
};

/// The straight line beyond an end of the range: `value` at the end, `slope` from there on.
struct Tail {
    double value = 0;
    double slope = 0;
};

/// How much computing one value takes: inside the range, the comparisons with its ends included.
struct Operations {
    int multiply = 0;
    int add = 0;
    int divide = 0;
    int compare = 0;
    int lookup = 0;  ///< numbers read from a table

    [[nodiscard]] int total() const { return multiply + add + divide + compare + lookup; }
};

struct Approximant {
    Form form;
    Range range;
    NumberFormat format;
    std::vector<double> numerator;  ///< in powers of x ascending: of a polynomial, and of a rational function
    std::vector<double> denominator;  ///< of a rational function; positive in the range
    std::vector<Knot> knots;  ///< of pieces and tables; between them lines, or of a cubic table cubics
    Tail below;
    Tail above;

    /// The value by exact arithmetic, to the digits of long double.
    [[nodiscard]] long double at(double x) const;
    /// The value as the format computes it: x, and each result, rounded.
    [[nodiscard]] double rounded(double x) const;
    /// Inside the range the piece that x belongs to, among segments().
    [[nodiscard]] std::size_t segmentAt(double x) const;
    [[nodiscard]] Operations operations() const;
    /// How many numbers of the format a chip keeps for the range: coefficients other than 0, a table's
    /// entries, of each of the pieces its x, y and slope.
    [[nodiscard]] std::size_t storedNumbers() const;
    /// The bytes that they take together.
    [[nodiscard]] std::size_t storedBytes() const;
};

/// A part of the range on which the approximant is a quotient of polynomials in x - origin.
struct Segment {
    double lower = 0;
    double upper = 0;
    double origin = 0;
    std::vector<Interval<long double>> numerator;
    std::vector<Interval<long double>> denominator;  ///< empty: 1
};

[[nodiscard]] std::vector<Segment> segmentsOf(const Approximant& approximant);

/// How a polynomial is computed: by Horner's rule over the powers that occur. From the highest on:
/// value = value * x^gap + coefficient.
struct HornerStep {
    double coefficient = 0;
    int gap = 0;  ///< to the power before; of the last one also how often x is multiplied to it at the end
};
/// The steps, highest power first; the power of x that is multiplied to it at the end is in `rest`.
struct HornerScheme {
    std::vector<HornerStep> steps;
    int rest = 0;
    /// Whether x^2 is computed first, because a gap is even.
    [[nodiscard]] bool usesSquare() const;
};
[[nodiscard]] HornerScheme hornerScheme(std::span<const double> coefficients);

}  // namespace zorro::approximation
