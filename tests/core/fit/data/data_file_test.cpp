#include "core/fit/data/data_file.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Dialect {
    const char* what;
    const char* text;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Dialect& dialect) {
    return out << dialect.what;
}

class EveryDialect : public testing::TestWithParam<Dialect> {};

TEST_P(EveryDialect, GivesTheSamePoints) {
    const DataTable table = parseData(GetParam().text);
    EXPECT_THAT(table.x, ElementsAre(-1.5, 0, 2));
    EXPECT_THAT(table.y, ElementsAre(0.25, 1, 1e3));
}

INSTANTIATE_TEST_SUITE_P(
    DataFile, EveryDialect,
    testing::Values(Dialect{"Commas", "-1.5,0.25\n0,1\n2,1e3\n"},
                    Dialect{"CommasAndBlanks", "-1.5, 0.25\n0, 1\n2, 1e3\n"},
                    Dialect{"Semicolons", "-1.5;0.25\n0;1\n2;1000\n"},
                    Dialect{"SemicolonsDecimalComma", "-1,5;0,25\n0;1\n2;1000\n"},
                    Dialect{"Tabs", "-1.5\t0.25\n0\t1\n2\t1000\n"},
                    Dialect{"TabsDecimalComma", "-1,5\t0,25\n0\t1\n2\t1000\n"},
                    Dialect{"Blanks", "  -1.5   0.25\n   0      1\n   2   1000\n"},
                    Dialect{"BlanksDecimalComma", "-1,5 0,25\n0 1\n2 1000\n"},
                    Dialect{"Header", "x,y\n-1.5,0.25\n0,1\n2,1000\n"},
                    Dialect{"QuotedHeader", "\"x, in mV\",\"y\"\n-1.5,0.25\n0,1\n2,1000\n"},
                    Dialect{"Comments", "# made up\n% by hand\n\n-1.5,0.25\n// gap\n0,1\n2,1000\n"},
                    Dialect{"WindowsLines", "\xEF\xBB\xBF-1.5,0.25\r\n0,1\r\n2,1000\r\n"},
                    Dialect{"OldMacLines", "-1.5,0.25\r0,1\r2,1000\r"},
                    Dialect{"TrailingSeparator", "-1.5,0.25,\n0,1,\n2,1000,\n"},
                    Dialect{"NoLastLineEnd", "-1.5,0.25\n0,1\n2,1000"},
                    Dialect{"TextColumn", "a,-1.5,0.25\nb,0,1\nc,2,1000\n"},
                    Dialect{"TextColumnWithGaps", "x,y,note\n-1.5,0.25,\n0,1,hot\n2,1000,\n"},
                    Dialect{"RowNumbersOfPandas", ",x,y\n0,-1.5,0.25\n1,0,1\n2,2,1000\n"},
                    Dialect{"RowNumbersOfPandasWithTabs", "\tx\ty\n0\t-1.5\t0.25\n1\t0\t1\n2\t2\t1000\n"},
                    Dialect{"RowNamesOfR", "\"x\" \"y\"\n\"1\" -1.5 0.25\n\"2\" 0 1\n\"3\" 2 1000\n"}));

TEST(DataFile, TakesAThirdColumnForSigma) {
    const DataTable table = parseData("x y error\n0 1 0.5\n1 2 0.25\n");
    EXPECT_THAT(table.sigma, ElementsAre(0.5, 0.25));
    EXPECT_THAT(table.names, ElementsAre("x", "y", "error"));
}

TEST(DataFile, TakesTheColumnsThatAreChosen) {
    const DataTable table = parseData("1,2,3,4\n5,6,7,8\n",
                                      {.table = {}, .columns = {.columns = {"4", "1", "2"}}, .computed = {}});
    EXPECT_THAT(table.x, ElementsAre(4, 8));
    EXPECT_THAT(table.y, ElementsAre(1, 5));
    EXPECT_THAT(table.sigma, ElementsAre(2, 6));
}

TEST(DataFile, TakesAThirdColumnForSigmaOnlyWhereItsNameSaysSo) {
    EXPECT_TRUE(parseData("t,voltage,current\n0,1,0.3\n0.5,2,0.1\n").sigma.empty());
    EXPECT_TRUE(parseData("# a b c\n0 1 0.3\n0.5 2 0.1\n").sigma.empty());
    EXPECT_EQ(parseData("# angle value sigma\n0 1 0.3\n0.5 2 0.1\n").sigma.size(), 2U);
    EXPECT_TRUE(parseData("0 1 0.3\n0.5 2 0.1\n").sigma.empty());
    for (const char* name : {"\u03C3", "y_err", "Std. error (mV)", "yerr", "dy", "SIGMA_y"}) {
        EXPECT_EQ(parseData(std::string("x;y;") + name + "\n0;1;2\n").sigma.size(), 1U) << name;
    }
}

