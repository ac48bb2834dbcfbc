#include "core/analysis/statistics/studentised_range.h"

#include <numbers>

#include <gtest/gtest.h>

namespace zorro {
namespace {

// SciPy 1.17: studentized_range with infinite degrees of freedom.

TEST(NormalRange, HasSciPysProbabilities) {
    EXPECT_NEAR(normalRangeProbability(1, 2), 0.5204998778130465, 1e-10);
    EXPECT_NEAR(normalRangeProbability(3.5, 4), 0.9361236661430967, 1e-10);
    EXPECT_NEAR(normalRangeProbability(5, 10), 0.9851425621122164, 1e-10);
    EXPECT_NEAR(normalRangeProbability(0.5, 3), 0.06657805486471302, 1e-10);
    EXPECT_NEAR(1 - normalRangeProbability(8, 5), 1.5380313811430568e-07, 1e-10);
    EXPECT_EQ(normalRangeProbability(0, 3), 0);
    EXPECT_EQ(normalRangeProbability(-1, 3), 0);
}

TEST(NormalRange, HasSciPysQuantiles) {
    EXPECT_NEAR(normalRangeQuantile(0.95, 2), 2.771807648699355, 1e-8);
    EXPECT_NEAR(normalRangeQuantile(0.95, 3), 3.314493155398122, 1e-8);
    EXPECT_NEAR(normalRangeQuantile(0.95, 10), 4.474124221725907, 1e-8);
    EXPECT_NEAR(normalRangeQuantile(0.90, 4), 3.240446220927359, 1e-8);
    EXPECT_NEAR(normalRangeQuantile(0.95, 100), 6.084637537173171, 1e-8);
}

TEST(NormalRange, HasTheCriticalValuesOfNemenyisTest) {
    // Table 5 of Demsar 2006, q at 0.05 for 2, 5 and 10 classifiers.
    EXPECT_NEAR(normalRangeQuantile(0.95, 2) / std::numbers::sqrt2, 1.960, 5e-4);
    EXPECT_NEAR(normalRangeQuantile(0.95, 5) / std::numbers::sqrt2, 2.728, 5e-4);
    EXPECT_NEAR(normalRangeQuantile(0.95, 10) / std::numbers::sqrt2, 3.164, 5e-4);
}

}  // namespace
}  // namespace zorro
