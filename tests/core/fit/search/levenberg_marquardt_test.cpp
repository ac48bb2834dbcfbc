#include "core/fit/search/levenberg_marquardt.h"

#include <array>
#include <cmath>
#include <functional>
#include <limits>

#include <gtest/gtest.h>

namespace zorro {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Residuals and their derivatives in two coordinates, inside bounds.
class Problem : public LeastSquares {
public:
    using Residuals = std::function<Eigen::MatrixXd(double, double)>;  ///< [J r]
    explicit Problem(Residuals residuals, std::array<double, 2> lower = {-infinity, -infinity},
                     std::array<double, 2> upper = {infinity, infinity})
        : residuals_(std::move(residuals)), lower_(lower), upper_(upper) {}

    [[nodiscard]] std::size_t count() const override { return 2; }
    [[nodiscard]] std::size_t rows() const override { return 3; }
    [[nodiscard]] double lower(std::size_t i) const override { return lower_[i]; }
    [[nodiscard]] double upper(std::size_t i) const override { return upper_[i]; }
    [[nodiscard]] double sum(std::span<const double> at) override {
        return residuals_(at[0], at[1]).col(2).squaredNorm();
    }
    [[nodiscard]] bool reduce(std::span<const double> at, Eigen::MatrixXd& reduced) override {
        reduced = residuals_(at[0], at[1]);
        for (std::size_t i = 0; i < 2; ++i) {
            const auto column = static_cast<Eigen::Index>(i);
            const double slope = reduced.col(column).dot(reduced.col(2));
            if ((at[i] <= lower_[i] && slope >= 0) || (at[i] >= upper_[i] && slope <= 0)) {
                reduced.col(column).setZero();
            }
        }
        slope_ = (reduced.leftCols(2).transpose() * reduced.col(2)).norm() / reduced.col(2).squaredNorm();
        return reduced.allFinite();
    }
    [[nodiscard]] double reduciblePart() const override { return slope_; }

private:
    Residuals residuals_;
    std::array<double, 2> lower_;
    std::array<double, 2> upper_;
    double slope_ = 1;
};

/// Rosenbrock's valley (The Computer Journal 3, 1960), 0 at (1, 1), from which the standard start is (-1.2,
/// 1).
Eigen::MatrixXd valley(double x, double y) {
    return Eigen::MatrixXd{{-20 * x, 10, 10 * (y - x * x)}, {-1, 0, 1 - x}, {0, 0, 0}};
}

TEST(LevenbergMarquardt, FollowsRosenbrocksValleyToItsEnd) {
    Problem problem(valley);
    const Minimum minimum = levenbergMarquardt(problem, {-1.2, 1}, {});
    EXPECT_NEAR(minimum.coordinates[0], 1, 1e-7);
    EXPECT_NEAR(minimum.coordinates[1], 1, 1e-7);
    EXPECT_LT(minimum.sum, 1e-14);
}

// On y = 1/4 the valley is 100 (1/4 - x^2)^2 + (1 - x)^2, of which 200 x^3 - 49 x - 1 = 0 has the minimum:
// half the derivative is 200 x^3 - 50 x + x - 1. Beyond y the sum still falls there, so that the bound holds
// it.
TEST(LevenbergMarquardt, EndsAtABoundThatIsInTheWay) {
    Problem problem(valley, {-5, -5}, {5, 0.25});
    const Minimum minimum = levenbergMarquardt(problem, {-1.2, -1}, {});
    double root = 0.5;
    for (int step = 0; step < 50; ++step) {
        root -= (200 * root * root * root - 49 * root - 1) / (600 * root * root - 49);
    }
    EXPECT_TRUE(minimum.converged);
    EXPECT_EQ(minimum.coordinates[1], 0.25);
    EXPECT_NEAR(minimum.coordinates[0], root, 1e-7);
}

TEST(LevenbergMarquardt, TakesTheSameStepsInOtherUnits) {
    for (const double unit : {1e-12, 1e12}) {
        Problem problem([unit](double x, double y) {
            Eigen::MatrixXd reduced = valley(x / unit, y);
            reduced.col(0) /= unit;
            return reduced;
        });
        Problem plain(valley);
        std::vector<double> sums;
        std::vector<double> plainSums;
        const auto note = [](std::vector<double>& to) {
            return [&to](auto, double sum) {
                to.push_back(sum);
                return to.size() < 12;
            };
        };
        static_cast<void>(levenbergMarquardt(problem, {-1.2 * unit, 1}, {}, note(sums)));
        static_cast<void>(levenbergMarquardt(plain, {-1.2, 1}, {}, note(plainSums)));
        ASSERT_EQ(sums.size(), 12U);
        ASSERT_EQ(plainSums.size(), 12U);
        for (std::size_t i = 0; i < sums.size(); ++i) {
            EXPECT_NEAR(sums[i], plainSums[i], 1e-9 * plainSums[i]) << i;
        }
    }
}

TEST(LevenbergMarquardt, WalksAroundWhereNothingIsFinite) {
    // ln(x) - 1 from 100: the first step leads below 0, where there is no logarithm.
    Problem problem([](double x, double y) {
        return Eigen::MatrixXd{{1 / x, 0, std::log(x) - 1}, {0, 1, y}, {0, 0, 0}};
    });
    const Minimum minimum = levenbergMarquardt(problem, {100, 3}, {});
    EXPECT_NEAR(minimum.coordinates[0], std::exp(1), 1e-7);
    EXPECT_NEAR(minimum.coordinates[1], 0, 1e-7);
}

TEST(LevenbergMarquardt, SaysWhenItsStepsAreUsedUpOrSomebodyEndsIt) {
    Problem problem(valley);
    const Minimum early = levenbergMarquardt(problem, {-1.2, 1}, {.iterations = 3});
    EXPECT_FALSE(early.converged);
    EXPECT_LT(early.sum, 24.2);  // 100 (1 - 1.44)^2 + 2.2^2
    const Minimum ended = levenbergMarquardt(problem, {-1.2, 1}, {}, [](auto, double) { return false; });
    EXPECT_FALSE(ended.converged);
    EXPECT_EQ(ended.coordinates, (std::vector<double>{-1.2, 1}));
}

}  // namespace
}  // namespace zorro
