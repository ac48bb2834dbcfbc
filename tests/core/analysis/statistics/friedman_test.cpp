#include "core/analysis/statistics/friedman.h"

#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/analysis/statistics/ranks.h"

namespace zorro {
namespace {

using Ranks = std::vector<std::vector<double>>;

/// C4.5 with four settings on 14 data sets: table 6 of Demsar, "Statistical comparisons of classifiers over
/// multiple data sets", JMLR 7, 2006. Of two values that are printed alike and ranked apart ("voting") the
/// third has one digit more here.
constexpr std::array<std::array<double, 4>, 14> demsar{{{.763, .768, .771, .798},
                                                        {.599, .591, .590, .569},
                                                        {.954, .971, .968, .967},
                                                        {.628, .661, .654, .657},
                                                        {.882, .888, .886, .898},
                                                        {.936, .931, .916, .931},
                                                        {.661, .668, .609, .685},
                                                        {.583, .583, .563, .625},
                                                        {.775, .838, .866, .875},
                                                        {1.000, 1.000, 1.000, 1.000},
                                                        {.940, .962, .965, .962},
                                                        {.619, .666, .614, .669},
                                                        {.972, .981, .9751, .975},
                                                        {.957, .978, .946, .970}}};

Ranks demsarRanks() {
    Ranks ranks;
    for (const auto& row : demsar)
        ranks.push_back(
            tiedRanks(row.size(), [&](std::size_t one, std::size_t other) { return row[one] > row[other]; }));
    return ranks;
}

TEST(Friedman, HasTheRanksOfDemsarsExample) {
    std::array<double, 4> sums{};
    for (const std::vector<double>& row : demsarRanks())
        for (std::size_t i = 0; i < row.size(); ++i) sums[i] += row[i];
    // As published: 3.143, 2.000, 2.893, 1.964.
    EXPECT_NEAR(sums[0] / 14, 3.143, 5e-4);
    EXPECT_NEAR(sums[1] / 14, 2.000, 5e-4);
    EXPECT_NEAR(sums[2] / 14, 2.893, 5e-4);
    EXPECT_NEAR(sums[3] / 14, 1.964, 5e-4);
}

TEST(Friedman, CorrectsDemsarsExampleForItsTies) {
    const FriedmanTest test = friedmanTest(demsarRanks()).value();
    // SciPy 1.17: friedmanchisquare(); F of it and f.sf(F, 3, 39).
    EXPECT_NEAR(test.chiSquared, 10.228346456692925, 1e-11);
    EXPECT_NEAR(test.p, 0.016721580328441323, 1e-13);
    EXPECT_NEAR(test.f, 4.1851301115241695, 1e-11);
    EXPECT_NEAR(test.fP, 0.011620659515310975, 1e-13);
    // Published, without the correction: 9.28. Of 14 rankings four have ties: three of 2, one of 4.
    const double untied = 1 - (3 * 6 + 60) / (14.0 * 60);
    EXPECT_NEAR(test.chiSquared * untied, 9.28, 5e-3);
}

TEST(Friedman, CountsRanksWithoutTiesAsTheyAre) {
    const FriedmanTest test =
        friedmanTest(Ranks{{1, 2, 3, 4, 5}, {2, 1, 3, 4, 5}, {1, 2, 3, 5, 4}, {3, 1, 2, 4, 5}}).value();
    // SciPy 1.17, as above.
    EXPECT_NEAR(test.chiSquared, 13.6, 1e-12);
    EXPECT_NEAR(test.p, 0.008687446153189433, 1e-13);
    EXPECT_NEAR(test.f, 17, 1e-11);
    EXPECT_NEAR(test.fP, 6.948281249999857e-05, 1e-14);
}

TEST(Friedman, HasAnInfiniteFWhereAllRankingsAgree) {
    const FriedmanTest test = friedmanTest(Ranks(3, {1, 2, 3})).value();
    EXPECT_NEAR(test.chiSquared, 6, 1e-12);  // N (k - 1), the largest that there is
    EXPECT_TRUE(std::isinf(test.f));
    EXPECT_EQ(test.fP, 0);
}

TEST(Friedman, CountsTheOrdersOfFewRankings) {
    // By hand: the five orders of two rankings of three that agree less have a smaller chi^2 than 4.
    EXPECT_NEAR(friedmanTest(Ranks{{1, 2, 3}, {1, 2, 3}}).value().exactP.value(), 1.0 / 6, 1e-12);
    // Friedman 1937, table V (three ranks): n = 3, chi^2 = 4.667: 0.194; n = 4, chi^2 = 6.5: 0.042.
    const FriedmanTest three = friedmanTest(Ranks{{1, 2, 3}, {1, 2, 3}, {1, 3, 2}}).value();
    EXPECT_NEAR(three.chiSquared, 4.667, 5e-4);
    EXPECT_NEAR(three.exactP.value(), 0.194, 5e-4);
    const FriedmanTest four = friedmanTest(Ranks{{1, 2, 3}, {1, 2, 3}, {1, 2, 3}, {1, 3, 2}}).value();
    EXPECT_NEAR(four.chiSquared, 6.5, 1e-12);
    EXPECT_NEAR(four.exactP.value(), 0.042, 5e-4);
    EXPECT_EQ(four.decidingP(), four.exactP);
}

TEST(Friedman, LeavesManyRankingsToTheirDistribution) {
    const FriedmanTest test = friedmanTest(demsarRanks()).value();
    EXPECT_FALSE(test.exactP);
    EXPECT_EQ(test.decidingP(), test.fP);
}

TEST(Friedman, NeedsSeveralRankingsThatDistinguish) {
    EXPECT_FALSE(friedmanTest({}));
    EXPECT_FALSE(friedmanTest(Ranks{{1, 2, 3}}));
    EXPECT_FALSE(friedmanTest(Ranks{{1}, {1}}));
    EXPECT_FALSE(friedmanTest(Ranks{{1.5, 1.5}, {1.5, 1.5}}));
}

TEST(Friedman, HasTheCriticalDifferencesOfDemsarsExample) {
    EXPECT_NEAR(criticalRankDifference(0.05, 4, 14), 1.25, 5e-3);  // as published
    EXPECT_NEAR(criticalRankDifference(0.10, 4, 14), 1.12, 5e-3);
    // SciPy 1.17: studentized_range.ppf(0.95, 4, inf) sqrt(4 5 / (6 14)) / sqrt(2).
    EXPECT_NEAR(criticalRankDifference(0.05, 4, 14), 1.2535591471176057, 1e-8);
}

TEST(Ranks, ShareTheMeanOfTies) {
    const std::vector<double> values{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
    const auto ranks = tiedRanks(
        values.size(), [&](std::size_t one, std::size_t other) { return values[one] < values[other]; });
    // SciPy 1.17: rankdata().
    EXPECT_EQ(ranks, (std::vector{4.5, 1.5, 6.0, 1.5, 8.0, 11.0, 3.0, 10.0, 8.0, 4.5, 8.0}));
}

}  // namespace
}  // namespace zorro
