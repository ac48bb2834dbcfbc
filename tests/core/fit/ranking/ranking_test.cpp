// Several functions at the same points: what the criterion is, and who comes first.

#include "core/fit/ranking/ranking.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/text/json.h"

namespace zorro {
namespace {

FitReport reportWith(std::size_t residuals, std::size_t estimated, double aic) {
    FitReport report;
    report.residualCount = residuals;
    report.counted = estimated;
    report.degreesOfFreedom = residuals > estimated ? residuals - estimated : 0;
    report.aic = aic;
    report.converged = true;
    return report;
}

/// y = 2 + 3 x, with residuals of 0.1 that alternate and so have neither a mean nor a slope.
FitQuestion lineWithNoise() {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = -6; i <= 6; ++i) {
        const double off = i == 0 ? 0 : (std::abs(i) % 2 == 0 ? 0.1 : -0.1);
        x.push_back(i);
        y.push_back(2 + 3 * i + off);
    }
    FitQuestion question;
    question.data = std::make_shared<const Target>(pointsTarget("line", x, y));
    question.starts = 4;
    return question;
}

std::vector<RankedFit> ranked(const FitQuestion& question, const std::vector<const char*>& specs) {
    const FitPoints points = pointsOf(withFamily(question, parseCurve(specs.front())));
    std::vector<RankedFit> fits;
    fits.reserve(specs.size());
    for (const char* spec : specs) {
        fits.push_back(rankedFit(question, points, parseCurve(spec)));
    }
    return fits;
}

TEST(CorrectedAic, AddsWhatFewPointsCost) {
    // 2 K (K + 1) / (n - K - 1) with K = 3: 24 / 8 at 12 points, 24 / 996 at 1000.
    EXPECT_DOUBLE_EQ(correctedAic(reportWith(12, 2, -50)), -47);
    EXPECT_DOUBLE_EQ(correctedAic(reportWith(1000, 2, -50)), -50 + 24.0 / 996);
}

TEST(CorrectedAic, IsNoNumberWhereThereAreTooFewPoints) {
    EXPECT_TRUE(std::isnan(correctedAic(reportWith(4, 2, -50))));
    EXPECT_TRUE(std::isnan(correctedAic(reportWith(2, 2, -50))));
    EXPECT_TRUE(std::isfinite(correctedAic(reportWith(5, 2, -50))));
}

TEST(CorrectedAic, IsNoNumberOfAFitThatHasNotConverged) {
    FitReport report = reportWith(12, 2, -50);
    report.converged = false;  // its chi^2 is not the least
    EXPECT_TRUE(std::isnan(correctedAic(report)));
}

TEST(Ranking, PrefersTheLineToWhatNeedsMoreParametersAndToWhatCannotFollow) {
    const auto fits = ranked(lineWithNoise(), {"expr(a+b*x+c*x^3):a=1,b=1,c=0", "expr(a*x)", "expr(a+b*x)"});

    const auto order = rankedOrder(fits, RankBy::correctedAic);
    EXPECT_EQ(order, (std::vector<std::size_t>{2, 0, 1}));
    EXPECT_EQ(behindBest(fits, fits[2]), 0);
    // The sums of squares are 0.12 with the line, with or without a cube, and 13 2^2 + 0.12 through the
    // origin.
    EXPECT_NEAR(behindBest(fits, fits[0]), 2 + 40.0 / 8 - 24.0 / 9, 1e-6);
    EXPECT_NEAR(behindBest(fits, fits[1]), 13 * std::log(52.12 / 0.12) - 2 + 12.0 / 10 - 24.0 / 9, 1e-6);
    EXPECT_EQ(rankedOrder(fits, RankBy::parameters).front(), 1U);
    EXPECT_EQ(rankedOrder(fits, RankBy::rmse).back(), 1U);
}

TEST(Ranking, WhatIsNowhereFiniteComesLastAndSaysWhy) {
    const auto fits = ranked(lineWithNoise(), {"expr(a*sqrt(x-100))", "expr(a*x)"});

    EXPECT_FALSE(fits[0].isFound());
    EXPECT_FALSE(fits[0].problem.empty());
    EXPECT_EQ(rankedOrder(fits, RankBy::largestError), (std::vector<std::size_t>{1, 0}));
}

TEST(Ranking, JsonHasTheBestFirstAndTheProblemOfTheOthers) {
    const auto fits = ranked(lineWithNoise(), {"expr(a*sqrt(x-100))", "expr(a*x)", "expr(a+b*x)"});

    const Json rows = parseJson(rankingJson(fits, RankBy::correctedAic)).at("ranking");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].at("parameters"), 2);
    EXPECT_EQ(rows[0].at("delta_aicc"), 0);
    EXPECT_NEAR(rows[0].at("max_abs_error").get<double>(), 0.1, 1e-9);
    EXPECT_TRUE(rows[2].contains("problem"));
    EXPECT_FALSE(rows[2].contains("rmse"));
}

TEST(Ranking, CsvHasARowForEachFitThatWasFound) {
    const auto fits = ranked(lineWithNoise(), {"expr(a*sqrt(x-100))", "expr(a*x)", "expr(a+b*x)"});

    const std::string csv = rankingCsv(fits, RankBy::correctedAic);
    EXPECT_EQ(std::ranges::count(csv, '\n'), 3);
    EXPECT_TRUE(
        csv.starts_with("function,parameters,aicc,rmse,max_abs_error,max_abs_error_at,operations,spec\n"));
}

}  // namespace
}  // namespace zorro
