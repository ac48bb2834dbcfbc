#include "core/analysis/welch_test.h"

#include <cmath>
#include <numeric>

#include <boost/math/distributions/students_t.hpp>

namespace zorro {

namespace {

struct Sample {
    double mean = 0;
    double squaredError = 0;  ///< variance / size
    double size = 0;
};

Sample describe(std::span<const double> values) {
    Sample sample{.size = static_cast<double>(values.size())};
    sample.mean = std::accumulate(values.begin(), values.end(), 0.0) / sample.size;
    for (const double value : values) sample.squaredError += (value - sample.mean) * (value - sample.mean);
    sample.squaredError /= (sample.size - 1) * sample.size;
    return sample;
}

}  // namespace

std::optional<WelchTest> welchTest(std::span<const double> a, std::span<const double> b) {
    if (a.size() < 2 || b.size() < 2)
        return std::nullopt;
    const Sample first = describe(a);
    const Sample second = describe(b);
    const double squaredError = first.squaredError + second.squaredError;
    if (!(squaredError > 0) || !std::isfinite(squaredError))
        return std::nullopt;
    const auto share = [](const Sample& sample) {
        return sample.squaredError * sample.squaredError / (sample.size - 1);
    };
    WelchTest test{.t = (first.mean - second.mean) / std::sqrt(squaredError),
                   .degreesOfFreedom = squaredError * squaredError / (share(first) + share(second))};
    const boost::math::students_t distribution(test.degreesOfFreedom);
    test.p = 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(test.t)));
    return test;
}

}  // namespace zorro
