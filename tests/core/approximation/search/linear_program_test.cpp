#include "core/approximation/search/linear_program.h"

#include <gtest/gtest.h>

namespace zorro::approximation {
namespace {

TEST(LinearProgram, FindsTheCornerThatIsBest) {
    // The most 3 a + 5 b with a <= 4, 2 b <= 12, 3 a + 2 b <= 18, a, b >= 0: 36 at (2, 6).
    LinearProgram program({-3, -5}, 1e6L);
    program.addRow(std::vector<long double>{1, 0}, 4);
    program.addRow(std::vector<long double>{0, 2}, 12);
    program.addRow(std::vector<long double>{3, 2}, 18);
    program.addRow(std::vector<long double>{-1, 0}, 0);
    program.addRow(std::vector<long double>{0, -1}, 0);
    const auto z = program.solve();
    ASSERT_TRUE(z);
    EXPECT_NEAR(static_cast<double>((*z)[0]), 2, 1e-15);
    EXPECT_NEAR(static_cast<double>((*z)[1]), 6, 1e-15);
}

TEST(LinearProgram, SaysThatRowsContradictEachOther) {
    LinearProgram program({1}, 1e6L);
    program.addRow(std::vector<long double>{1}, -1);
    program.addRow(std::vector<long double>{-1}, -1);
    EXPECT_FALSE(program.solve());
}

TEST(LinearProgram, SolvesASquareSystemAndRefusesASingularOne) {
    const auto z = solveLinear({{0, 2}, {3, 1}}, {4, 5});
    ASSERT_TRUE(z);
    EXPECT_EQ((*z)[0], 1);
    EXPECT_EQ((*z)[1], 2);
    EXPECT_FALSE(solveLinear({{1, 2}, {2, 4}}, {1, 2}));
}

}  // namespace
}  // namespace zorro::approximation
