#include "ui/chart/network/boundary_image.h"

#include <cmath>

#include <gtest/gtest.h>

#include "ui/chart/network/boundary_picture.h"

namespace zorro::ui {
namespace {

/// The probability of the second of two classes: that of being to the right of x = 0.25.
OutputMap halves() {
    OutputMap map{.left = -1, .right = 1, .bottom = -2, .top = 2, .columns = 40, .rows = 20, .planes = 1};
    for (std::size_t row = 0; row < map.rows; ++row) {
        for (std::size_t column = 0; column < map.columns; ++column) {
            const double x = -1 + 0.05 * (static_cast<double>(column) + 0.5);
            map.cells.push_back(
                static_cast<std::uint8_t>(std::lround(255 / (1 + std::exp(-8 * (x - 0.25))))));
        }
    }
    return map;
}

QColor colorAt(const PlotImage& image, int column, int row, const Theme& theme) {
    return QColor(image.colors(theme)[image.cells.pixelIndex(column, row)]);
}

TEST(BoundaryImage, TheContourLiesWhereBothAreEquallyProbable) {
    const PlotImage image = boundaryImage(halves());
    ASSERT_EQ(image.contour.size(), 19U);
    for (const QLineF& line : image.contour) {
        EXPECT_NEAR(line.x1(), 0.25, 0.01);
        EXPECT_NEAR(line.x2(), 0.25, 0.01);
        EXPECT_NEAR(std::abs(line.dy()), 0.2, 1e-9);
    }
}

TEST(BoundaryImage, SureIsStrongAndUnsureIsTheGround) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        const PlotImage image = boundaryImage(halves());
        const auto fromGround = [&](int column) {
            const QColor color = colorAt(image, column, 10, theme);
            return std::abs(color.red() - theme.panel.red()) + std::abs(color.blue() - theme.panel.blue());
        };
        EXPECT_GT(fromGround(0), 60);
        EXPECT_GT(fromGround(39), 60);
        EXPECT_LT(fromGround(25), 20);
    }
}

TEST(BoundaryImage, RowsOfTheMapGoUpwards) {
    OutputMap map = halves();
    map.cells.assign(map.cells.size(), 0);
    map.cells.front() = 255;  // the lower left cell
    EXPECT_NE(boundaryImage(map).cells.pixelIndex(0, 19), boundaryImage(map).cells.pixelIndex(0, 18));
}

TEST(BoundaryImage, OfThreeClassesTheMostProbableWins) {
    OutputMap map{.columns = 2, .rows = 2, .planes = 2, .cells = {200, 10, 0, 0, 20, 220, 0, 0}};
    EXPECT_EQ(verdictAt(map, 0, 0).label, 1U);
    EXPECT_EQ(verdictAt(map, 0, 1).label, 2U);
    EXPECT_EQ(verdictAt(map, 1, 0).label, 0U);
    EXPECT_NEAR(verdictAt(map, 0, 0).probability, 200 / 255.0, 1e-12);
    EXPECT_FALSE(boundaryImage(map).contour.empty());
}

TEST(BoundaryImage, PlacesFallIntoTheNearestCell) {
    EXPECT_EQ(cellAt(-5, -1, 1, 40), 0U);
    EXPECT_EQ(cellAt(0.01, -1, 1, 40), 20U);
    EXPECT_EQ(cellAt(7, -1, 1, 40), 39U);
}

TEST(PlanarExamples, AreTakenFromAllClassesAndCounted) {
    const auto examples = planarExamples(loadDataset({.source = "spirals", .examples = 2000}));
    ASSERT_NE(examples, nullptr);
    EXPECT_EQ(examples->all, 2000U);
    EXPECT_LE(examples->shown, 400U);
    ASSERT_EQ(examples->classes.size(), 2U);
    EXPECT_NEAR(static_cast<double>(examples->classes[0].x.size()), 200, 10);
    EXPECT_EQ(planarExamples(loadDataset({.source = "digits", .examples = 20})), nullptr);
    EXPECT_EQ(planarExamples(loadDataset({.source = "regression", .examples = 50}))->classes.size(), 1U);
}

}  // namespace
}  // namespace zorro::ui
