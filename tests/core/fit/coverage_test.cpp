// Whether intervals contain the truth as often as they claim, and whether units matter.

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

/// y at x with noise of the given standard deviation.
Target noisyTarget(const Curve& truth, std::size_t points, double noise, unsigned seed) {
    Target target = sampleTarget(truth, {-4, 4, points});
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0, noise);
    for (double& y : target.y) {
        y += normal(random);
    }
    return target;
}

struct Truth {
    const char* spec;
    double noise;
};

class Coverage : public testing::TestWithParam<Truth> {};

TEST_P(Coverage, OfNinetyFivePercentIntervalsIsNinetyFivePercent) {
    constexpr int repetitions = 1000;
    const Curve truth = parseCurve(GetParam().spec);
    FitOptions options = defaultFitOptions(truth);
    options.starts = 1;
    std::vector<int> contained(truth.parameters.size());
    for (int k = 0; k < repetitions; ++k) {
        const FitProblem problem{.family = truth.function,
                                 .target = noisyTarget(truth, 60, GetParam().noise, 1000U + unsigned(k))};
        const FitReport report = fit(problem, options);
        for (std::size_t i = 0; i < contained.size(); ++i) {
            ASSERT_TRUE(report.parameters[i].interval.has_value());
            const ConfidenceInterval& interval = *report.parameters[i].interval;
            contained[i] +=
                interval.lower <= truth.parameters[i] && truth.parameters[i] <= interval.upper ? 1 : 0;
        }
    }
    for (const int count : contained) {
        EXPECT_GE(count, 930);
        EXPECT_LE(count, 970);
    }
}

INSTANTIATE_TEST_SUITE_P(Fit, Coverage,
                         testing::Values(Truth{"symmetric-zorro:a=1.5,b=0.5", 0.02},
                                         Truth{"sigmoid-zorro:a=3,b=0.5,m=0.7", 0.002}),
                         [](const auto& row) { return row.index == 0 ? "SymmetricZorro" : "SigmoidZorro"; });

/// p + exp(-(x / q)^2) r: q scales with x, p and r with y.
FitReport fitInUnits(double xUnit, double yUnit) {
    const Curve truth = parseCurve("expr(p+r*exp(-(x/q)^2)):p=0.3,q=1.5,r=2");
    Target target = noisyTarget(truth, 80, 0.05, 5);
    for (std::size_t i = 0; i < target.x.size(); ++i) {
        target.x[i] *= xUnit;
        target.y[i] *= yUnit;
    }
    Curve start = truth;
    start.parameters = {yUnit, yUnit, xUnit};  // p, r, q: in the order of the formula
    const FitProblem problem{.family = start.function, .target = pointsTarget("peak", target.x, target.y)};
    return fit(problem, defaultFitOptions(start));
}

TEST(Units, OfXAndYDoNotMatter) {
    const FitReport plain = fitInUnits(1, 1);
    for (const double xUnit : {1e-6, 1e3}) {
        for (const double yUnit : {1e-9, 1e6}) {
            const FitReport scaled = fitInUnits(xUnit, yUnit);
            const double units[] = {yUnit, yUnit, xUnit};
            for (std::size_t i = 0; i < 3; ++i) {
                const FittedParameter& one = plain.parameters[i];
                const FittedParameter& other = scaled.parameters[i];
                EXPECT_NEAR(other.value / units[i], one.value, 1e-6 * std::abs(one.value));
                ASSERT_TRUE(other.standardError.has_value());
                EXPECT_NEAR(*other.standardError / units[i], *one.standardError, 1e-5 * *one.standardError);
            }
            EXPECT_NEAR(scaled.rSquared, plain.rSquared, 1e-9);
        }
    }
}

}  // namespace
}  // namespace zorro
