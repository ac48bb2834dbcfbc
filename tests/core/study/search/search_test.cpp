#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/study/search/formula_grammar.h"
#include "core/study/search/response_surface.h"
#include "core/study/search/search_space.h"
#include "core/text/number_range.h"

namespace zorro {
namespace {

/// A bowl whose lowest place is (0.3, -0.4), with a level that lies higher, and noise.
std::vector<SurfacePoint> bowl(double noise) {
    std::mt19937_64 random(3);
    std::normal_distribution<double> normal(0, noise);
    std::vector<SurfacePoint> points;
    for (std::size_t i = 0; i < 60; ++i) {
        std::vector<double> place = haltonPoint(i, 2);
        for (double& x : place) x = 2 * x - 1;
        const double height = std::pow(place[0] - 0.3, 2) + 2 * std::pow(place[1] + 0.4, 2) +
                              0.5 * (place[0] - 0.3) * (place[1] + 0.4);
        points.push_back({.place = place,
                          .level = i % 3 == 0 ? 1U : 0U,
                          .figure = height + (i % 3 == 0 ? 5 : 0) + (noise > 0 ? normal(random) : 0)});
    }
    return points;
}

TEST(ResponseSurface, FindsTheLowestPlaceOfABowlWhateverTheLevels) {
    const SurfaceBest best = bestOfSurface(bowl(0), false);
    // The places looked at lie about 0.05 apart.
    EXPECT_NEAR(best.place[0], 0.3, 0.06);
    EXPECT_NEAR(best.place[1], -0.4, 0.06);
    EXPECT_LE(best.high[0] - best.low[0], 0.12);
}

TEST(ResponseSurface, TheIntervalGrowsWithTheNoiseAndHoldsTheBest) {
    const SurfaceBest best = bestOfSurface(bowl(0.3), false);
    EXPECT_LE(best.low[0], 0.3);
    EXPECT_GE(best.high[0], 0.3);
    EXPECT_GT(best.high[0] - best.low[0], 0.12);
}

TEST(ResponseSurface, HigherCanBeBetter) {
    std::vector<SurfacePoint> points = bowl(0);
    for (SurfacePoint& point : points) point.figure = -point.figure;
    EXPECT_NEAR(bestOfSurface(points, true).place[1], -0.4, 0.06);
}

Curve symmetricZorro() {
    return defaultCurve(findFunction("symmetric-zorro"));
}

TEST(SearchSpace, IsEveryParameterAndTheLearningRateByDefault) {
    const std::vector<SearchAxis> axes = searchAxes(symmetricZorro(), {}, 1e-3);
    ASSERT_EQ(axes.size(), 3U);
    EXPECT_EQ(tuningText(axes[0]), "a=0.3:4.8:log");
    EXPECT_EQ(tuningText(axes[1]), "b=-0.5:2.5");
    EXPECT_EQ(tuningText(axes[2]), "learning-rate=1e-04:0.03:log");
}

TEST(SearchSpace, WhatTheFamilyHasNotIsSaid) {
    EXPECT_THROW(static_cast<void>(searchAxes(symmetricZorro(), {"m"}, 1e-3)), RangeError);
    EXPECT_THROW(static_cast<void>(searchAxes(symmetricZorro(), {"a", "a"}, 1e-3)), RangeError);
    EXPECT_THROW(static_cast<void>(searchAxes(symmetricZorro(), {"a=2:1"}, 1e-3)), RangeError);
}

TEST(SearchSpace, PlacesAndValuesBelongToEachOther) {
    const SearchAxis axis{.name = "a", .lower = 0.1, .upper = 10, .isLogarithmic = true};
    EXPECT_NEAR(placeOf(axis, 1), 0, 1e-12);
    EXPECT_NEAR(valueAt(axis, 0.5), std::sqrt(10), 1e-12);
}

TEST(SearchSpace, NarrowedAxesAreHalfAsLongAndInside) {
    const std::vector<SearchAxis> axes{{.name = "b", .lower = 0, .upper = 4}};
    EXPECT_EQ(narrowed(axes, {2}).front().lower, 1);
    EXPECT_EQ(narrowed(axes, {2}).front().upper, 3);
    EXPECT_EQ(narrowed(axes, {4}).front().lower, 2);
    EXPECT_EQ(narrowed(axes, {4}).front().upper, 4);
}

TEST(SearchSpace, ABudgetAffordsCandidates) {
    // 27 candidates: 27/27 + 9 2/27 + 3 2/9 + 2 2/3 = 3.67 of a training, 54 of them 6.
    EXPECT_GE(affordedHalving(7.4, 3).candidates, 27U);
    EXPECT_EQ(affordedHalving(7.4, 3).seeds, 2U);
    EXPECT_EQ(affordedHalving(0.1, 3).candidates, 2U);
    EXPECT_EQ(affordedHalving(30, 3).candidates, 54U);
    EXPECT_EQ(affordedHalving(30.1, 3).seeds, 5U);
    EXPECT_EQ(affordedHalving(1e6, 3).seeds, 10U);
}

TEST(FormulaGrammar, DrawsDifferentFormulasAlwaysTheSame) {
    const std::vector<std::string> formulas = drawnFormulas(200, 1);
    EXPECT_EQ(std::set<std::string>(formulas.begin(), formulas.end()).size(), 200U);
    EXPECT_EQ(drawnFormulas(200, 1), formulas);
    EXPECT_NE(drawnFormulas(200, 2), formulas);
}

TEST(FormulaGrammar, HasSwish) {
    const std::vector<std::string> formulas = drawnFormulas(4000, 1);
    EXPECT_NE(std::ranges::find(formulas, "sigmoid(x)*(x)"), formulas.end());
}

}  // namespace
}  // namespace zorro
