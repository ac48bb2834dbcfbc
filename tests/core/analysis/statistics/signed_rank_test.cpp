#include "core/analysis/statistics/signed_rank.h"

#include <limits>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(SignedRankTest, CountsEverySignOfDarwinsMaize) {
    // Crossed less self-fertilised plants in eighths of an inch (Darwin 1876; Fisher 1935). SciPy 1.17:
    // wilcoxon(d, method='exact').
    const std::vector<double> d{49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
    EXPECT_DOUBLE_EQ(signedRankTest(d).value(), 0.041259765625);
}

TEST(SignedRankTest, DropsZerosAndSharesRanks) {
    // Enumerated over all 2^8 signs with SciPy's rankdata().
    EXPECT_DOUBLE_EQ(signedRankTest(std::vector<double>{1, 1, -1, 2, 2, 0, 3, -3, 5}).value(), 0.2421875);
    EXPECT_FALSE(signedRankTest(std::vector<double>{0, 0}).has_value());
}

TEST(SignedRankTest, HasTheSmallestProbabilityThatSignsAllow) {
    EXPECT_DOUBLE_EQ(signedRankTest(std::vector<double>{1, 2, 3}).value(), 2.0 / 8);
    EXPECT_DOUBLE_EQ(signedRankTest(std::vector<double>{-1, -2, -3}).value(), 2.0 / 8);
    EXPECT_DOUBLE_EQ(signedRankTest(std::vector<double>{1, -1}).value(), 1);
}

TEST(SignedRankTest, RanksWhatIsInfiniteLast) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(signedRankTest(std::vector<double>{1, -2, infinity}),
              signedRankTest(std::vector<double>{1, -2, 3}));
    EXPECT_EQ(signedRankTest(std::vector<double>{1, -infinity, infinity}),
              signedRankTest(std::vector<double>{1, -2, 2}));
}

TEST(SignedRankTest, GoesOverIntoANormalDistributionWithoutAStep) {
    std::vector<double> d(200);
    std::iota(d.begin(), d.end(), 1.0);
    for (std::size_t i = 0; i < d.size(); i += 5) d[i] = -d[i];
    for (std::size_t i = 1; i < d.size(); i += 5) d[i] = -d[i];
    const double counted = signedRankTest(d).value();
    d.push_back(1e-9);  // of the smallest rank
    EXPECT_NEAR(signedRankTest(d).value() / counted, 1, 0.05);
}

}  // namespace
}  // namespace zorro
