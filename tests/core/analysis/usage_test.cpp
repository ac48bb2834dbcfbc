#include "core/analysis/usage.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/activation/curve_from_spec.h"

namespace zorro {
namespace {

using testing_tools::curveFromSpec;

const std::vector<double> evenly(16, 3);  // on [-2, 2]: a quarter on [0, 1]

TEST(Usage, OfReluHalfIsFlatAndHalfIsLinear) {
    const Usage usage = usageOf(curveFromSpec("relu"), -2, 2, evenly);
    EXPECT_NEAR(usage.flat, 0.5, 1e-12);
    EXPECT_NEAR(usage.linear, 0.5, 1e-12);
    EXPECT_EQ(usage.saturated, 0);
}

TEST(Usage, TheMiddleOfZorroIsStraight) {
    const std::vector<StraightPiece> pieces = straightPieces(curveFromSpec("symmetric-zorro"));
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0].where, (Interval{0, 1}));
    EXPECT_EQ(pieces[0].slope, 1);
    EXPECT_NEAR(usageOf(curveFromSpec("symmetric-zorro"), -2, 2, evenly).linear, 0.25, 1e-12);
}

TEST(Usage, PiecesThatEndInsideAnIntervalTakeTheirPart) {
    const Usage usage = usageOf(curveFromSpec("symmetric-zorro"), -3, 3, std::vector<double>{1, 1});
    EXPECT_NEAR(usage.linear, 1.0 / 6, 1e-12);
}

TEST(Usage, ATanhIsSaturatedBeyondTwo) {
    // 1 - tanh(x)^2 = 0.05 at x = 2.18
    const Usage usage = usageOf(curveFromSpec("tanh"), -4, 4, std::vector<double>(80, 1));
    EXPECT_NEAR(usage.saturated, 2 * (4 - 2.18) / 8, 0.01);
    EXPECT_EQ(usage.linear, 0);
    EXPECT_TRUE(straightPieces(curveFromSpec("gelu")).empty());
}

TEST(Usage, OfNothingIsNotANumber) {
    EXPECT_TRUE(std::isnan(usageOf(curveFromSpec("relu"), -2, 2, std::vector<double>(4, 0)).linear));
}

}  // namespace
}  // namespace zorro
