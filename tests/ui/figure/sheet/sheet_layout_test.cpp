#include "ui/figure/sheet/sheet_layout.h"

#include <gtest/gtest.h>

#include "tests/ui/figure/example_sheet.h"

namespace zorro::ui {
namespace {

std::vector<SheetText> wordsOf(const SheetLayout& layout) {
    std::vector<SheetText> words = layout.legend;
    for (const PanelLayout& panel : layout.panels) {
        words.insert(words.end(), panel.texts.begin(), panel.texts.end());
    }
    return words;
}

/// Whether a word is cut off by the page or lies over another; the height of a line has room to spare.
void expectReadable(const SheetLayout& layout) {
    const QRectF page(QPointF(0, 0), layout.size);
    const std::vector<SheetText> words = wordsOf(layout);
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_TRUE(page.adjusted(-1, -1, 1, 1).contains(words[i].box)) << words[i].text.toStdString();
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            const QRectF over = words[i].box.intersected(words[j].box);
            EXPECT_FALSE(over.width() > 1 && over.height() > 1)
                << words[i].text.toStdString() << " over " << words[j].text.toStdString();
        }
    }
}

QStringList wordsOf(const SheetLayout& layout, TextRole role) {
    QStringList found;
    for (const SheetText& text : wordsOf(layout)) {
        if (text.role == role) {
            found << text.text;
        }
    }
    return found;
}

struct Page {
    const char* name;
    FigureStyle style;
};

void PrintTo(const Page& page, std::ostream* out) {
    *out << page.name;
}

class PageOf : public testing::TestWithParam<Page> {};

TEST_P(PageOf, HasNoWordOverAnotherNorCutOff) {
    expectReadable(layOut(exampleSheet(), GetParam().style));
    expectReadable(layOut(exampleLosses(), GetParam().style));
    expectReadable(layOut(exampleRows(), GetParam().style));
    expectReadable(layOut(exampleParallel(), GetParam().style));
}

INSTANTIATE_TEST_SUITE_P(Sizes, PageOf,
                         testing::Values(Page{"column", {}}, Page{"page", {.width = 175}},
                                         Page{"narrow and small", {.width = 40, .points = 6}},
                                         Page{"narrow", {.width = 40, .points = 8}},
                                         Page{"low", {.width = 85, .height = 40}},
                                         Page{"legend", {.width = 60, .naming = SheetNaming::legend}},
                                         Page{"nameless", {.width = 60, .naming = SheetNaming::none}},
                                         Page{"slides", {.width = 254, .height = 143, .points = 18}},
                                         Page{"two columns", {.width = 120, .columns = 2, .points = 7}}),
                         [](const auto& page) {
                             return QString(page.param.name).replace(u' ', u'_').toStdString();
                         });

TEST(SheetLayout, IsAsLargeAsItsStyleSays) {
    const SheetLayout layout = layOut(exampleSheet(), {.width = 85, .height = 60});
    EXPECT_DOUBLE_EQ(layout.size.width(), 85'000);
    EXPECT_NEAR(layout.size.height(), 60'000, 1e-6);
    EXPECT_TRUE(layout.remark.isEmpty());
}

TEST(SheetLayout, AHeightWithoutRoomIsSaidAndMadeLarger) {
    const SheetLayout layout = layOut(exampleSheet(), {.width = 85, .height = 12});
    EXPECT_GT(layout.size.height(), 12'000);
    EXPECT_FALSE(layout.remark.isEmpty());
}

TEST(SheetLayout, CurvesAreNamedOnceAtTheirEndsWhereTheirNamesFit) {
    const SheetLayout layout = layOut(exampleSheet(), {.width = 85});
    EXPECT_EQ(wordsOf(layout, TextRole::label).count("ReLU"), 2);  // in both panels
    EXPECT_TRUE(wordsOf(layout, TextRole::legend).isEmpty());
    for (const PanelLayout& panel : layout.panels) {
        for (const SheetText& text : panel.texts) {
            EXPECT_TRUE(text.role != TextRole::label || text.box.left() > panel.area.right());
        }
    }
}

TEST(SheetLayout, NamesThatDoNotFitGoIntoALegendInFull) {
    const SheetLayout layout = layOut(exampleLosses(), {.width = 60});
    EXPECT_TRUE(wordsOf(layout, TextRole::label).isEmpty());
    EXPECT_EQ(wordsOf(layout, TextRole::legend),
              QStringList({"GELU", "Symmetric Zorro  a 1.2, b 1", "ReLU"}));
}

TEST(SheetLayout, ALegendNamesEachCurveOnceForAllPanels) {
    const SheetLayout layout = layOut(exampleSheet(), {.naming = SheetNaming::legend});
    EXPECT_EQ(wordsOf(layout, TextRole::legend), QStringList({"ReLU", "Swish  beta 1.5", "GELU"}));
}

TEST(SheetLayout, PanelsBelowOneAnotherShareTheNumbersOfTheirXAxis) {
    const SheetLayout layout = layOut(exampleSheet(), {.width = 85});
    EXPECT_EQ(wordsOf(layout, TextRole::axisTitle).count("x"), 1);
    EXPECT_DOUBLE_EQ(layout.panels[0].area.left(), layout.panels[1].area.left());
    EXPECT_DOUBLE_EQ(layout.panels[0].area.right(), layout.panels[1].area.right());
    EXPECT_EQ(wordsOf(layOut(exampleSheet(), {.width = 175}), TextRole::axisTitle).count("x"), 2);
}

TEST(SheetLayout, LettersStandAboveSeveralPanelsOnly) {
    EXPECT_EQ(wordsOf(layOut(exampleSheet(), {}), TextRole::letter), QStringList({"(a)", "(b)"}));
    EXPECT_TRUE(wordsOf(layOut(exampleLosses(), {}), TextRole::letter).isEmpty());
    EXPECT_TRUE(wordsOf(layOut(exampleSheet(), {.letters = false}), TextRole::letter).isEmpty());
}

TEST(SheetLayout, NumbersAreNeverShortened) {
    for (const double width : {30.0, 40.0, 60.0, 85.0}) {
        for (const QString& text :
             wordsOf(layOut(exampleLosses(), {.width = width, .points = 6}), TextRole::tick)) {
            EXPECT_FALSE(text.contains(u'…')) << width;
        }
    }
}

TEST(SheetLayout, WordsThatLatexSetsHaveRoomToBeWider) {
    const auto widthOf = [](const FigureStyle& style) {
        const SheetLayout layout = layOut(exampleLosses(), style);
        return layout.panels.front().texts.front().box.width();
    };
    for (const double points : {6.0, 8.0, 12.0}) {
        EXPECT_NEAR(widthOf({.points = points, .format = FigureFormat::tikz}) / widthOf({.points = points}),
                    points < 8 ? 1.4 : 1.2, 1e-6);
    }
}

TEST(SheetLayout, APanelIsListedByWhatItShows) {
    FigureSheet sheet = exampleParallel();
    EXPECT_EQ(sheet.panels.front().name(), "Parallel");
    sheet.panels.front().y.title.clear();
    EXPECT_EQ(sheet.panels.front().name(), "learning rate");
    sheet.panels.front().title = "Mine";
    EXPECT_EQ(sheet.panels.front().name(), "Mine");
}

TEST(SheetLayout, NothingOfTheWindowsControlsIsInAFigure) {
    for (const SheetText& text : wordsOf(layOut(exampleLosses(), {}))) {
        EXPECT_NE(text.text, "log");
        EXPECT_NE(text.text, "linear");
    }
}

}  // namespace
}  // namespace zorro::ui
