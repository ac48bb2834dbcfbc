#include "ui/figure/sheet/canvas_sheet.h"

#include <gtest/gtest.h>

#include "ui/figure/file/sheet_data.h"
#include "ui/figure/file/sheet_tikz.h"
#include "ui/figure/sheet/sheet_layout.h"
#include "ui/figure/sheet/sheet_paths.h"

namespace zorro::ui {
namespace {

/// A panel over x in [-1, 1] and y in [0, 10], with a foot of two intervals.
SheetPanel footedPanel() {
    PlotCanvas canvas;
    canvas.resize(400, 300);
    canvas.setWord(&PlotWords::title, "f");
    canvas.setRanges({-1, 1}, {0, 10});
    canvas.setFeet({.shapes = {{.color = curveStyle(lightTheme(), 2).color,
                                .name = "GELU: pre-activations",
                                .lower = -1,
                                .upper = 1,
                                .heights = {0.5, 0.25}}},
                    .words = "Pre-activations of GELU",
                    .scale = "0.5 of them per unit of x",
                    .quantity = "share per unit of x"});
    return sheetPanel(canvas);
}

TEST(CanvasSheet, AFootKeepsItsNumbersItsColourAndItsScale) {
    const SheetPanel panel = footedPanel();
    ASSERT_EQ(panel.series.size(), 1U);
    const SheetSeries& foot = panel.series.front();
    EXPECT_TRUE(foot.atFoot);
    EXPECT_TRUE(foot.listed);
    EXPECT_EQ(foot.ink.index, 2);
    EXPECT_EQ(foot.x, (std::vector<double>{-1, 0, 0, 1}));
    EXPECT_EQ(foot.upper, (std::vector<double>{0.5, 0.5, 0.25, 0.25}));
    EXPECT_EQ(panel.foot->words, "0.5 of them per unit of x");
    EXPECT_EQ(panel.foot->axis.range.upper, 0.5);
}

TEST(CanvasSheet, AFootReachesItsPartOfThePanelAndNoHigher) {
    const SheetPanel panel = footedPanel();
    const QRectF area(0, 0, 1000, 1000);
    const std::vector<QPolygonF> bands = bandsOf(panel, panel.series.front(), area);
    ASSERT_EQ(bands.size(), 1U);
    const QRectF box = bands.front().boundingRect();
    EXPECT_NEAR(box.bottom(), area.bottom(), 1e-6);
    EXPECT_NEAR(box.height(), PlotFeet::footHeight * area.height(), 1e-6);
}

TEST(CanvasSheet, TheTableOfAFootHasSharesNotHeightsOnPaper) {
    const std::string csv = sheetCsv({.name = "curves", .panels = {footedPanel()}});
    EXPECT_EQ(csv, "x,GELU: pre-activations: share per unit of x\n-1,0.5\n0,0.5\n0,0.25\n1,0.25\n");
}

TEST(CanvasSheet, PaperSaysTheScaleOfAFoot) {
    const FigureSheet sheet{.name = "curves", .panels = {footedPanel()}};
    const SheetLayout layout = layOut(sheet, FigureStyle{});
    const std::vector<SheetText>& texts = layout.panels.front().texts;
    EXPECT_TRUE(std::any_of(texts.begin(), texts.end(), [](const SheetText& text) {
        return text.text == QStringLiteral("0.5 of them per unit of x");
    }));
    EXPECT_EQ(layout.keys.size(), 1U);
}

TEST(CanvasSheet, LatexHasTheFootAndItsScale) {
    const FigureSheet sheet{.name = "curves", .panels = {footedPanel()}};
    const QString tex = QString::fromUtf8(figureTikz(sheet, FigureStyle{}, "curves").front().content);
    EXPECT_TRUE(tex.contains("0.5 of them per unit of x"));
    // On the axis from 0 to 10 the highest share ends at the foot's part of it, whatever it is.
    EXPECT_TRUE(tex.contains(",2.4)")) << tex.toStdString();
    EXPECT_TRUE(tex.contains(",1.2)")) << tex.toStdString();
    EXPECT_TRUE(tex.contains("-- cycle"));
    EXPECT_FALSE(tex.contains("nan"));
}

}  // namespace
}  // namespace zorro::ui
