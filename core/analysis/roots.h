#pragma once

// A sign change between two points narrowed to a root.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include <boost/math/tools/toms748_solve.hpp>

namespace zorro {

/// The root of `f` between a and b, where f has opposite signs, to 1e-14 relative or 1e-16 absolute, by TOMS
/// algorithm 748. Nothing where the sign changes by a jump or through something that is not a number.
template <class F>
[[nodiscard]] std::optional<double> findRoot(const F& f, double a, double b) {
    using namespace boost::math::policies;
    using NeverThrow = policy<domain_error<ignore_error>, pole_error<ignore_error>,
                              overflow_error<ignore_error>, evaluation_error<ignore_error>>;
    const double fa = f(a);
    const double fb = f(b);
    if (fa == 0 || fb == 0) {
        return fa == 0 ? a : b;
    }
    if (!std::isfinite(fa) || !std::isfinite(fb) || (fa > 0) == (fb > 0)) {
        return std::nullopt;
    }
    const auto closeEnough = [](double lower, double upper) {
        return upper - lower <= 1e-14 * std::max(std::fabs(lower), std::fabs(upper)) + 1e-16;
    };
    std::uintmax_t iterations = 200;
    const auto [lower, upper] =
        boost::math::tools::toms748_solve(f, a, b, fa, fb, closeEnough, iterations, NeverThrow());
    const double atLower = std::fabs(f(lower));
    const double atUpper = std::fabs(f(upper));
    const double root = atLower <= atUpper ? lower : upper;
    constexpr double small = 1e-5;  // of what f was at the ends; a jump leaves more
    if (!(std::min(atLower, atUpper) <= small * std::max(std::fabs(fa), std::fabs(fb)))) {
        return std::nullopt;
    }
    return root;
}

}  // namespace zorro
