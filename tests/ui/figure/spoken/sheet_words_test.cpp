#include "ui/figure/spoken/sheet_words.h"

#include <cmath>

#include <gmock/gmock.h>

namespace zorro::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string said(const SheetPanel& panel) {
    return wordsOf(panel).toStdString();
}

FigureAxis axis(const char* title, const AxisRange& range) {
    return {.title = title, .categories = {}, .range = range};
}

SheetPanel parabola() {
    SheetPanel panel{.x = axis("x", {-2, 3}), .y = axis("f", {0, 9})};
    panel.series.push_back({.name = "square", .x = {-2, -1, 0, 1, 2, 3}, .y = {4, 1, 0, 1, 4, 9}});
    return panel;
}

TEST(SheetWords, ALineIsToldByItsEndsAndExtrema) {
    EXPECT_EQ(
        said(parabola()),
        "x from −2 to 3. f from 0 to 9. square: from 4 at −2 to 9 at 3, lowest 0 at 0, highest 9 at 3.");
}

TEST(SheetWords, GapsAndWhatLiesBeyondTheAxisAreNotTold) {
    SheetPanel panel = parabola();
    panel.x.range = {-1, 2};
    panel.series[0].y[2] = NAN;
    EXPECT_THAT(said(panel), HasSubstr("square: from 1 at −1 to 4 at 2, lowest 1 at −1, highest 4 at 2."));
}

TEST(SheetWords, ALogarithmicAxisIsToldByItsValues) {
    SheetPanel panel = parabola();
    panel.y = axis("loss", {-2, 1});
    panel.y.logarithmic = true;
    panel.series = {{.name = "GELU", .x = {0, 1}, .y = {10, 0.01}}};
    EXPECT_THAT(said(panel), HasSubstr("loss from 0.01 to 10, logarithmic. GELU: from 10 at 0 to 0.01 at 1"));
}

TEST(SheetWords, DotsAreCountedWithTheirExtentAndTheirCategory) {
    SheetPanel panel{.x = axis("accuracy", {0.8, 1}), .y = axis("activation", {-0.5, 1.5})};
    panel.y.categories = {"ReLU", "GELU"};
    panel.series = {{.name = "GELU",
                     .penStyle = Qt::NoPen,
                     .shape = SheetShape::dot,
                     .x = {0.9, 0.95, 0.925},
                     .y = {1.1, 0.9, 1}}};
    EXPECT_EQ(said(panel),
              "accuracy from 0.8 to 1. activation: ReLU, GELU. GELU: 3 points, accuracy 0.9 to 0.95, "
              "activation GELU.");
}

TEST(SheetWords, WhatIsNotListedIsCountedOnly) {
    SheetPanel panel = parabola();
    panel.series.push_back({.name = "seed 1", .listed = false, .x = {0}, .y = {1}});
    EXPECT_THAT(said(panel), testing::AllOf(HasSubstr("and 1 more"), Not(HasSubstr("seed 1"))));
    panel.series.resize(1);
    EXPECT_THAT(said(panel), Not(HasSubstr("more")));
    panel.series.resize(mostSeries + 3, panel.series[0]);
    EXPECT_THAT(said(panel), HasSubstr("3 more"));
}

TEST(SheetWords, WhereNothingIsListedAllIsTold) {
    SheetPanel panel = parabola();
    panel.series[0].listed = false;
    EXPECT_THAT(said(panel), testing::AllOf(HasSubstr("square: from 4 at −2"), Not(HasSubstr("more"))));
}

TEST(SheetWords, TheLastNumberBeforeAJointIsTheJoint) {
    SheetPanel panel = parabola();
    panel.series[0].x[2] = std::nextafter(0.0, -1.0);
    EXPECT_THAT(said(panel), HasSubstr("lowest 0 at 0,"));
}

TEST(SheetWords, RowsOfAPictureAreToldFromAboveByTheirFirstAndLastValue) {
    SheetPanel panel{.x = axis("step", {0, 10}), .y = axis("", {-0.5, 1.5})};
    panel.y.categories = {"output", "hidden 1"};  // counted from below
    panel.scale = SheetScale{axis("gradient norm", {0, 254}), {}};
    panel.image = PlotImage{.cells = QImage(2, 2, QImage::Format_Indexed8), .colors = {}, .x = {}, .y = {}};
    panel.image->cells.setColorCount(256);
    panel.image->cells.setPixel(0, 0, 11);
    panel.image->cells.setPixel(1, 0, 21);
    panel.image->cells.setPixel(0, 1, 31);
    panel.image->cells.setPixel(1, 1, 0);
    EXPECT_THAT(said(panel), HasSubstr("hidden 1: from 10 to 20. output: from 30 to –."));
}

TEST(SheetWords, SeveralPanelsAreToldByTheirTitles) {
    SheetPanel first = parabola();
    first.title = "a";
    SheetPanel second = parabola();
    second.title = "b";
    EXPECT_THAT(wordsOf(std::vector{first, second}).toStdString(),
                testing::ContainsRegex("^a: x from .* b: x from "));
    EXPECT_THAT(wordsOf(std::vector{first}).toStdString(), testing::StartsWith("x from "));
}

TEST(SheetWords, UprightAxesAreToldLineByLine) {
    SheetPanel panel;
    panel.uprights = {axis("width", {0, 64}), axis("accuracy", {0, 1})};
    panel.series = {{.name = "run", .x = {0, 1}, .y = {0.5, 0.75}}};
    EXPECT_THAT(said(panel), HasSubstr("run: width 32, accuracy 0.75."));
}

}  // namespace
}  // namespace zorro::ui
