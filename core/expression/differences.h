#pragma once

// Derivatives of a function of which only values are known.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

#include <boost/math/differentiation/finite_difference.hpp>

namespace zorro {

/// f'(x) by Boost.Math's central difference of sixth order with the step, about 3e-3 of a scale, that its
/// error estimate likes best. The scales at which f may bend, powers of two, are tried in their order until
/// one will do. NaN where f(x) is not a number or no step gives one.
template <class F>
[[nodiscard]] double differenceDerivative(const F& f, double x, std::span<const double> scales) {
    const double value = f(x);
    if (std::isnan(value)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    constexpr double wanted = 1e-9;
    double best = std::numeric_limits<double>::quiet_NaN();
    double smallestError = std::numeric_limits<double>::infinity();
    for (const double scale : scales) {
        double error = 0;
        // A power of two keeps x / scale, and with it the points at which f is taken, exact.
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
        if (smallestError <= wanted * (std::fabs(value) / scale + std::fabs(best))) {
            break;
        }
    }
    return best;
}

/// Where activation functions bend as x changes: at scale 1, beyond 64 at that of x; smaller where there is a
/// kink, an edge of the domain, or a quick change.
[[nodiscard]] inline std::array<double, 3> scalesInX(double x) {
    const double scale = std::exp2(std::max(0.0, std::ceil(std::log2(std::fabs(x) / 64))));
    return {scale, scale / 16, scale / 256};
}

/// Where formulas bend as a parameter changes: at the parameter's own size, be it 1e-6 or 1e6, else at 1 for
/// one that happens to be near 0.
[[nodiscard]] inline std::array<double, 4> scalesInParameter(double parameter) {
    const bool hasSize = std::isnormal(parameter);
    const double size = hasSize ? std::exp2(std::round(std::log2(std::fabs(parameter)))) : 1;
    return {size, size / 16, 1, size / 256};
}

}  // namespace zorro
