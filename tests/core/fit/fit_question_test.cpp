#include "core/fit/fit_question.h"

#include <limits>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

FitQuestion asked() {
    return withFamily({.target = parseCurve("gelu")}, parseCurve("asymmetric-zorro"));
}

TEST(FitQuestion, AnotherFunctionStartsFreeAtItsValuesAndKeepsTheRest) {
    FitQuestion first = asked();
    first.masked = {{-1, 0.5}};
    first.parameters[0].role = ParameterRole::fixed;
    const FitQuestion question = withFamily(first, parseCurve("sigmoid-zorro:a=4"));

    ASSERT_EQ(question.parameters.size(), 3U);
    EXPECT_EQ(question.parameters[0].start, 4);
    EXPECT_EQ(question.parameters[0].role, ParameterRole::free);
    EXPECT_EQ(question.parameters[0].lower, 0.01);
    EXPECT_EQ(question.masked, first.masked);
}

TEST(FitQuestion, AFormulaIsSearchedFromStartsThatTheDataChooseWithoutBounds) {
    const FitQuestion question = withFamily(asked(), parseCurve("expr(p*tanh(q*x)):p=0.5,q=2"));

    EXPECT_EQ(question.starts, 32U);
    EXPECT_EQ(question.parameters[1].start, 2);
    EXPECT_EQ(question.parameters[1].upper, std::numeric_limits<double>::infinity());
    EXPECT_EQ(withFamily(question, parseCurve("symmetric-zorro")).starts, 64U);
}

TEST(FitQuestion, ATiedParameterStartsWhereTheOtherDoes) {
    FitQuestion question = asked();
    question.parameters[0].start = 3;
    question.parameters[2] = {ParameterRole::tied, 1, 0.01, 50, 0};

    EXPECT_EQ(startOf(question).parameters[2], 3);
}

TEST(FitQuestion, KnowsWhetherItsPointsAreTheSame) {
    FitQuestion other = asked();
    EXPECT_TRUE(asked() == other);

    other.starts = 3;
    EXPECT_FALSE(asked() == other);
    EXPECT_TRUE(haveSamePoints(asked(), other));
    other.range.count = 5;
    EXPECT_FALSE(haveSamePoints(asked(), other));
}

TEST(FitQuestion, WhatIsWrongWithItIsToldWithoutItsPoints) {
    FitQuestion question = asked();
    question.range.count = mostTargetPoints + 1;  // never sampled
    EXPECT_FALSE(fitIssue(question).has_value());

    question.derivativeWeight = 1;
    question.data = std::make_shared<const Target>(pointsTarget("line", {0, 1}, {0, 1}));
    ASSERT_TRUE(fitIssue(question).has_value());
    EXPECT_EQ(fitIssue(question)->field, FitField::objective);

    EXPECT_EQ(fitIssue(withFamily({}, parseCurve("symmetric-zorro")))->text,
              "there is nothing to approach; choose a target");
}

TEST(FitQuestion, EndsOfAMaskedStretchAreLeftOutToo) {
    FitQuestion question = asked();
    question.masked = {{-1, 0.5}, {2, 3}};

    EXPECT_TRUE(isMasked(question, 0, -1) && isMasked(question, 1, 0.5) && isMasked(question, 2, 3));
    EXPECT_FALSE(isMasked(question, 0, -1.001) || isMasked(question, 1, 1) || isMasked(question, 2, 3.001));
}

TEST(FitQuestion, ASinglePointIsLeftOutAloneThoughOthersShareItsX) {
    FitQuestion question = asked();
    question.data = std::make_shared<const Target>(pointsTarget("twice", {0, 1, 1, 2}, {0, 1, 9, 2}));
    question.maskedPoints = {2};

    EXPECT_EQ(pointsOf(question).masked, (std::vector<bool>{false, false, true, false}));
    question.data = nullptr;
    EXPECT_FALSE(isMasked(question, 2, 1)) << "points of data are not those of a target that is sampled";
}

TEST(FitPoints, AreSampledWeightedAndMaskedAsAsked) {
    FitQuestion question = asked();
    question.range = {-2, 2, 5};
    question.masked = {{0, 1}};
    question.weight = FitWeight::histogram;
    question.histogram = std::make_shared<const Histogram>(Histogram{"counts", {-2, 2}, {0, 4}});
    const FitPoints points = pointsOf(question);

    EXPECT_EQ(points.target->x, (std::vector<double>{-2, -1, 0, 1, 2}));
    EXPECT_EQ(points.weights, (std::vector<double>{0, 1, 2, 3, 4}));
    EXPECT_EQ(points.masked, (std::vector<bool>{false, false, true, true, false}));
}

TEST(FitPoints, OfDataAreTheDataThemselves) {
    FitQuestion question = asked();
    question.data = std::make_shared<const Target>(pointsTarget("line", {0, 1}, {0, 1}));

    EXPECT_EQ(pointsOf(question).target, question.data);
}

TEST(FitPoints, WeightsWithoutTheirHistogramAreRefused) {
    FitQuestion question = asked();
    question.weight = FitWeight::histogram;

    EXPECT_THROW((void)pointsOf(question), std::invalid_argument);
    EXPECT_THROW((void)fit(question), FitError);
}

}  // namespace
}  // namespace zorro
