#include "core/analysis/statistics/studentised_range.h"

#include <cmath>
#include <cstdint>
#include <limits>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <boost/math/tools/roots.hpp>

namespace zorro {

double normalRangeProbability(double range, std::size_t count) {
    if (!(range > 0))
        return 0;
    const boost::math::normal normal;
    const auto others = static_cast<double>(count) - 1;
    const auto density = [&](double smallest) {
        const double between =
            boost::math::cdf(normal, smallest + range) - boost::math::cdf(normal, smallest);
        return boost::math::pdf(normal, smallest) * std::pow(between, others);
    };
    constexpr double negligible = 39;  // phi is 0 there
    constexpr unsigned deepest = 15;
    constexpr double tolerance = 1e-13;
    const double whole = boost::math::quadrature::gauss_kronrod<double, 31>::integrate(
        density, -negligible, negligible, deepest, tolerance);
    return static_cast<double>(count) * whole;
}

double normalRangeQuantile(double probability, std::size_t count) {
    const auto missing = [&](double range) { return normalRangeProbability(range, count) - probability; };
    constexpr double largest = 80;  // both of two variables lie within 38 deviations, or their density is 0
    std::uintmax_t steps = 200;
    const boost::math::tools::eps_tolerance<double> tolerance(std::numeric_limits<double>::digits - 6);
    const auto [below, above] = boost::math::tools::toms748_solve(missing, 0.0, largest, tolerance, steps);
    return (below + above) / 2;
}

}  // namespace zorro
