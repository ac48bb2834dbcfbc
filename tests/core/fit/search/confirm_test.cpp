// "Converged" is earned.

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"
#include "core/fit/report/verdict.h"

namespace zorro {
namespace {

using testing::Contains;
using testing::HasSubstr;

FitQuestion toData(const char* family, std::vector<double> x, std::vector<double> y) {
    return withFamily(
        {.data = std::make_shared<const Target>(pointsTarget("points", std::move(x), std::move(y)))},
        parseCurve(family));
}

TEST(Confirmed, ASearchDoesNotEndWhereItBegan) {
    FitQuestion question = withFamily({.target = parseCurve("softplus:beta=3"), .range = {-300, 300, 1001}},
                                      parseCurve("expr(log(1+exp(b*x))/b)"));
    question.starts = 1;
    const FitReport report = fit(question);
    EXPECT_TRUE(report.converged);
    EXPECT_NEAR(report.parameters[0].value, 3, 1e-9);
}

// The best slope is 0, which 1/(1+k^2) only comes closer and closer to.
TEST(Confirmed, WhatHasNoMinimumHasNoIntervals) {
    const FitQuestion question = toData("expr(x/(1+k^2))", {1, 2, 3, 4, 5}, {-1, -2, -3, -4, -5.5});
    const FitReport report = fit(question);
    EXPECT_FALSE(report.converged);
    EXPECT_FALSE(report.parameters[0].interval.has_value());
    EXPECT_FALSE(report.parameters[0].standardError.has_value());
    EXPECT_THAT(report.notes, Contains(HasSubstr("did not converge")));
    EXPECT_THAT(verdictOn(question, report).sentence, HasSubstr("did not converge"));
}

// |x - c| bends at c, where the sum of squares may bend, too: the slope then is level nowhere near.
TEST(Confirmed, AMinimumInABendIsOne) {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i <= 20; ++i) {
        x.push_back(i);
        y.push_back(std::abs(i - 7) + (i == 7 ? 3 : 0));
    }
    const FitReport report = fit(toData("expr(abs(x-c))", x, y));
    EXPECT_TRUE(report.converged) << report.doubt;
    EXPECT_NEAR(report.parameters[0].value, 7, 0.2);
}

// b of 11 points at 1.032 and one in the slope; any steeper step fits as well.
TEST(Confirmed, WhatTheDataLeaveOpenHasNoInterval) {
    std::vector<double> x;
    std::vector<double> y(16, 0.0);
    const std::vector<double> high{0.964, 0.713, 1.346, 0.825, 0.804, 1.049,
                                   1.472, 1.159, 0.844, 0.922, 1.256};
    y.insert(y.end(), high.begin(), high.end());
    for (std::size_t i = 0; i < y.size(); ++i) {
        x.push_back(static_cast<double>(i));
    }
    const FitQuestion question = toData("expr(b/(1+exp(-(c+d*x)))):b=0.5,c=0.5,d=0.5", x, y);
    const FitReport report = fit(question);
    EXPECT_TRUE(report.converged);
    EXPECT_LT(report.chiSquared, 0.607452);  // of a step between two points
    // The mean of the ten points that are above the slope.
    EXPECT_NEAR(report.parameters[0].value, 1.039, 1e-4);
    EXPECT_TRUE(report.parameters[0].interval.has_value());
    for (const std::size_t open : {1U, 2U}) {
        EXPECT_FALSE(report.parameters[open].interval.has_value());
        EXPECT_THAT(report.parameters[open].remark, HasSubstr("not determined"));
    }
    // One parameter is adapted to the points, so the criterion counts one.
    EXPECT_NEAR(report.aic, 27 * std::log(report.chiSquared / 27) + 2, 1e-9);
    const FitVerdict verdict = verdictOn(question, report);
    EXPECT_THAT(verdict.sentence, HasSubstr("c and d are not determined"));
    ASSERT_TRUE(verdict.advice);
    EXPECT_EQ(verdict.advice->words, "Hold c there");
}

TEST(Confirmed, AsManyParametersAsPointsHaveNoErrors) {
    const FitReport report = fit(toData("expr(a+b*x+c*x^2)", {0, 75, 745.5}, {0.000001, 5, 135.47}));
    // Newton's divided differences: 5/75 to 8e-8, and (130.47/670.5 - b01) / 745.5.
    const double first = (5 - 0.000001) / 75;
    const double second = (130.47 / 670.5 - first) / 745.5;
    EXPECT_NEAR(report.parameters[2].value, second, 1e-12 * second);
    EXPECT_NEAR(report.parameters[1].value, first - 75 * second, 1e-12);
    EXPECT_FALSE(report.parameters[1].standardError.has_value());
    EXPECT_THAT(report.notes, Contains(HasSubstr("standard errors are not defined")));
}

TEST(Confirmed, AtItsBoundALinearParameterHasNoErrorAndTheOthersTheirs) {
    std::vector<double> x;
    for (int i = 0; i <= 20; ++i) {
        x.push_back(0.2 * i);
    }
    const std::vector<double> y{0.30003, 0.80968, 1.16889, 1.48647, 1.68626, 1.83931, 1.92388,
                                2.04036, 2.11134, 2.14615, 2.2195,  2.27844, 2.25425, 2.28074,
                                2.32469, 2.29071, 2.32982, 2.26078, 2.28685, 2.33224, 2.3153};
    FitQuestion question = toData("expr(c*(1-exp(-k*x))+d):c=2,k=1,d=0.05", x, y);
    question.parameters[2].lower = 0;
    question.parameters[2].upper = 0.1;
    const FitReport report = fit(question);
    // SciPy's curve_fit with d held at 0.1.
    EXPECT_EQ(report.parameters[2].value, 0.1);
    EXPECT_EQ(report.parameters[2].atBound, AtBound::upper);
    EXPECT_FALSE(report.parameters[2].standardError.has_value());
    EXPECT_NEAR(report.parameters[0].value, 2.2066108, 1e-6);
    EXPECT_NEAR(report.parameters[1].value, 1.6049192, 1e-6);
    EXPECT_NEAR(*report.parameters[0].standardError, 0.0197125, 1e-6);
    EXPECT_NEAR(*report.parameters[1].standardError, 0.0646757, 1e-6);
}

}  // namespace
}  // namespace zorro
