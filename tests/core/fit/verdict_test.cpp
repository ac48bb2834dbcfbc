// What a fit comes to, and what is asked next.

#include "core/fit/report/verdict.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

using testing::HasSubstr;

FitQuestion asked(const char* family, const char* target) {
    return withFamily({.target = parseCurve(target), .range = {-5, 5, 201}}, parseCurve(family));
}

FitVerdict verdictOnFit(const FitQuestion& question) {
    return verdictOn(question, fit(question));
}

/// A straight line with a little noise and one point far off.
FitQuestion lineWithAnOutlier() {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 40; ++i) {
        x.push_back(0.1 * i);
        y.push_back(2 * x.back() + 0.01 * std::sin(7.0 * i) + (i == 20 ? 5 : 0));
    }
    return withFamily({.data = std::make_shared<const Target>(pointsTarget("line", x, y))},
                      parseCurve("expr(p*x):p=1"));
}

TEST(FitVerdict, AFunctionFitsItselfExactlyAndNothingIsAdvised) {
    FitQuestion question = asked("swish:beta=1", "swish:beta=1");
    question.parameters[0].role = ParameterRole::fixed;
    const FitVerdict verdict = verdictOnFit(question);

    EXPECT_EQ(verdict.grade, FitGrade::exact);
    EXPECT_FALSE(verdict.advice);
}

TEST(FitVerdict, ABoundedFunctionCannotFollowAGrowingOneAndTheOneThatCanIsAdvised) {
    const FitVerdict verdict = verdictOnFit(asked("sigmoid-zorro", "gelu"));

    EXPECT_EQ(verdict.grade, FitGrade::bad);
    EXPECT_THAT(verdict.sentence, HasSubstr("cannot follow GELU"));
    ASSERT_TRUE(verdict.advice);
    EXPECT_EQ(verdict.advice->question.family->description().name, "asymmetric-zorro");
}

TEST(FitVerdict, AnOutlierAsksForTheHuberLossAndThatMovesTheSlopeBack) {
    const FitQuestion question = lineWithAnOutlier();
    const FitVerdict verdict = verdictOnFit(question);

    ASSERT_TRUE(verdict.advice);
    EXPECT_EQ(verdict.grade, FitGrade::rough);
    EXPECT_THAT(verdict.sentence, HasSubstr("pull the fit"));
    EXPECT_EQ(verdict.advice->words, "Use the Huber loss");
    const double before = std::abs(fit(question).curve.parameters[0] - 2);
    const FitReport after = fit(verdict.advice->question);
    EXPECT_LT(std::abs(after.curve.parameters[0] - 2), before / 10);
    EXPECT_FALSE(verdictOn(verdict.advice->question, after).advice);
}

TEST(FitVerdict, ANarrowBoundIsWidened) {
    FitQuestion question = asked("swish:beta=1", "swish:beta=3");
    question.parameters[0].lower = 0.5;
    question.parameters[0].upper = 2;
    const FitVerdict verdict = verdictOnFit(question);

    EXPECT_THAT(verdict.sentence, HasSubstr("beta is at its bound"));
    ASSERT_TRUE(verdict.advice);
    EXPECT_EQ(verdict.advice->words, "Widen the bounds of beta");
    EXPECT_GT(verdict.advice->question.parameters[0].upper, 3);
}

TEST(FitVerdict, WhatSigmaExplainsIsAgreement) {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 30; ++i) {
        x.push_back(i);
        y.push_back(2 * i + std::sin(1e4 * i));  // as good as random, of variance 1/2
    }
    const std::vector<double> sigma(30, std::sqrt(0.5));
    const FitQuestion question =
        withFamily({.data = std::make_shared<const Target>(pointsTarget("noisy", x, y, sigma))},
                   parseCurve("expr(p*x):p=1"));

    EXPECT_THAT(verdictOnFit(question).sentence, HasSubstr("within its σ"));
}

// The scatter is three times what sigma says, and has no shape.
TEST(FitVerdict, ASigmaThatIsTooSmallIsTakenForAWeight) {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 30; ++i) {
        x.push_back(i);
        y.push_back(2 * i + 3 * std::sin(1e4 * i));
    }
    const std::vector<double> sigma(30, std::sqrt(0.5));
    const FitQuestion question =
        withFamily({.data = std::make_shared<const Target>(pointsTarget("noisy", x, y, sigma))},
                   parseCurve("expr(p*x):p=1"));
    const FitVerdict verdict = verdictOnFit(question);
    ASSERT_TRUE(verdict.advice);
    EXPECT_EQ(verdict.advice->words, "Take σ as relative");
    EXPECT_EQ(verdict.advice->question.sigma, SigmaMeaning::relative);
}

// A scatter of a tenth of y, over three decades.
TEST(FitVerdict, AScatterThatGrowsWithYAsksForRelativeErrors) {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 40; ++i) {
        x.push_back(0.2 * i);
        y.push_back(std::exp(0.2 * i) * (1 + 0.1 * std::sin(1e4 * i)));
    }
    const FitQuestion question =
        withFamily({.data = std::make_shared<const Target>(pointsTarget("decades", x, y))},
                   parseCurve("expr(h*exp(k*x)):h=1,k=0.5"));
    const FitVerdict verdict = verdictOnFit(question);
    ASSERT_TRUE(verdict.advice);
    EXPECT_EQ(verdict.advice->words, "Fit relative errors");
    const FitReport after = fit(verdict.advice->question);
    EXPECT_NEAR(after.curve.parameters[1], 1, 0.02);
    EXPECT_FALSE(verdictOn(verdict.advice->question, after).advice);
}

TEST(FitVerdict, AStoppedSearchIsToGoOn) {
    const FitQuestion question = asked("swish:beta=1", "gelu");
    FitReport report = fit(question);
    report.stopped = true;
    const FitVerdict verdict = verdictOn(question, report);

    EXPECT_EQ(verdict.grade, FitGrade::rough);
    ASSERT_TRUE(verdict.advice);
    EXPECT_EQ(verdict.advice->question, question);
}

}  // namespace
}  // namespace zorro
