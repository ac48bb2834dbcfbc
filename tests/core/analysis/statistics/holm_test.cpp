#include "core/analysis/statistics/holm.h"

#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(Holm, StepsDownFromTheSmallest) {
    // By hand: 4 x 0.005, 3 x 0.01, 2 x 0.02, and 0.03, which is lifted to what comes before it.
    const std::vector<double> adjusted = holmAdjusted(std::vector{0.01, 0.02, 0.03, 0.005});
    const std::vector expected{0.03, 0.04, 0.04, 0.02};
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_DOUBLE_EQ(adjusted[i], expected[i]);
}

TEST(Holm, LeavesOneAsItIsAndNoneAboveOne) {
    EXPECT_EQ(holmAdjusted(std::vector{0.03}), std::vector{0.03});
    EXPECT_EQ(holmAdjusted(std::vector{0.6, 0.7}), (std::vector{1.0, 1.0}));
    EXPECT_TRUE(holmAdjusted({}).empty());
}

}  // namespace
}  // namespace zorro
