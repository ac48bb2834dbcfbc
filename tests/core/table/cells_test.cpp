#include "core/table/cells.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::ElementsAre;

TEST(CellNumber, ReadsEveryWayToWriteAnExponent) {
    EXPECT_EQ(cellNumber("1.5D+03", false), 1500);
    EXPECT_EQ(cellNumber("1,5d3", true), 1500);
    EXPECT_EQ(cellNumber("-.25E1", false), -2.5);
    EXPECT_EQ(cellNumber("4.", false), 4);
    EXPECT_TRUE(std::isnan(cellNumber("-nan", false).value_or(0)));
    for (const char* text :
         {"0.2+001", "1e", "1d", "d3", "dead", "1.5.2", "+-1", "", "1,5", "1e999", "0x10"}) {
        EXPECT_EQ(cellNumber(text, false), std::nullopt) << text;
    }
    for (const char* text : {"1.5", "1,", "1,5,2", "1e3,5"}) {
        EXPECT_EQ(cellNumber(text, true), std::nullopt) << text;
    }
}

TEST(CellNumber, ReadsGroupsOfThreeDigitsOnly) {
    EXPECT_EQ(cellNumber("1,234,567.5", false), 1234567.5);
    EXPECT_EQ(cellNumber("-1.234,5", true), -1234.5);
    EXPECT_EQ(cellNumber("12 345", false), 12345);
    EXPECT_EQ(cellNumber("1\u00A0234,5", true), 1234.5);
    EXPECT_EQ(cellNumber("1'234.5", false), 1234.5);
    for (const char* text :
         {"1,23", "1234,567", "0,123", "1,234,56", "1,2345", "1 234,567", "1,234 567", ",123"}) {
        EXPECT_EQ(cellNumber(text, false), std::nullopt) << text;
    }
}

TEST(LooksLikeNumber, IsAboutDigitsPointsAndSigns) {
    for (const char* text : {"1", "-0.5", "1.2.3", "0.1-270", "1e+5", "1,001", ".5"}) {
        EXPECT_TRUE(looksLikeNumber(text)) << text;
    }
    for (const char* text : {"", "x", "2D", "-", "2024-01-01", "5 V", "e5", "1-"}) {
        EXPECT_FALSE(looksLikeNumber(text)) << text;
    }
}

std::vector<std::string> cellsOf(char separator, std::string_view line, std::size_t columns = 0) {
    CellSplitter splitter(separator, columns);
    const auto cells = splitter.split({.text = line, .number = 1, .plain = false});
    return {cells.begin(), cells.end()};
}

TEST(CellSplitter, KeepsEmptyCells) {
    EXPECT_THAT(cellsOf(',', "a,,c"), ElementsAre("a", "", "c"));
    EXPECT_THAT(cellsOf('\t', "\ta\t"), ElementsAre("", "a"));
    EXPECT_THAT(cellsOf('\t', "\ta\t", 3), ElementsAre("", "a", ""));
    EXPECT_THAT(cellsOf(' ', "  a \t b  "), ElementsAre("a", "b"));
}

TEST(CellSplitter, SplitsPlainLinesLikeOthers) {
    for (const char separator : {',', ';', '\t', ' '}) {
        for (const char* text : {"a,b;c\td e", ",;\t ", " a , b ", "\t\ta;;b,", "1,2,\t", "", ","}) {
            CellSplitter marked(separator);
            CellSplitter plain(separator);
            const auto expected = marked.split({.text = text, .number = 1, .plain = false});
            const auto cells = plain.split({.text = text, .number = 1, .plain = true});
            EXPECT_THAT(cells, testing::ElementsAreArray(expected)) << separator << text;
            EXPECT_EQ(plain.fits(cells.size() + 1), marked.fits(cells.size() + 1)) << separator << text;
        }
    }
}

TEST(CellSplitter, EndsALineWhereACommentBegins) {
    EXPECT_THAT(cellsOf(',', "1,3 # a, b"), ElementsAre("1", "3"));
    EXPECT_THAT(cellsOf(',', "1,\"3\" # a, b"), ElementsAre("1", "3"));
    EXPECT_THAT(cellsOf(' ', "1 3 #a b"), ElementsAre("1", "3"));
    EXPECT_THAT(cellsOf(',', "rose # seen,1"), ElementsAre("rose"));
    EXPECT_THAT(cellsOf(',', "rose # seen,1", 2), ElementsAre("rose # seen", "1"));
    EXPECT_THAT(cellsOf(' ', "3 #N/A", 2), ElementsAre("3", "#N/A"));
    EXPECT_THAT(cellsOf(',', "run #1,0"), ElementsAre("run #1", "0"));
}

}  // namespace
}  // namespace zorro
