#include "core/analysis/statistics/power.h"

#include <gtest/gtest.h>

namespace zorro {
namespace {

// Where nothing else is said, values are of SciPy 1.17: nct.sf(c, n - 1, d sqrt(n)) + nct.cdf(-c, ...) with
// c = t.ppf(1 - level / 2, n - 1).

TEST(Power, IsThatOfTheNoncentralT) {
    EXPECT_NEAR(pairedPower(5, 1, 0.05), 0.40138991737179536, 1e-9);
    EXPECT_NEAR(pairedPower(5, 2, 0.05), 0.9088848681009404, 1e-9);
    EXPECT_NEAR(pairedPower(10, -1, 0.05), 0.8030968566327219, 1e-9);
    EXPECT_NEAR(pairedPower(2, 3, 0.05), 0.26077071422910975, 1e-9);
    EXPECT_NEAR(pairedPower(5, 1, 0.05 / 9), 0.07896717920383954, 1e-9);
}

TEST(Power, OfNoDifferenceIsTheLevel) {
    EXPECT_NEAR(pairedPower(7, 0, 0.05), 0.05, 1e-12);
    EXPECT_NEAR(pairedPower(2, 0, 0.01), 0.01, 1e-12);
}

TEST(Power, IsCertainOfDifferencesBeyondAllDoubt) {
    EXPECT_NEAR(pairedPower(1000, 1e6, 0.05), 1, 1e-12);
}

TEST(Power, NeedsThePairsOfTheUsualTables) {
    // Faul et al. (2007), G*Power 3, "difference between two dependent means": 199, 34 and 15.
    EXPECT_EQ(pairsForPower(0.2, 0.05), 199U);
    EXPECT_EQ(pairsForPower(0.5, 0.05), 34U);
    EXPECT_EQ(pairsForPower(0.8, 0.05), 15U);
    EXPECT_EQ(pairsForPower(1, 0.05, 0.9), 13U);
    EXPECT_EQ(pairsForPower(2, 0.05 / 9), 8U);
    EXPECT_EQ(pairsForPower(-5, 0.05), 3U);
    EXPECT_EQ(pairsForPower(1e9, 0.05), 2U);
}

TEST(Power, IsNotPromisedForDifferencesThatAreTooSmall) {
    EXPECT_EQ(pairsForPower(0, 0.05), std::nullopt);
    EXPECT_EQ(pairsForPower(1e-6, 0.05), std::nullopt);
}

TEST(Power, TellsTheSmallestDifferenceThatIsFound) {
    EXPECT_NEAR(detectableEffect(5, 0.05), 1.6819969659555547, 1e-8);
    EXPECT_NEAR(detectableEffect(10, 0.05), 0.9960013714554452, 1e-8);
    EXPECT_NEAR(pairedPower(6, detectableEffect(6, 0.05, 0.95), 0.05), 0.95, 1e-9);
}

}  // namespace
}  // namespace zorro
