#include "core/fit/search/linear/linear_part.h"

#include <limits>

#include <gtest/gtest.h>

namespace zorro {
namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

const Eigen::Matrix2d twoColumns{{1, 1}, {0, 1}};

LinearStep stepFrom(const Eigen::MatrixXd& a, const Eigen::VectorXd& r, double lower, double upper) {
    return linearStep(a, r, Eigen::VectorXd::Constant(a.cols(), lower),
                      Eigen::VectorXd::Constant(a.cols(), upper));
}

TEST(LinearPart, WithoutBoundsSolvesTheEquations) {
    const LinearStep found = stepFrom(twoColumns, Eigen::Vector2d(-1, -3), -unlimited, unlimited);
    EXPECT_NEAR(found.step(0), -2, 1e-14);
    EXPECT_NEAR(found.step(1), 3, 1e-14);
}

TEST(LinearPart, AtABoundTheOthersAreTheBestThatRemains) {
    // (p + q - 1)^2 + (q - 3)^2 with p >= 0 is smallest at p = 0, q = 2.
    const LinearStep found = stepFrom(twoColumns, Eigen::Vector2d(-1, -3), 0, unlimited);
    EXPECT_EQ(found.step(0), 0);
    EXPECT_NEAR(found.step(1), 2, 1e-14);
    EXPECT_EQ(found.held, (std::vector<bool>{true, false}));
}

TEST(LinearPart, WhatWasHeldTooEarlyIsReleased) {
    // On the way to p = 10, q = -1 both pass their limits, q in the end for good: p = 2 + q remains, at 2.
    const Eigen::Matrix2d a{{1, 0}, {1, 1}};
    const LinearStep found = stepFrom(a, Eigen::Vector2d(-2, -2), 0, 5);
    EXPECT_NEAR(found.step(0), 2, 1e-14);
    EXPECT_NEAR(found.step(1), 0, 1e-14);
}

TEST(LinearPart, UnitsAreNobodysBusiness) {
    const Eigen::Matrix2d scaled = twoColumns * Eigen::Vector2d(1e-150, 1e120).asDiagonal();
    const LinearStep found = stepFrom(scaled, Eigen::Vector2d(-1, -3), -unlimited, unlimited);
    EXPECT_NEAR(found.step(0) * 1e-150, -2, 1e-13);
    EXPECT_NEAR(found.step(1) * 1e120, 3, 1e-13);
}

TEST(LinearPart, ProjectionLeavesWhatTheColumnsCannotMake) {
    // Without its mean, (1, 2, 3) is (-1, 0, 1).
    const Eigen::MatrixXd rest = projected(Eigen::Vector3d(7, 7, 7), Eigen::Vector3d(1, 2, 3));
    EXPECT_NEAR(rest.squaredNorm(), 2, 1e-14);
}

TEST(LinearPart, TheReduciblePartIsTheSquareOfACosine) {
    EXPECT_NEAR(reduciblePart(Eigen::Vector2d(1e-9, 0), Eigen::Vector2d(3, 4)), 9.0 / 25, 1e-15);
    EXPECT_EQ(reduciblePart(Eigen::Vector2d(0, 0), Eigen::Vector2d(3, 4)), 0);
}

TEST(LinearPart, DirectionsOfAFarLineAreIndependent) {
    const Eigen::MatrixXd far{{1, 1e8}, {1, 1e8 + 1}, {1, 1e8 + 2}};
    const Eigen::MatrixXd turned = far * independentDirections(far);
    EXPECT_NEAR(turned.col(0).dot(turned.col(1)), 0, 1e-6);
    EXPECT_NEAR(turned.col(1).norm(), 1, 1e-6);
    EXPECT_EQ(independentDirections(Eigen::Matrix2d{{1, 2}, {1, 2}}).size(), 0);
}

TEST(LinearPart, ColumnsThatAreAlikeAreDependent) {
    EXPECT_TRUE(areDependent(Eigen::Matrix2d{{1, 2}, {1, 2}}));
    EXPECT_FALSE(areDependent(twoColumns));
}

}  // namespace
}  // namespace zorro
