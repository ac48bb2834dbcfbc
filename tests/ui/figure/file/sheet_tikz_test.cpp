#include "ui/figure/file/sheet_tikz.h"

#include <gtest/gtest.h>

#include "tests/ui/figure/example_sheet.h"

namespace zorro::ui {
namespace {

QString texOf(const FigureSheet& sheet, const FigureStyle& style = {}) {
    return QString::fromUtf8(figureTikz(sheet, style, "figure").front().content);
}

TEST(SheetTikz, IsAPageOfTheFiguresSize) {
    EXPECT_TRUE(texOf(exampleSheet(), {.width = 85, .height = 60})
                    .contains("\\useasboundingbox (0,0) rectangle (85.000,60.000);"));
}

TEST(SheetTikz, BracesAndEnvironmentsAreClosed) {
    for (const FigureSheet& sheet : {exampleSheet(), exampleLosses(), exampleRows(), exampleParallel()}) {
        const QString tex = texOf(sheet);
        EXPECT_EQ(tex.count(u'{'), tex.count(u'}'));
        EXPECT_EQ(tex.count("\\begin{axis}"), tex.count("\\end{axis}"));
        EXPECT_TRUE(tex.trimmed().endsWith("\\end{document}"));
        EXPECT_FALSE(tex.contains("nan"));
        EXPECT_FALSE(tex.contains("inf"));
    }
}

TEST(SheetTikz, LogarithmicAxesHaveValues) {
    const QString tex = texOf(exampleLosses());
    EXPECT_TRUE(tex.contains("ymode=log"));
    EXPECT_TRUE(tex.contains("ymin=0.0001"));
    EXPECT_TRUE(tex.contains("{$10^{-4}$}") || tex.contains("{10$^{-4}$}"));
}

TEST(SheetTikz, WordsAreLatex) {
    EXPECT_EQ(latexWords("100 % of a_neg & b"), "100 \\% of a\\_neg \\& b");
    EXPECT_EQ(latexWords("f′ 10⁻³ −2 β"), "f$'$ 10$^{-3}$ $-$2 $\\beta$");
}

TEST(SheetTikz, ImagesLieBesideItUnderItsName) {
    FigureSheet sheet = exampleLosses();
    PlotImage image;
    image.cells = QImage(4, 4, QImage::Format_Indexed8);
    image.cells.fill(1);
    image.colors = [](const Theme&) { return QList<QRgb>(256, qRgb(1, 2, 3)); };
    image.x = {0, 1000};
    image.y = {-4, 0};
    sheet.panels[0].image = image;
    const auto files = figureTikz(sheet, {}, "losses");
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[1].suffix, "-a.png");
    EXPECT_TRUE(QString::fromUtf8(files[0].content).contains("{losses-a.png}"));
    EXPECT_TRUE(files[1].content.startsWith("\x89PNG"));
}

}  // namespace
}  // namespace zorro::ui
