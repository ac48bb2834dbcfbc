#include "core/approximation/enclosure/enclosure.h"

#include <random>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"

namespace zorro::approximation {
namespace {

/// Values and derivatives at random points of random intervals lie in what encloses them.
void expectEnclosed(const Curve& curve, std::mt19937& random) {
    const Enclosure enclosure(curve);
    std::uniform_real_distribution<double> anywhere(-6, 6);
    std::uniform_real_distribution<double> width(-4, 0);
    std::uniform_real_distribution<double> share(0, 1);
    for (int i = 0; i < 40; ++i) {
        const double lower = anywhere(random);
        const double upper = lower + std::pow(10, width(random));
        const double x = lower + (upper - lower) * share(random);
        const Series<double> series = enclosure.over(Interval<double>{lower, upper}, 2);
        const Jet jet = curve.at(x);
        const auto holds = [&](int k, double value) {
            const double slack = 1e-9 * (1 + std::fabs(value));
            return std::isnan(value) ||
                   (series[k].lower - slack <= value && value <= series[k].upper + slack);
        };
        EXPECT_TRUE(holds(0, jet.f)) << curve.description().name << " at " << x;
        EXPECT_TRUE(holds(1, jet.df)) << curve.description().name << " at " << x;
        EXPECT_TRUE(holds(2, jet.d2f / 2)) << curve.description().name << " at " << x;
    }
}

TEST(Enclosure, HoldsValuesAndDerivativesOfTheCatalogue) {
    std::mt19937 random(1);
    for (const FunctionPtr& function : catalogue()) {
        expectEnclosed(defaultCurve(function), random);
    }
}

TEST(Enclosure, HoldsValuesAndDerivativesOfEveryFunctionOfFormulas) {
    std::mt19937 random(2);
    for (const char* formula :
         {"sin(x)",     "cos(3*x)",    "tan(x/5)",   "atan(x)", "asinh(x)",      "acosh(7+x)",   "atanh(x/7)",
          "asin(x/7)",  "acos(x/7)",   "sqrt(7+x)",  "cbrt(x)", "log(7+x)",      "log1p(6.5+x)", "log2(7+x)",
          "log10(7+x)", "exp(x)",      "expm1(x)",   "erf(x)",  "erfc(x)",       "sinh(x)",      "cosh(x)",
          "x^3",        "x^-2",        "(7+x)^1.5",  "2^x",     "(7+x)^x",       "abs(x)",       "min(x,1)",
          "max(x,x^2)", "floor(x)",    "round(x)",   "sign(x)", "x<1 ? x : x^2", "hypot(x,2)",   "gelu(x)",
          "silu(x)",    "softplus(x)", "sigmoid(x)", "relu(x)", "tanh(x)",       "1-tanh(x)^2"}) {
        expectEnclosed(parseCurve(std::string("expr(") + formula + ")"), random);
    }
}

TEST(Enclosure, IsNarrowOnANarrowInterval) {
    const Enclosure gelu(parseCurve("gelu"));
    const Series<double> series = gelu.over(Interval<double>{1, 1 + 1e-6}, 2);
    // gelu''(1) is phi(1) by (2 - x^2) phi(x).
    EXPECT_NEAR(2 * series[2].lower, 0.24197072451914337, 1e-5);
    EXPECT_NEAR(2 * series[2].upper, 0.24197072451914337, 1e-5);
}

TEST(Enclosure, KnowsNothingOfADerivativeAcrossABend) {
    const Enclosure relu(parseCurve("relu"));
    EXPECT_FALSE(relu.over(Interval<double>{-1, 1}, 1)[1].isFinite());
    EXPECT_TRUE(relu.over(Interval<double>{0, 1}, 1)[1].isFinite());
    EXPECT_TRUE(relu.over(Interval<double>{-1, 1}, 1)[0].isFinite());
}

}  // namespace
}  // namespace zorro::approximation
