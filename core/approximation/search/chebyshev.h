#pragma once

// Polynomials as sums of Chebyshev polynomials on a range: a basis in which a search keeps its digits.
// Private to core/approximation.

#include <span>
#include <vector>

#include "core/approximation/target.h"

namespace zorro::approximation {

/// The polynomials x^shift T_j(t) for j among `orders` (increasing), where t goes from -1 to 1 in the range.
struct Chebyshev {
    std::vector<int> orders;
    int shift = 0;
    long double centre = 0;
    long double half = 1;

    Chebyshev() = default;
    Chebyshev(const Range& range, int shift);

    [[nodiscard]] std::size_t size() const { return orders.size(); }
    /// Each of them at x.
    void at(double x, std::span<long double> values) const;
    /// The sum with these coefficients in powers of x, `count` of them.
    [[nodiscard]] std::vector<long double> inPowers(std::span<const long double> coefficients,
                                                    std::size_t count) const;
};

enum class Symmetry { none, even, odd };

/// Whether f - `fixed` is even or odd on a symmetric range, where `fixed`, in powers of x, is a straight line
/// through 0 or a constant: gelu is x/2 and an even function, sigmoid 1/2 and an odd one.
[[nodiscard]] Symmetry symmetryOf(const Target& target, std::vector<long double>& fixed);

}  // namespace zorro::approximation
