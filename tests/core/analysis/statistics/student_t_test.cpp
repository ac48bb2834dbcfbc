#include "core/analysis/statistics/student_t.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(StudentT, HasTheClosedFormsOfOneAndTwoDegrees) {
    EXPECT_NEAR(studentT(0.95, 1), std::tan(0.475 * std::numbers::pi), 1e-11);
    EXPECT_NEAR(studentT(0.95, 2), 0.95 / std::sqrt(2 * 0.975 * 0.025), 1e-12);
}

TEST(StudentT, IsThatOfTheTables) {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
    EXPECT_NEAR(studentT(0.95, 4), 2.776, 5e-4);
    EXPECT_NEAR(studentT(0.95, 9), 2.262, 5e-4);
    EXPECT_NEAR(studentT(0.95, 100), 1.984, 5e-4);
    EXPECT_NEAR(studentT(0.99, 30), 2.750, 5e-4);
}

TEST(StudentT, OfNoDegreeIsThatOfOne) {
    EXPECT_EQ(studentT(0.95, 0), studentT(0.95, 1));
}

}  // namespace
}  // namespace zorro
