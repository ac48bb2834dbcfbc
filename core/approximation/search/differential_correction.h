#pragma once

// The best quotient of polynomials, whose denominator stays positive. Private to core/approximation.

#include <vector>

#include "core/approximation/search/chebyshev.h"

namespace zorro::approximation {

/// Coefficients that belong to the Chebyshev polynomials of a family of quotients.
struct Quotient {
    std::vector<long double> p;
    std::vector<long double> q;
};

/// Quotients whose polynomials have the powers that the symmetry of the function asks for.
struct QuotientFamily {
    Chebyshev top;
    Chebyshev bottom;

    QuotientFamily(const Target& target, int numerator, int denominator);
    /// The powers of x that a numerator has.
    [[nodiscard]] std::vector<int> numeratorPowers() const;
    [[nodiscard]] long double denominatorAt(const Quotient& quotient, double x) const;
    /// weight (p / q - f).
    [[nodiscard]] long double errorAt(const Quotient& quotient, const Sample& sample) const;
};

/// The quotient with the smallest largest error, by differential correction (Cheney and Loeb 1961, Two new
/// algorithms for rational approximation; its convergence: Barrodale, Powell and Roberts 1972): each step is
/// a linear program and better than the one before, and the denominator stays positive at all points. Points
/// are exchanged as for polynomials.
[[nodiscard]] Quotient bestQuotient(const QuotientFamily& family, const Target& target,
                                    std::span<const Sample> samples);

}  // namespace zorro::approximation
