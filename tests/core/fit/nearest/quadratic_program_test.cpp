#include "core/fit/nearest/quadratic_program.h"

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(Multipliers, MakeTheGradientWhereTheyCan) {
    // min x + y where -x <= 0 and -y <= 0: both push with 1.
    const Eigen::VectorXd multipliers =
        multipliersOf(Eigen::Vector2d(1, 1), (Eigen::MatrixXd(2, 2) << -1, 0, 0, -1).finished());
    EXPECT_NEAR(multipliers(0), 1, 1e-12);
    EXPECT_NEAR(multipliers(1), 1, 1e-12);
}

TEST(Multipliers, AreNeverNegative) {
    // |(2, -1) + (-1, 0) l1 + (0, -1) l2| is smallest at l = (2, 0): 1 is left.
    const Eigen::Vector2d gradient(2, -1);
    const Eigen::MatrixXd rows = (Eigen::MatrixXd(2, 2) << -1, 0, 0, -1).finished();
    const Eigen::VectorXd multipliers = multipliersOf(gradient, rows);
    EXPECT_NEAR(multipliers(0), 2, 1e-12);
    EXPECT_EQ(multipliers(1), 0);
    EXPECT_NEAR((gradient + rows.transpose() * multipliers).norm(), 1, 1e-12);
}

TEST(Multipliers, ShareWhatRowsThatAreAlikePush) {
    const Eigen::MatrixXd rows = (Eigen::MatrixXd(3, 1) << -1, -1, 2).finished();
    const Eigen::VectorXd gradient = Eigen::VectorXd::Constant(1, 3);
    const Eigen::VectorXd multipliers = multipliersOf(gradient, rows);
    EXPECT_NEAR((gradient + rows.transpose() * multipliers).norm(), 0, 1e-12);
    EXPECT_GE(multipliers.minCoeff(), 0);
}

TEST(QuadraticMinimum, IsFreeWhereNothingHoldsIt) {
    const Eigen::VectorXd z =
        quadraticMinimum(Eigen::Vector2d(2, -8), Eigen::Vector2d(1, 4),
                         (Eigen::MatrixXd(1, 2) << 1, 1).finished(), Eigen::VectorXd::Constant(1, -5));
    EXPECT_NEAR(z(0), -2, 1e-14);
    EXPECT_NEAR(z(1), 2, 1e-14);
}

TEST(QuadraticMinimum, LiesWhereRowsHoldIt) {
    // (z1^2 + z2^2) / 2 where z1 + z2 >= 2 and z1 >= 1.5.
    const Eigen::MatrixXd rows = (Eigen::MatrixXd(3, 2) << -1, -1, -1, 0, 0, 1).finished();
    const Eigen::VectorXd z =
        quadraticMinimum(Eigen::Vector2d(0, 0), Eigen::Vector2d(1, 1), rows, Eigen::Vector3d(2, 1.5, -9));
    EXPECT_NEAR(z(0), 1.5, 1e-14);
    EXPECT_NEAR(z(1), 0.5, 1e-14);
}

TEST(QuadraticMinimum, IsTheVertexOfALinearProgramWhereCurvatureIsSmall) {
    // min t where |1 - z| <= t and |3 - z| <= t: z = 2, t = 1.
    const Eigen::MatrixXd rows = (Eigen::MatrixXd(4, 2) << 1, -1, -1, -1, 1, -1, -1, -1).finished();
    const Eigen::VectorXd z = quadraticMinimum(Eigen::Vector2d(0, 1), Eigen::Vector2d(1e-6, 1e-2), rows,
                                               Eigen::Vector4d(-1, 1, -3, 3));
    EXPECT_NEAR(z(0), 2, 1e-12);
    EXPECT_NEAR(z(1), 1, 1e-12);
}

}  // namespace
}  // namespace zorro
