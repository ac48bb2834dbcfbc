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

TEST(WelchTest, IsThatOfStudentsSleepData) {
    // Student (1908), hours of sleep gained with two drugs; as R's t.test prints it.
    const std::vector<double> a{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    const std::vector<double> b{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    const auto test = welchTest(a, b);
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->t, -1.8608, 5e-5);
    EXPECT_NEAR(test->degreesOfFreedom, 17.776, 5e-4);
    EXPECT_NEAR(test->p, 0.07939, 5e-6);
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
