#pragma once

// Minimax polynomials. Private to core/approximation.

#include <vector>

#include "core/approximation/question.h"
#include "core/approximation/search/exchange.h"

namespace zorro::approximation {

/// What a search found: coefficients in powers of x, and points at which the error may be largest.
struct BestPolynomial {
    std::vector<long double> coefficients;
    std::vector<Sample> points;
    long double level = 0;  ///< the largest weighted error of these
};

/// The polynomial of this degree with the smallest largest error. A function that is even or odd but for a
/// straight line or a constant, on a symmetric range, has only the powers that it needs.
[[nodiscard]] BestPolynomial bestPolynomial(const Target& target, int degree);

}  // namespace zorro::approximation
