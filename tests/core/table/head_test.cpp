// The heading of a table, and what else stands above its numbers.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/table/read_table.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(TableHead, IsTheFirstRowWhereItHasNoNumberInAColumnOfNumbers) {
    EXPECT_THAT(parseTable("x,y\n1,2\n").names, ElementsAre("x", "y"));
    EXPECT_THAT(parseTable("1,2\n3,4\n").names, ElementsAre("column 1", "column 2"));
    EXPECT_THAT(parseTable("a,,c\n1,2,3\n").names, ElementsAre("a", "column 2", "c"));
    EXPECT_FALSE(parseTable("a,1\nb,2\n").dialect.header);
    EXPECT_TRUE(parseTable("7,x\na,1\nb,2\n").dialect.header) << "a number above words is a name";
}

TEST(TableHead, IsNeverARowWithOneBadCell) {
    for (const char* text : {"?,1\n2,3\n4,5\n", "0.5x,1\n2,3\n4,5\n", "?,?\n2,3\n4,5\n", "-,-\n2,3\n4,5\n",
                             "0.1-270,0.2+001\n2,3\n4,5\n", "NA;NA\n2;3\n4;5\n", ",1\n2,3\n4,5\n"}) {
        EXPECT_EQ(refusalOf(text).line, 1U) << text;
    }
    EXPECT_EQ(numbersOf(parseTable("0.0D+00 0.1D+01\n1 3\n")), (NumberRows{{0, 1}, {1, 3}}));
    EXPECT_EQ(numbersOf(parseTable("nan,1\n2,3\n")).size(), 2U);
}

TEST(TableHead, IsACommentRightAboveTheDataWithAWordForEachColumn) {
    EXPECT_THAT(openTable(testFile("comment_heading.txt")).names, ElementsAre("angle", "value", "sigma"));
    EXPECT_THAT(parseTable("# made by me\n#x, \"y, z\"\n1,2\n").names, ElementsAre("x", "y, z"));
    EXPECT_THAT(parseTable("% x y\n1;2\n").names, ElementsAre("x", "y"));
    for (const char* text :
         {"# x y\n\n1,2\n", "# x y z\n1,2\n", "# 0 1\n1,2\n", "# x y\n# made by me\n1,2\n"}) {
        EXPECT_FALSE(parseTable(text).hasNames) << text;
    }
    EXPECT_THAT(parseTable("# a b\nx,y\n1,2\n").names, ElementsAre("x", "y"));
}

TEST(TableHead, HasNoNameForTheNumbersOfTheRows) {
    EXPECT_TRUE(openTable(testFile("row_numbers.csv")).rowLabels);
    EXPECT_TRUE(parseTable("\tx\ty\n0\t1\t2\n1\t3\t4\n").rowLabels);
    EXPECT_FALSE(parseTable("x,y,z\n1,2,3\n").rowLabels);
}

TEST(TableHead, IsLeftOutWithTheLinesBeforeItOnlyOnRequest) {
    const Refusal refusal = refusalWhere([] { return openTable(testFile("metadata.csv")); });
    EXPECT_EQ(refusal.line, 1U);
    EXPECT_EQ(refusal.remedy.skip, 3U);
    const Table table = openTable(testFile("metadata.csv"), {.dialect = {}, .skip = 3});
    EXPECT_THAT(table.names, ElementsAre("x", "y"));
    EXPECT_EQ(numbersOf(table).size(), 5U);
}

TEST(TableHead, CountsSkippedLinesOfEveryKind) {
    const std::string text = "# comment\r\n\r\n1,2\r3,4\n5,6\n";
    EXPECT_EQ(numbersOf(parseTable(text, {.dialect = {}, .skip = 3})), (NumberRows{{3, 4}, {5, 6}}));
    EXPECT_EQ(refusalOf(text, {.dialect = {}, .skip = 5}).sentence,
              "d.csv has no row below its first 5 lines, which were skipped");
    EXPECT_EQ(refusalOf("a\nb\n1,2\n3,x\n4,5\n", {.dialect = {}, .skip = 2}).line, 4U);
}

TEST(TableHead, MayHaveARowOfUnitsOnRequest) {
    const Refusal refusal = refusalWhere([] { return openTable(testFile("units.csv")); });
    EXPECT_TRUE(refusal.remedy.unitsRow);
    EXPECT_THAT(openTable(testFile("units.csv"), {.dialect = {}, .unitsRow = true}).names,
                ElementsAre("time", "voltage"));
    const Table commented = parseTable("# time voltage\ns,V\n0,1\n", {.dialect = {}, .unitsRow = true});
    EXPECT_THAT(commented.names, ElementsAre("time", "voltage"));
    EXPECT_EQ(numbersOf(commented), (NumberRows{{0, 1}}));
}

TEST(TableHead, TakesNoNumbersForUnits) {
    EXPECT_EQ(refusalOf("x,y\n0,1\n1,2\n", {.dialect = {}, .unitsRow = true}).sentence,
              "d.csv: line 2 has numbers, so it is no row of units");
    EXPECT_EQ(refusalOf("0,1\n1,2\n", {.dialect = {}, .unitsRow = true}).line, 1U);
}

TEST(TableHead, IsWhatTheCallerSays) {
    const TableDialect without{.separator = ',', .decimalComma = false, .header = false};
    EXPECT_THAT(refusalOf("x,y\n1,2\n3,4\n", {.dialect = without}).sentence,
                HasSubstr("line 1 has 'x' in column 'column 1'"));
    const TableDialect with{.separator = ',', .decimalComma = false, .header = true};
    EXPECT_THAT(parseTable("2019,2020\n1,2\n", {.dialect = with}).names, ElementsAre("2019", "2020"));
}

}  // namespace
}  // namespace zorro
