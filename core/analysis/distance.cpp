#include "core/analysis/distance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include <boost/math/tools/minima.hpp>

#include "core/analysis/quadrature.h"

namespace zorro {
namespace {

std::vector<double> jointsOf(const Curve& f, const Curve& g) {
    std::vector<double> joints = f.joints();
    const std::vector<double> others = g.joints();
    joints.insert(joints.end(), others.begin(), others.end());
    return joints;
}

void evaluateDifference(const Curve& f, const Curve& g, std::span<const double> x,
                        std::span<double> difference) {
    std::vector<double> other(x.size());
    f.evaluate(x, {.f = difference, .df = {}, .d2f = {}, .gradient = {}});
    g.evaluate(x, {.f = other, .df = {}, .d2f = {}, .gradient = {}});
    for (std::size_t i = 0; i < x.size(); ++i) {
        difference[i] -= other[i];
    }
}

Integrand squaredDifference(const Curve& f, const Curve& g) {
    return [&f, &g](std::span<const double> x, std::span<double> values) {
        evaluateDifference(f, g, x, values);
        for (double& value : values) {
            value *= value;
        }
    };
}

/// Where the largest difference is looked for: evenly, and closer and closer towards every break.
std::vector<double> searchPoints(const std::vector<double>& breaks) {
    constexpr int evenly = 256;
    constexpr int halvings = 30;
    std::vector<double> points = breaks;
    const double length = breaks.back() - breaks.front();
    for (int i = 1; i < evenly; ++i) {
        points.push_back(breaks.front() + length * i / evenly);
    }
    for (const double centre : breaks) {
        double distance = length / 2;
        for (int i = 0; i < halvings; ++i, distance /= 2) {
            points.push_back(centre - distance);
            points.push_back(centre + distance);
        }
    }
    return breaksBetween(breaks.front(), breaks.back(), std::move(points));
}

/// Sets the largest |f - g|: the largest sample, then the maximum between its neighbours.
void findLargest(const Curve& f, const Curve& g, const std::vector<double>& breaks, Distance& distance) {
    const std::vector<double> x = searchPoints(breaks);
    std::vector<double> values(x.size());
    evaluateDifference(f, g, x, values);
    std::size_t best = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        values[i] = std::fabs(values[i]);
        best = values[i] > values[best] || std::isnan(values[best]) ? i : best;
    }
    distance.largest = values[best];
    distance.largestAt = x[best];
    const auto negated = [&](double place) {
        double value = 0;
        evaluateDifference(f, g, {&place, 1}, {&value, 1});
        return -std::fabs(value);
    };
    constexpr int bits = 26;  // half the digits: closer to a smooth maximum the values no longer differ
    const double lower = x[best == 0 ? 0 : best - 1];
    const double upper = x[std::min(best + 1, x.size() - 1)];
    for (const auto& [from, to] :
         {std::pair{lower, x[best]}, std::pair{x[best], upper}, std::pair{lower, upper}}) {
        std::uintmax_t iterations = 60;
        const auto [place, value] =
            boost::math::tools::brent_find_minima(negated, from, to, bits, iterations);
        if (-value > distance.largest) {
            distance.largest = -value;
            distance.largestAt = place;
        }
    }
}

}  // namespace

Distance uniformDistance(const Curve& f, const Curve& g, Interval interval) {
    if (!(interval.lower < interval.upper) || !std::isfinite(interval.upper - interval.lower)) {
        throw std::invalid_argument("a distance needs a finite interval with lower < upper");
    }
    const std::vector<double> breaks = breaksBetween(interval.lower, interval.upper, jointsOf(f, g));
    Distance distance;
    distance.l2 = std::sqrt(integrate(squaredDifference(f, g), breaks));
    distance.rms = distance.l2 / std::sqrt(interval.upper - interval.lower);
    findLargest(f, g, breaks, distance);
    return distance;
}

double normalDistance(const Curve& f, const Curve& g, double sigma) {
    if (!(sigma > 0) || std::isinf(sigma)) {
        throw std::invalid_argument("the standard deviation must be positive and finite");
    }
    return std::sqrt(normalExpectation(squaredDifference(f, g), jointsOf(f, g), sigma * sigma));
}

}  // namespace zorro
