#include "ui/figure/dot_swarm.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

std::size_t valuesOf(const std::vector<SwarmDot>& dots) {
    std::size_t count = 0;
    for (const SwarmDot& dot : dots) {
        count += dot.values.size();
    }
    return count;
}

TEST(DotSwarm, DotsWithRoomStayInTheMiddle) {
    const std::vector<double> x{10, 50, 90};
    for (const SwarmDot& dot : placeDots(x, 20, 15, 3)) {
        EXPECT_EQ(dot.at.y(), 20);
    }
}

TEST(DotSwarm, NoTwoDotsTouchAndNoneIsLost) {
    std::mt19937 random(7);
    std::normal_distribution<double> normal(200, 8);
    std::vector<double> x(40);
    for (double& each : x) {
        each = normal(random);
    }
    const auto dots = placeDots(x, 50, 40, 3);
    EXPECT_EQ(valuesOf(dots), x.size());
    for (std::size_t i = 0; i < dots.size(); ++i) {
        EXPECT_LE(std::fabs(dots[i].at.y() - 50), 40);
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_GE(std::hypot(dots[i].at.x() - dots[j].at.x(), dots[i].at.y() - dots[j].at.y()), 6);
        }
    }
}

TEST(DotSwarm, DotsWithoutRoomAreCounted) {
    const std::vector<double> x(20, 5.0);
    const auto dots = placeDots(x, 0, 4, 3);
    EXPECT_EQ(dots.size(), 1U);
    EXPECT_EQ(dots.front().values.size(), 20U);
}

TEST(DotSwarm, TheSameValuesHaveTheSamePlaces) {
    const std::vector<double> x{1, 2, 1, 3, 2};
    const auto once = placeDots(x, 0, 30, 3);
    const auto again = placeDots(x, 0, 30, 3);
    ASSERT_EQ(once.size(), again.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].at, again[i].at);
        EXPECT_EQ(once[i].values, again[i].values);
    }
}

}  // namespace
}  // namespace zorro::ui
