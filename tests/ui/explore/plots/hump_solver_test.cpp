#include "ui/explore/plots/hump_solver.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// u·k·σ(a(u − b)) as it is written in the definition, for ab of moderate size.
double hump(const Hump& h, double u) {
    return (1 + std::exp(h.a * h.b)) * u / (1 + std::exp(-h.a * (u - h.b)));
}

const HumpLimits wholeBounds{.a = {0.01, 50}, .b = {-20, 20}};

double distance(const Point& p, const Point& q) {
    return std::hypot(p.x - q.x, p.y - q.y);
}

TEST(HumpMinimum, IsWhereTheDefinitionIsLowest) {
    for (const Hump h : {Hump{1.2, 1}, Hump{4, 2}, Hump{0.3, -2}, Hump{2, -1.5}}) {
        const Point minimum = humpMinimum(h);
        EXPECT_NEAR(minimum.y, hump(h, minimum.x), 1e-13);
        EXPECT_LT(minimum.y, hump(h, minimum.x * 1.001));
        EXPECT_LT(minimum.y, hump(h, minimum.x * 0.999));
    }
}

TEST(HumpMinimum, HasTheHeightsGivenForThePapersParameters) {
    EXPECT_NEAR(humpMinimum({1.2, 1}).y, -0.361, 5e-4);
    EXPECT_NEAR(humpMinimum({4, 2}).y, -0.092, 5e-4);
}

TEST(HumpMinimum, IsFiniteAtTheCornersOfTheBounds) {
    for (const double a : {0.01, 50.0}) {
        for (const double b : {-20.0, 20.0}) {
            const Point minimum = humpMinimum({a, b});
            EXPECT_TRUE(std::isfinite(minimum.x) && minimum.x < 0);
            EXPECT_TRUE(std::isfinite(minimum.y) && minimum.y <= 0);
        }
    }
}

TEST(HumpWithMinimumAt, PutsTheMinimumAtEveryReachablePoint) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> logA(std::log(0.05), std::log(40));
    std::uniform_real_distribution<double> uniformB(-15, 15);
    for (int i = 0; i < 2000; ++i) {
        const Point target = humpMinimum({std::exp(logA(random)), uniformB(random)});
        const Point reached = humpMinimum(humpWithMinimumAt(target, wholeBounds));
        ASSERT_LT(distance(target, reached), 1e-6 * (1 + std::fabs(target.x))) << target.x << " " << target.y;
    }
}

TEST(HumpWithMinimumAt, StaysInsideTheBoundsForAnyTarget) {
    std::mt19937 random(2);
    std::normal_distribution<double> normal(0, 30);
    for (int i = 0; i < 500; ++i) {
        const Hump h = humpWithMinimumAt({normal(random), normal(random)}, wholeBounds);
        ASSERT_TRUE(h.a >= 0.01 && h.a <= 50 && h.b >= -20 && h.b <= 20) << h.a << " " << h.b;
    }
}

TEST(HumpWithMinimumAt, ComesAsNearAsAnyHumpToAnUnreachablePoint) {
    for (const Point target : {Point{-1, 0.5}, Point{0.7, -0.2}, Point{-1, -3}, Point{-1, -0.1}}) {
        const double reached = distance(target, humpMinimum(humpWithMinimumAt(target, wholeBounds)));
        double best = INFINITY;
        for (double logA = std::log(0.01); logA <= std::log(50.0); logA += 0.02) {
            for (double b = -20; b <= 20; b += 0.1) {
                best = std::fmin(best, distance(target, humpMinimum({std::exp(logA), b})));
            }
        }
        EXPECT_LE(reached, best + 1e-9);
    }
}

TEST(HumpWithMinimumAt, SolvesForTheOtherWhereOneIsLocked) {
    HumpLimits limits = wholeBounds;
    limits.b = {1, 1};
    const Point target = humpMinimum({2.5, 1});

    const Hump solved = humpWithMinimumAt(target, limits);

    EXPECT_EQ(solved.b, 1);
    EXPECT_NEAR(solved.a, 2.5, 1e-6);
}

}  // namespace
}  // namespace zorro::ui
