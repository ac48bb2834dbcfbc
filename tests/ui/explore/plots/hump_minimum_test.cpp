#include "ui/explore/plots/hump_minimum.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// u·k·σ(a(u − b)) as it is written in the definition, for ab of moderate size.
double hump(const Hump& h, double u) {
    return (1 + std::exp(h.a * h.b)) * u / (1 + std::exp(-h.a * (u - h.b)));
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

}  // namespace
}  // namespace zorro::ui
