#include "ui/figure/sheet/sheet_palette.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/ui/figure/example_sheet.h"

namespace zorro::ui {
namespace {

FigureSheet manyCurves(int count) {
    FigureSheet sheet;
    sheet.panels.resize(1);
    for (int index = 0; index < count; ++index) {
        sheet.panels.front().series.push_back(
            exampleLine(QString::number(index), index, [](double x) { return x; }));
    }
    return sheet;
}

TEST(SheetPalette, KeepsTheHuesOfTheWindow) {
    const FigureSheet sheet = manyCurves(8);
    for (const SheetColors colors : {SheetColors::print, SheetColors::window}) {
        for (const SheetSeries& series : sheet.panels.front().series) {
            EXPECT_EQ(SheetPalette(sheet, colors).colorOf(series),
                      curveStyle(lightTheme(), series.ink.index).color);
        }
    }
}

TEST(SheetPalette, TellsTwelveCurvesApartInGreyByLevelAndDashes) {
    const FigureSheet sheet = manyCurves(12);
    const SheetPalette palette(sheet, SheetColors::grey);
    std::set<std::pair<QRgb, std::vector<double>>> looks;
    for (const SheetSeries& series : sheet.panels.front().series) {
        const QColor color = palette.colorOf(series);
        EXPECT_EQ(color.red(), color.green());
        EXPECT_EQ(color.red(), color.blue());
        looks.insert({color.rgb(), palette.dashesOf(series)});
    }
    EXPECT_EQ(looks.size(), 12U);
}

TEST(SheetPalette, TellsFourCurvesApartInPrintWithoutColour) {
    const FigureSheet sheet = manyCurves(4);
    const SheetPalette palette(sheet, SheetColors::print);
    std::set<std::vector<double>> dashes;
    for (const SheetSeries& series : sheet.panels.front().series) {
        dashes.insert(palette.dashesOf(series));
    }
    EXPECT_EQ(dashes.size(), 4U);
}

TEST(SheetPalette, WhatLiesBehindACurveHasItsColourAndNoDashes) {
    FigureSheet sheet = manyCurves(3);
    SheetSeries seed = sheet.panels.front().series[1];
    seed.listed = false;
    seed.ink.opacity = 0.35;
    sheet.panels.front().series.push_back(seed);
    const SheetPalette palette(sheet, SheetColors::grey);
    EXPECT_EQ(palette.colorOf(seed).rgb(), palette.colorOf(sheet.panels.front().series[1]).rgb());
    EXPECT_NEAR(palette.colorOf(seed).alphaF(), 0.35, 0.01);
    EXPECT_TRUE(palette.dashesOf(seed).empty());
}

TEST(SheetPalette, InkIsTheHueInEitherTheme) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        QColor color = curveStyle(theme, 3).color;
        color.setAlphaF(0.25F);
        const SheetInk ink = inkOf(color, theme);
        EXPECT_EQ(ink.kind, SheetInk::Kind::curve);
        EXPECT_EQ(ink.index, 3);
        EXPECT_NEAR(ink.opacity, 0.25, 0.01);
        EXPECT_EQ(inkOf(theme.text, theme).kind, SheetInk::Kind::text);
        EXPECT_EQ(inkOf(theme.mutedText, theme).kind, SheetInk::Kind::muted);
    }
}

}  // namespace
}  // namespace zorro::ui
