#include "ui/figure/sheet/sheet_paths.h"

#include <gtest/gtest.h>

#include "tests/ui/figure/example_sheet.h"
#include "ui/figure/sheet/drawn_records.h"

namespace zorro::ui {
namespace {

const QRectF area(1000, 2000, 60'000, 40'000);

SheetPanel panelOf(SheetSeries series) {
    SheetPanel panel;
    panel.x = {.title = {}, .categories = {}, .range = {-1, 1}};
    panel.y = {.title = {}, .categories = {}, .range = {-1, 1}};
    panel.series = {std::move(series)};
    return panel;
}

TEST(SheetPaths, LinesEndWhereTheyLeaveTheAxes) {
    SheetSeries steep;
    steep.x = {-1, 1};
    steep.y = {-4, 4};
    const SheetPanel panel = panelOf(steep);
    const auto lines = linesOf(panel, panel.series.front(), area);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_NEAR(lines[0].front().x(), area.left() + 0.375 * area.width(), 5);
    EXPECT_NEAR(lines[0].front().y(), area.bottom(), 5);
    EXPECT_NEAR(lines[0].back().y(), area.top(), 5);
}

TEST(SheetPaths, AGapStaysAGap) {
    SheetSeries broken;
    broken.x = {-1, -0.5, 0, 0.5, 1};
    broken.y = {0, 0.5, NAN, 0.5, 0};
    const SheetPanel panel = panelOf(broken);
    EXPECT_EQ(linesOf(panel, panel.series.front(), area).size(), 2U);
}

TEST(SheetPaths, ABandStaysWithinTheAxesAndKeepsItsArea) {
    SheetSeries band;
    band.x = {-2, 2};
    band.lower = {-0.5, -0.5};
    band.upper = {5, 5};
    const SheetPanel panel = panelOf(band);
    const auto bands = bandsOf(panel, panel.series.front(), area);
    ASSERT_EQ(bands.size(), 1U);
    EXPECT_EQ(bands[0].boundingRect(), QRectF(area.left(), area.top(), area.width(), 0.75 * area.height()));
}

TEST(SheetPaths, PointsOutsideTheAxesAreNotDrawn) {
    SheetSeries points;
    points.x = {0, 3, 0.5};
    points.y = {0, 0, NAN};
    const SheetPanel panel = panelOf(points);
    ASSERT_EQ(pointsOf(panel, panel.series.front(), area).size(), 1U);
    EXPECT_EQ(pointsOf(panel, panel.series.front(), area)[0].at, area.center());
}

TEST(SheetPaths, ABarThatLeavesALogarithmicAxisBeginsAtItsBegin) {
    SheetSeries mean;
    mean.x = {1};
    mean.y = {0};
    mean.xLower = {-0.5};
    mean.xUpper = {10};
    SheetPanel panel = panelOf(mean);
    panel.x.logarithmic = true;
    const auto points = pointsOf(panel, panel.series.front(), area);
    ASSERT_EQ(points.size(), 1U);
    EXPECT_DOUBLE_EQ(points[0].left, area.left());
    EXPECT_DOUBLE_EQ(points[0].right, area.right());
}

TEST(DrawnRecords, KeepTheExtremesAndTheGaps) {
    std::vector<double> values(100'000, 1);
    values[31'415] = 9;
    values[62'718] = -9;
    values[50'000] = NAN;
    const std::vector<std::size_t> drawn = drawnRecords(values, 400);
    EXPECT_LT(drawn.size(), 450U);
    for (const std::size_t record : {31'415U, 62'718U, 50'000U}) {
        EXPECT_TRUE(std::binary_search(drawn.begin(), drawn.end(), record)) << record;
    }
}

}  // namespace
}  // namespace zorro::ui
