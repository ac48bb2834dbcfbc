// Checked against textbook formulas of the straight line y = p + q x, and the certified numbers of NIST's
// linear problem "Norris" is of the same kind.

#include <cmath>
#include <numbers>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"
#include "core/fit/report/contours.h"

namespace zorro {
namespace {

using testing::HasSubstr;

FitQuestion ofData(const char* family, Target data) {
    return withFamily({.data = std::make_shared<const Target>(std::move(data))}, parseCurve(family));
}

/// Five points, not on a line: mean x = 2, sum (x - 2)^2 = 10.
FitQuestion linePoints(std::vector<double> sigma = {}) {
    return ofData("expr(p+q*x)", pointsTarget("line", {0, 1, 2, 3, 4}, {1, 3, 2, 5, 4}, std::move(sigma)));
}

TEST(Statistics, OfAStraightLineAreTheTextbooks) {
    const FitReport report = fit(linePoints());
    // q = sum (x - 2)(y - 3) / 10 = 8 / 10, p = 3 - 2 q; residual squares 10 - 8^2 / 10 = 3.6.
    EXPECT_NEAR(report.parameters[1].value, 0.8, 1e-8);
    EXPECT_NEAR(report.parameters[0].value, 1.4, 1e-8);
    EXPECT_NEAR(report.chiSquared, 3.6, 1e-8);
    EXPECT_EQ(report.degreesOfFreedom, 3U);
    EXPECT_NEAR(report.reducedChiSquared, 1.2, 1e-8);
    EXPECT_NEAR(report.rSquared, 1 - 3.6 / 10, 1e-8);
    EXPECT_NEAR(report.rmse, std::sqrt(3.6 / 5), 1e-8);
    EXPECT_NEAR(*report.parameters[1].standardError, std::sqrt(1.2 / 10), 1e-8);
    EXPECT_NEAR(*report.parameters[0].standardError, std::sqrt(1.2 * (1.0 / 5 + 4.0 / 10)), 1e-8);
    EXPECT_NEAR(report.correlation[1], -2 / std::sqrt(4 + 10.0 / 5), 1e-6);
    EXPECT_NEAR(report.aic, 5 * std::log(3.6 / 5) + 4, 1e-7);
    EXPECT_NEAR(report.bic, 5 * std::log(3.6 / 5) + 2 * std::log(5), 1e-7);
    EXPECT_NEAR(report.maxAbsError, 1.2, 1e-7);
    EXPECT_EQ(report.maxAbsErrorAt, 3);
}

TEST(Statistics, IntervalsAreStudents) {
    const FitReport report = fit(linePoints());
    // The 97.5 % quantile of Student's t with 3 degrees of freedom, from any table.
    const double half = 3.182446305 * *report.parameters[1].standardError;
    EXPECT_NEAR(report.parameters[1].interval->lower, 0.8 - half, 1e-7);
    EXPECT_NEAR(report.parameters[1].interval->upper, 0.8 + half, 1e-7);
}

TEST(Statistics, ProfileIntervalsOfALinearModelAreTheSame) {
    FitQuestion question = linePoints();
    question.profileIntervals = true;
    const FitReport report = fit(question);
    for (const FittedParameter& parameter : report.parameters) {
        ASSERT_TRUE(parameter.profile.has_value());
        EXPECT_NEAR(parameter.profile->lower, parameter.interval->lower, 1e-4);
        EXPECT_NEAR(parameter.profile->upper, parameter.interval->upper, 1e-4);
    }
}

TEST(Statistics, ContoursOfALinearModelAreTheTextbooksEllipse) {
    const FitQuestion question = linePoints();
    const FitReport report = fit(question);
    const ConfidenceContours contours = confidenceContours(question, report, 0, 1, 11);
    EXPECT_NEAR(contours.level95, 9.5521, 1e-4);  // F(2, 3) of 95 %, from any table
    for (std::size_t row = 0; row < 11; ++row) {
        for (std::size_t column = 0; column < 11; ++column) {
            const double p = contours.first[column] - 1.4;
            const double q = contours.second[row] - 0.8;
            // (5 p^2 + 2 * 10 p q + 30 q^2) / (2 s^2): the sums of 1, x and x^2 are 5, 10 and 30.
            const double wanted = (5 * p * p + 20 * p * q + 30 * q * q) / 2.4;
            EXPECT_NEAR(contours.excess[row * 11 + column], wanted, 1e-5 * (1 + wanted));
        }
    }
}

TEST(Statistics, TheBandOfAStraightLineIsTheTextbooks) {
    const FitReport report = fit(linePoints());
    const std::vector<double> half = confidenceBand(report, {2, 4});
    EXPECT_NEAR(half[0], 3.182446305 * std::sqrt(1.2 / 5), 1e-6);
    EXPECT_NEAR(half[1], 3.182446305 * std::sqrt(1.2 * (1.0 / 5 + 4.0 / 10)), 1e-6);
}

TEST(Statistics, SigmaWeighsThePoints) {
    const FitReport report = fit(linePoints({1e-6, 1e-6, 1e3, 1e3, 1e3}));
    EXPECT_NEAR(report.parameters[0].value, 1, 1e-6);
    EXPECT_NEAR(report.parameters[1].value, 2, 1e-6);
}

TEST(Statistics, MaskedPointsAreNoPoints) {
    FitQuestion question = linePoints();
    question.masked = {{1, 1}, {3.5, 9}};
    const FitReport report = fit(question);
    EXPECT_EQ(report.points, 3U);
    EXPECT_EQ(report.degreesOfFreedom, 1U);
    EXPECT_EQ(report.residuals->values.size(), 5U);
    // The line through (0, 1), (2, 2), (3, 5): mean (5/3, 8/3), slope (19 - 40/3) / (13 - 25/3).
    EXPECT_NEAR(report.parameters[1].value, (19 - 40.0 / 3) / (13 - 25.0 / 3), 1e-7);
}

TEST(Statistics, ARobustLossIgnoresAnOutlier) {
    FitQuestion question =
        ofData("expr(p+q*x)", pointsTarget("line", {0, 1, 2, 3, 4, 5}, {0, 1, 2, 3, 4, 50}));
    for (const Loss loss : {Loss::huber, Loss::cauchy}) {
        question.loss = loss;
        question.lossScale = 0.01;
        EXPECT_NEAR(fit(question).parameters[1].value, 1, 0.02);
    }
    question.loss = Loss::none;
    EXPECT_GT(fit(question).parameters[1].value, 5);
}

TEST(Statistics, FittingTheSlopeBringsItCloser) {
    FitQuestion question =
        withFamily({.target = parseCurve("gelu"), .range = {-5, 5, 201}}, parseCurve("asymmetric-zorro"));
    const FitReport values = fit(question);
    question.derivativeWeight = 10;
    const FitReport slopes = fit(question);
    const Target target = sampleTarget(question.target, question.range);
    const auto slopeError = [&](const FitReport& report) {
        std::vector<double> df(201);
        report.curve.evaluate(target.x, {.df = df});
        double sum = 0;
        for (std::size_t i = 0; i < df.size(); ++i) {
            sum += std::pow(df[i] - target.slope[i], 2);
        }
        return std::sqrt(sum / 201);
    };
    EXPECT_NEAR(slopes.slopeRmse, slopeError(slopes), 1e-12);
    EXPECT_LT(slopeError(slopes), slopeError(values));
    EXPECT_GT(slopes.rmse, values.rmse);
    EXPECT_EQ(slopes.degreesOfFreedom + slopes.estimated.size(), 402U);
}

std::string notesOf(const FitReport& report) {
    std::string text;
    for (const std::string& note : report.notes) {
        text += note + '\n';
    }
    return text;
}

FitReport fitOf(const std::string& family, const std::string& target) {
    return fit(withFamily({.target = parseCurve(target), .range = {-5, 5, 401}}, parseCurve(family)));
}

TEST(Notes, SayThatALimitIsNotIdentifiable) {
    EXPECT_THAT(notesOf(fitOf("sigmoid-zorro", "dgelu")),
                HasSubstr("b is at its upper bound 20: the optimum is the limit b -> inf"));
    EXPECT_THAT(notesOf(fitOf("asymmetric-zorro", "gelu")),
                HasSubstr("the limit b_pos -> -inf, where the branch"));
}

TEST(Notes, SayThatABoundedFamilyCannotFollow) {
    EXPECT_THAT(notesOf(fitOf("symmetric-zorro", "gelu")),
                HasSubstr("bounded on the right and the target is not: choose Asymmetric-Zorro"));
}

TEST(Notes, SayWhatTheFixedSlopeCosts) {
    EXPECT_THAT(notesOf(fitOf("asymmetric-zorro", "gelu")), HasSubstr("slope 1 on [0, 1] is fixed"));
    EXPECT_EQ(notesOf(fitOf("sigmoid-zorro", "dgelu")).find("slope 1"), std::string::npos);
}

TEST(Notes, SayThatTwoParametersAreOne) {
    const FitReport report = fit(ofData("expr(p*q*x)", pointsTarget("line", {0, 1, 2, 3}, {0, 1, 2, 3.5})));
    EXPECT_FALSE(report.parameters[0].standardError.has_value());
    EXPECT_THAT(notesOf(report), HasSubstr("other parameters can take its place"));
}

TEST(Notes, SayThatAFitIsExact) {
    EXPECT_THAT(notesOf(fitOf("relu", "relu")), HasSubstr("exact"));
}

}  // namespace
}  // namespace zorro
