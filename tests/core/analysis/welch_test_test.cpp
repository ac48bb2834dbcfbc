#include "core/analysis/welch_test.h"

#include <cmath>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(WelchTest, HasTheClosedFormOfTwoDegreesOfFreedom) {
    const std::vector<double> a{0, 2};
    const std::vector<double> b{4, 6};
    const auto test = welchTest(a, b);
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->t, -4 / std::numbers::sqrt2, 1e-14);
    EXPECT_NEAR(test->degreesOfFreedom, 2, 1e-14);
    EXPECT_NEAR(test->p, 1 - std::sqrt(8.0 / 10), 1e-12);
}

TEST(WelchTest, IsCauchysWhereOnlyTwoValuesVary) {
    const std::vector<double> a{0, 2};
    const std::vector<double> b{10, 10, 10};
    const auto test = welchTest(a, b);
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->degreesOfFreedom, 1, 1e-14);
    EXPECT_NEAR(test->p, 1 - 2 / std::numbers::pi * std::atan(9), 1e-12);
}

TEST(WelchTest, DoesNotDependOnTheOrder) {
    const std::vector<double> a{1, 2, 4, 8};
    const std::vector<double> b{3, 3, 7};
    EXPECT_EQ(welchTest(a, b)->p, welchTest(b, a)->p);
    EXPECT_EQ(welchTest(a, b)->t, -welchTest(b, a)->t);
    EXPECT_NEAR(welchTest(a, a)->p, 1, 1e-14);
}

TEST(WelchTest, NeedsTwoValuesThatVary) {
    const std::vector<double> one{1};
    const std::vector<double> same{2, 2};
    const std::vector<double> varied{1, 3};
    EXPECT_FALSE(welchTest(one, varied));
    EXPECT_FALSE(welchTest(varied, one));
    EXPECT_FALSE(welchTest(same, same));
}

}  // namespace
}  // namespace zorro
