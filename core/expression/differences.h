#pragma once

// Derivatives of a function of which only values are known.

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/math/differentiation/finite_difference.hpp>

namespace zorro {

/// f'(x) by Boost.Math's central difference of sixth order. Boost's step, about 3e-3, suits functions that
/// bend at scale 1; where its error estimate says that this one does not (a kink, an edge of the domain, a
/// quick change) smaller steps are tried, and the estimate picks the best. For x beyond 64 the step grows
/// with x. NaN where f(x) is not
/// a number or no step gives one.
template <class F>
[[nodiscard]] double differenceDerivative(const F& f, double x) {
    if (std::isnan(f(x))) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    constexpr double wanted = 1e-9;
    constexpr int attempts = 3;
    double best = std::numeric_limits<double>::quiet_NaN();
    double smallestError = std::numeric_limits<double>::infinity();
    // A power of two keeps x / scale, and with it the points at which f is taken, exact.
    double scale = std::exp2(std::max(0.0, std::ceil(std::log2(std::fabs(x) / 64))));
    for (int attempt = 0; attempt < attempts; ++attempt, scale /= 16) {
        double error = 0;
        const auto scaled = [&](double t) { return f(scale * t); };
        const double derivative =
            boost::math::differentiation::finite_difference_derivative<std::decay_t<decltype(scaled)>, double,
                                                                       6>(scaled, x / scale, &error) /
            scale;
        error /= scale;
        if (std::isfinite(derivative) && error < smallestError) {
            best = derivative;
            smallestError = error;
        }
        if (smallestError <= wanted * (1 + std::fabs(best))) {
            break;
        }
    }
    return best;
}

}  // namespace zorro
