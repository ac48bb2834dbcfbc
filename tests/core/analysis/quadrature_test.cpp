#include "core/analysis/quadrature.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace zorro {
namespace {

template <class F>
Integrand pointwise(F f) {
    return [f](std::span<const double> x, std::span<double> values) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            values[i] = f(x[i]);
        }
    };
}

TEST(Quadrature, IntegratesPolynomialsExactly) {
    const double breaks[] = {0.0, 2.0};
    EXPECT_NEAR(integrate(pointwise([](double x) { return std::pow(x, 9); }), breaks), 102.4, 1e-12);
}

TEST(Quadrature, FindsWhereTheIntegrandIsQuick) {
    const double breaks[] = {-1.0, 1.0};
    const auto spike = pointwise([](double x) { return 1 / (x * x + 1e-8); });
    EXPECT_NEAR(integrate(spike, breaks) / (2e4 * std::atan(1e4)), 1, 1e-10);
    const auto jump = pointwise([](double x) { return x < 0.123456789 ? 0.0 : 1.0; });
    EXPECT_NEAR(integrate(jump, breaks), 0.876543211, 1e-10);
}

TEST(Quadrature, IsNotANumberWhereTheIntegrandIsNone) {
    const double breaks[] = {-1.0, 1.0};
    EXPECT_TRUE(std::isnan(integrate(pointwise([](double x) { return std::log(x); }), breaks)));
}

TEST(Quadrature, EndsInBoundedTimeWhateverTheIntegrandDoes) {
    const double breaks[] = {0.0, 1.0};
    std::size_t evaluations = 0;
    const auto wild = [&](std::span<const double> x, std::span<double> values) {
        for (std::size_t i = 0; i < x.size(); ++i, ++evaluations) {
            values[i] = std::sin(1 / (x[i] * x[i]));
        }
    };
    EXPECT_TRUE(std::isfinite(integrate(wild, breaks)));
    EXPECT_LT(evaluations, 20000U);
}

TEST(NormalExpectation, OfPowersAreTheMoments) {
    EXPECT_NEAR(normalExpectation(pointwise([](double) { return 1.0; }), {}, 7), 1, 1e-12);
    EXPECT_NEAR(normalExpectation(pointwise([](double x) { return std::pow(x, 6); }), {}, 2), 120, 1e-9);
    EXPECT_NEAR(normalExpectation(pointwise([](double x) { return std::exp(3 * x); }), {}, 4), std::exp(18),
                1e-9 * std::exp(18));
    EXPECT_NEAR(normalExpectation(pointwise([](double x) { return std::fabs(x); }), {0}, 1),
                std::sqrt(2 / std::numbers::pi), 1e-12);
}

}  // namespace
}  // namespace zorro