std::string refusalOf(const std::string& text) {
    try {
        static_cast<void>(parseData(text, {.table = {.name = "d.csv"}}));
    } catch (const FileError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(DataFile, NamesLineAndColumnOfWhatIsNoNumber) {
    EXPECT_EQ(
        refusalOf("x,y\n1,2\n\n3,four\n"),
        "d.csv: line 4 has 'four' in column 'y', which is not a finite number; correct it or remove the "
        "line");
    EXPECT_THAT(refusalOf("1,2\ninf,4\n"), HasSubstr("line 2 has 'inf' in column 'column 1'"));
    EXPECT_THAT(refusalOf("1,2\n3,\n4,5\n"), HasSubstr("line 2 has nothing in column 'column 2'"));
    EXPECT_THAT(refusalOf("1,2\n3\n4,5\n"), HasSubstr("line 2 has 1 column where the others have 2"));
    EXPECT_THAT(refusalOf("x,y\nmV,mA\n1,2\n3,4\n"), HasSubstr("line 2 has 'mV' in column 'x'"));
}

TEST(DataFile, LeavesOutRowsThatHaveNanAndNamesThem) {
    const DataTable table = parseData("x,y,sigma\n0,1,0.1\n1,nan,0.5\n2,5,0.1\n3,7,-nan\n4,NaN,\n");
    EXPECT_THAT(table.x, ElementsAre(0, 2));
    EXPECT_THAT(table.sigma, ElementsAre(0.1, 0.1));
    EXPECT_THAT(table.leftOut, ElementsAre(LeftOut{"y is nan", 2, {3, 6}}, LeftOut{"sigma is nan", 1, {5}}));
    EXPECT_THAT(table.notes, ElementsAre("the rows in lines 3 and 6 were left out: y is nan",
                                         "the row in line 5 was left out: sigma is nan"));
    EXPECT_EQ(dataTarget(table, "d.csv").notes, table.notes);
    EXPECT_EQ(dataTarget(table, "d.csv").leftOut, table.leftOut);
    EXPECT_THAT(refusalOf("x,y\nnan,1\n"), HasSubstr("no row of numbers"));
}

TEST(DataFile, LeavesOutNoRowAndNoColumnThatIsOnlyInPartNumbers) {
    EXPECT_THAT(refusalOf("1,,2\n3,4,5\n6,7,8\n"), HasSubstr("line 1 has nothing in column 'column 2'"));
    EXPECT_THAT(refusalOf("1.5+03 2\n2 3\n3 4\n"), HasSubstr("line 1 has '1.5+03' in column 'column 1'"));
    EXPECT_THAT(refusalOf("x,y,sd\n0,1,NA\n1,2,0.1\n"), HasSubstr("line 2 has 'NA' in column 'sd'"));
}

TEST(DataFile, RefusesWhatIsNoTable) {
    EXPECT_THAT(refusalOf(""), HasSubstr("no two columns"));
    EXPECT_THAT(refusalOf("1\n2\n3\n"), HasSubstr("no two columns"));
    EXPECT_THAT(refusalOf("a,1\nb,2\n"), HasSubstr("line 1 has no two columns"));
    EXPECT_THAT(refusalOf("x,y\n"), HasSubstr("no row of numbers"));
    EXPECT_THAT(refusalOf("x,y,err\n0,1,0.1\n1,2,0\n"), HasSubstr("line 3 has sigma = 0"));
    EXPECT_THAT(refusalOf("x,y,err\n0,1,0.1\n1,2,-3\n"), HasSubstr("a standard error must be positive"));
}

TEST(DataFile, GuessesNoColumnsAmongMoreThanThreeWithoutNames) {
    EXPECT_EQ(refusalOf("0,5,2,0\n1,0,3,0\n"),
              "d.csv has 4 columns of numbers without names, so nothing tells which are x and y, or whether "
              "commas are decimal marks; choose the columns");
    EXPECT_THAT(parseData("a,b,c,d\n0,5,2,0\n1,0,3,0\n").y, ElementsAre(5, 0));
}

TEST(DataFile, SaysWhichFileCannotBeRead) {
    EXPECT_THROW(static_cast<void>(readDataFile("/no/such/file.csv")), FileError);
}

}  // namespace
}  // namespace zorro
