#include "core/analysis/critical_point.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

struct KnownPoint {
    const char* spec;
    double q;
    double weightVariance;
    double biasVariance;
    double slope;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const KnownPoint& known) {
    return out << known.spec << " at q = " << known.q;
}

class CriticalPointOf : public testing::TestWithParam<KnownPoint> {};

TEST_P(CriticalPointOf, HasTheValuesComputedElsewhere) {
    const CriticalPoint point = criticalCandidate(parseCurve(GetParam().spec), GetParam().q);
    EXPECT_NEAR(point.weightVariance, GetParam().weightVariance, 1e-6);
    EXPECT_NEAR(point.biasVariance, GetParam().biasVariance, 1e-6);
    EXPECT_NEAR(point.slope, GetParam().slope, 1e-6);
}

// Computed with mpmath at 25 digits, split at the joints, dq'/dq by a central difference.
INSTANTIATE_TEST_SUITE_P(
    Mpmath, CriticalPointOf,
    testing::Values(KnownPoint{"tanh", 1, 2.1533026, 0.15096463, 0.39146544},
                    KnownPoint{"symmetric-zorro", 0.25, 1.543384, 0.013855211, 0.76672199},
                    KnownPoint{"tanh-zorro:a=4,b=2,m=1", 1, 1.3668947, 0.17188937, 0.361505},
                    KnownPoint{"gelu", 5.2, 1.964962, 0.21969678, 0.9896245},
                    KnownPoint{"gelu", 10, 1.95581512, 0.323458814, 0.981822149},
                    KnownPoint{"swish", 25.2, 1.97058213, 0.776886321, 0.989981938},
                    KnownPoint{"mish", 2.4, 1.97822599, 0.131985415, 0.989358005}));

// Roberts, Yaida and Hanin 2022, section 5.3.4: at these points dq'/dq is 1.
INSTANTIATE_TEST_SUITE_P(HalfStable, CriticalPointOf,
                         testing::Values(KnownPoint{"swish", 14.32017362, 1.98800468, 0.55514317, 1}));

/// E[v(z)], z ~ N(0, 1), by the trapezoidal rule, which knows nothing of joints.
double plainExpectation(const std::function<double(double)>& v) {
    constexpr int steps = 200'000;
    constexpr double limit = 12;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double z = limit * (2.0 * i / steps - 1);
        sum += v(z) * std::exp(-z * z / 2);
    }
    return sum * 2 * limit / steps / std::sqrt(2 * std::numbers::pi);
}

double nextVariance(const Curve& curve, const CriticalPoint& point, double q) {
    return point.weightVariance *
               plainExpectation([&](double z) { return std::pow(curve.at(std::sqrt(q) * z).f, 2); }) +
           point.biasVariance;
}

class CriticalPointChosen : public testing::TestWithParam<const char*> {};

TEST_P(CriticalPointChosen, IsAStableFixedPointWhereGradientsKeepTheirSize) {
    const Curve curve = parseCurve(GetParam());
    const CriticalPoint point = criticalPoint(curve).value();
    const double chi = point.weightVariance * plainExpectation([&](double z) {
                           return std::pow(curve.at(std::sqrt(point.q) * z).df, 2);
                       });
    EXPECT_NEAR(chi, 1, 1e-4);
    EXPECT_NEAR(nextVariance(curve, point, point.q), point.q, 1e-4 * point.q);
    constexpr double step = 1e-3;
    const double slope =
        (nextVariance(curve, point, point.q + step) - nextVariance(curve, point, point.q - step)) /
        (2 * step);
    EXPECT_NEAR(slope, point.slope, 1e-4);
    EXPECT_LE(std::fabs(slope), 0.9901);
    EXPECT_GE(point.biasVariance, 0);
}

INSTANTIATE_TEST_SUITE_P(All, CriticalPointChosen,
                         testing::Values("tanh", "gelu", "gelu-tanh", "swish", "mish", "elu", "hard-tanh",
                                         "symmetric-zorro", "tanh-zorro", "sloped-zorro:m=3",
                                         "asymmetric-zorro:a_neg=3,b_pos=0.2", "sigmoid-zorro"));

TEST(CriticalPoint, IsTheSmallestVarianceThatIsStableEnough) {
    EXPECT_EQ(criticalPoint(parseCurve("tanh"))->q, 1);
    EXPECT_EQ(criticalPoint(parseCurve("gelu"))->q, 5.2);
    EXPECT_EQ(criticalPoint(parseCurve("swish"))->q, 25.2);
    EXPECT_EQ(criticalPoint(parseCurve("mish"))->q, 2.4);
}

// He et al. 2015: fan-in times variance is 2 / (1 + slope^2), without biases.
TEST(CriticalPoint, OfPositivelyHomogeneousFunctionsHasNoBias) {
    for (const auto& [spec, variance] :
         {std::pair{"relu", 2.0}, {"leaky-relu:alpha=0.2", 2 / 1.04}, {"identity", 1.0}}) {
        const CriticalPoint point = criticalPoint(parseCurve(spec)).value();
        EXPECT_NEAR(point.weightVariance, variance, 1e-9) << spec;
        EXPECT_EQ(point.biasVariance, 0) << spec;
        EXPECT_EQ(point.q, 1) << spec;
    }
}

TEST(CriticalPoint, IsMissingWhereThereIsNone) {
    for (const char* spec : {"softplus", "sigmoid", "expr(0*x + 3)", "expr(exp(x^2))", "expr(x^3)"}) {
        EXPECT_FALSE(criticalPoint(parseCurve(spec))) << spec;
    }
}

TEST(CriticalPoint, RefusesAVarianceThatIsNone) {
    EXPECT_THROW((void)criticalCandidate(parseCurve("tanh"), 0), std::invalid_argument);
}

}  // namespace
}  // namespace zorro
