// Whether intervals contain the truth as often as they claim, and whether units matter.

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

/// y at x with noise of the given standard deviation, or, where its growth is not 0, of noise e^(growth x),
/// which then is told as sigma.
Target noisyTarget(const Curve& truth, std::size_t points, double noise, unsigned seed, double growth = 0) {
    Target target = sampleTarget(truth, {-4, 4, points});
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    for (std::size_t i = 0; i < points; ++i) {
        const double sigma = noise * std::exp(growth * target.x[i]);
        target.y[i] += sigma * normal(random);
        if (growth != 0) {
            target.sigma.push_back(sigma);
        }
    }
    return target;
}

struct Truth {
    const char* name;
    const char* spec;
    double noise;
    double growth = 0;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Truth& truth) {
    return out << truth.name;
}

class Coverage : public testing::TestWithParam<Truth> {};

TEST_P(Coverage, OfNinetyFivePercentIntervalsIsNinetyFivePercent) {
    constexpr int repetitions = 1000;
    const Curve truth = parseCurve(GetParam().spec);
    FitQuestion question = withFamily({}, truth);
    question.starts = 1;
    std::vector<int> contained(truth.parameters.size());
    for (int k = 0; k < repetitions; ++k) {
        question.data = std::make_shared<const Target>(
            noisyTarget(truth, 60, GetParam().noise, 1000U + unsigned(k), GetParam().growth));
        const FitReport report = fit(question);
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

INSTANTIATE_TEST_SUITE_P(
    Fit, Coverage,
    testing::Values(Truth{"SymmetricZorro", "symmetric-zorro:a=1.5,b=0.5", 0.02},
                    Truth{"SigmoidZorro", "sigmoid-zorro:a=3,b=0.5,m=0.7", 0.002},
                    Truth{"SymmetricZorroWithSigma", "symmetric-zorro:a=1.5,b=0.5", 0.02, 0.4},
                    Truth{"FormulaWithSigma", "expr(p+r*exp(-(x/q)^2)):p=0.3,q=1.5,r=2", 0.05, 0.4}));

// Whoever knows that some points are better than others and says so gets closer to the truth.
TEST(Recovery, FromNoisyDataIsUnbiasedAndBetterWithSigma) {
    constexpr int repetitions = 300;
    const Curve truth = parseCurve("symmetric-zorro:a=1.5,b=0.5");
    FitQuestion question = withFamily({}, truth);
    question.starts = 1;
    double sum = 0;
    double squaresTold = 0;
    double squaresUntold = 0;
    for (int k = 0; k < repetitions; ++k) {
        Target target = noisyTarget(truth, 60, 0.01, 50U + unsigned(k), 0.6);
        question.data = std::make_shared<const Target>(target);
        const double told = fit(question).parameters[0].value - 1.5;
        target.sigma.clear();
        question.data = std::make_shared<const Target>(target);
        const double untold = fit(question).parameters[0].value - 1.5;
        sum += told;
        squaresTold += told * told;
        squaresUntold += untold * untold;
    }
    const double deviation = std::sqrt(squaresTold / repetitions);
    EXPECT_LT(std::abs(sum / repetitions), 4 * deviation / std::sqrt(repetitions));
    EXPECT_LT(deviation, 0.1);
    EXPECT_LT(squaresTold, 0.7 * squaresUntold);
}

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
    return fit(withFamily({.data = std::make_shared<const Target>(pointsTarget("peak", target.x, target.y))},
                          start));
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
