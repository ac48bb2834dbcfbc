#include "core/analysis/statistics/power.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include "core/analysis/statistics/student_t.h"

namespace zorro {

double pairedPower(std::size_t pairs, double effect, double level) {
    constexpr double certain = 100;  // far beyond it the distribution's series does not converge
    const std::size_t degrees = pairs - 1;
    const double critical = studentT(1 - level, degrees);
    const double shift = std::abs(effect) * std::sqrt(static_cast<double>(pairs));
    if (shift > certain + 2 * critical)
        return 1;
    const boost::math::non_central_t statistic(static_cast<double>(degrees), shift);
    return cdf(complement(statistic, critical)) + cdf(statistic, -critical);
}

std::optional<std::size_t> pairsForPower(double effect, double level, double power) {
    const auto suffice = [&](std::size_t pairs) { return pairedPower(pairs, effect, level) >= power; };
    std::size_t enough = 2;
    while (!suffice(enough)) {
        if (enough == mostPowerPairs)
            return std::nullopt;
        enough = std::min(mostPowerPairs, 2 * enough);
    }
    std::size_t tooFew = std::max<std::size_t>(1, enough / 2);
    while (enough - tooFew > 1) {
        const std::size_t middle = tooFew + (enough - tooFew) / 2;
        (suffice(middle) ? enough : tooFew) = middle;
    }
    return enough;
}

double detectableEffect(std::size_t pairs, double level, double power) {
    const auto missing = [&](double effect) { return pairedPower(pairs, effect, level) - power; };
    double upper = 1;
    while (missing(upper) < 0) upper *= 2;
    constexpr int digits = 40;  // in binary
    std::uintmax_t iterations = 100;
    const auto [below, above] = boost::math::tools::toms748_solve(
        missing, 0.0, upper, boost::math::tools::eps_tolerance<double>(digits), iterations);
    return (below + above) / 2;
}

}  // namespace zorro
