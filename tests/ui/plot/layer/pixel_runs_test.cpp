#include "ui/plot/layer/pixel_runs.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

PlotTransform square(double side) {
    return {{0, side}, {0, side}, QRectF(0, 0, side, side)};
}

/// Height of the run's polyline at x, in pixels.
double heightAt(std::span<const PixelPoint> run, double x) {
    const auto next =
        std::lower_bound(run.begin(), run.end(), x, [](const PixelPoint& p, double at) { return p.x < at; });
    if (next == run.begin()) {
        return next->y;
    }
    const PixelPoint& from = *(next - 1);
    return from.y + (x - from.x) / (next->x - from.x) * (next->y - from.y);
}

TEST(PixelRuns, DropsPointsOnlyWhereTheLineStays) {
    std::vector<double> x;
    std::vector<double> y;
    for (int column = 0; column <= 900; ++column) {
        x.push_back(column);
        y.push_back(450 + 300 * std::tanh(0.02 * (column - 400)));
    }
    PixelRuns runs;
    tracePixels(x, y, square(900), 4, runs);

    ASSERT_EQ(runs.size(), 1U);
    EXPECT_LT(runs.run(0).size(), 200U);
    for (std::size_t i = 0; i < x.size(); ++i) {
        EXPECT_NEAR(heightAt(runs.run(0), x[i]), 900 - y[i], 2.1 * pixelTolerance);
    }
}

TEST(PixelRuns, SplitsWhereTheCurveLeavesTheView) {
    const std::vector<double> x{0, 10, 20, 30, 40};
    const std::vector<double> y{50, 50, 1e9, 50, 50};
    PixelRuns runs;
    tracePixels(x, y, square(100), 4, runs);

    ASSERT_EQ(runs.size(), 2U);
    EXPECT_DOUBLE_EQ(runs.run(0).back().y, -4);
    EXPECT_NEAR(runs.run(0).back().x, 10, 1e-3);
    EXPECT_DOUBLE_EQ(runs.run(1).front().y, -4);
}

TEST(PixelRuns, ASegmentAcrossTheWholeViewIsCutOnBothSides) {
    const std::vector<double> x{10, 20};
    const std::vector<double> y{-900, 1100};
    PixelRuns runs;
    tracePixels(x, y, square(100), 0, runs);

    ASSERT_EQ(runs.size(), 1U);
    EXPECT_NEAR(runs.run(0).front().x, 14.5, 1e-9);
    EXPECT_NEAR(runs.run(0).back().x, 15, 1e-9);
}

TEST(PixelRuns, NothingInViewGivesNoRuns) {
    const std::vector<double> x{-50, -20, 300};
    const std::vector<double> y{1e5, 1e6, 1e5};
    PixelRuns runs;
    tracePixels(x, y, square(100), 4, runs);

    EXPECT_EQ(runs.size(), 0U);
}

TEST(PixelRuns, DashesAddUpToTheirShareOfTheLength) {
    PixelRuns runs;
    runs.points = {{0, 0}, {300, 400}};
    runs.ends = {2};
    PixelRuns dashes;
    const double pattern[] = {3, 2};
    cutIntoDashes(runs, pattern, 10, dashes);

    EXPECT_EQ(dashes.size(), 10U);
    for (std::size_t i = 0; i < dashes.size(); ++i) {
        const PixelPoint from = dashes.run(i).front();
        const PixelPoint to = dashes.run(i).back();
        EXPECT_NEAR(std::hypot(to.x - from.x, to.y - from.y), 30, 1e-9);
    }
}

}  // namespace
}  // namespace zorro::ui
