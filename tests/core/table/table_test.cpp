#include "core/table/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/table/read_table.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// y = 1 + 2x, as every file has it.
const NumberRows line{{0, 1}, {0.5, 2}, {1, 3}, {2, 5}, {4, 9}};

struct NamedFile {
    const char* what;
    const char* file;
    TableOptions options = {};

    friend void PrintTo(const NamedFile& row, std::ostream* out) { *out << row.what; }
};

class TableInAFile : public testing::TestWithParam<NamedFile> {};

TEST_P(TableInAFile, GivesTheSameNumbers) {
    const Table table = openTable(testFile(GetParam().file), GetParam().options);
    EXPECT_EQ(numbersOf(table), line);
    EXPECT_THAT(table.notes, ElementsAre());
}

INSTANTIATE_TEST_SUITE_P(
    Files, TableInAFile,
    testing::Values(NamedFile{"RowNumbersBetweenSemicolons", "row_numbers.csv"},
                    NamedFile{"CommasAndQuotesInTheHeading", "quoted_heading.csv"},
                    NamedFile{"CommasInQuotedWords", "quoted_words.csv"},
                    NamedFile{"LinesBeforeTheTable", "metadata.csv", {.dialect = {}, .skip = 4}},
                    NamedFile{"OneLineBeforeTheTable", "metadata.txt", {.dialect = {}, .skip = 1}},
                    NamedFile{"UnitsBelowTheHeading", "units.csv", {.dialect = {}, .unitsRow = true}},
                    NamedFile{"Exponents", "exponents.csv"}, NamedFile{"FortransExponents", "fortran.dat"},
                    NamedFile{"ByteOrderMarkAndWindowsLines", "bom.csv"}, NamedFile{"OldMacLines", "cr.csv"},
                    NamedFile{"NoLastLineEnd", "noeol.csv"}, NamedFile{"TrailingSeparators", "trail.csv"},
                    NamedFile{"CommentsAnywhere", "comment.csv"},
                    NamedFile{"DecimalCommas", "decimal_comma.csv"},
                    NamedFile{"DecimalCommasBetweenTabs", "decimal_comma.tsv"}));

struct NamedText {
    const char* what;
    const char* text;

    friend void PrintTo(const NamedText& row, std::ostream* out) { *out << row.what; }
};

class TableInAText : public testing::TestWithParam<NamedText> {};

TEST_P(TableInAText, GivesTheSameNumbers) {
    EXPECT_EQ(numbersOf(parseTable(GetParam().text)), line);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, TableInAText,
    testing::Values(
        NamedText{"Commas", "0,1\n0.5,2\n1,3\n2,5\n4,9\n"},
        NamedText{"CommasAndBlanks", "x, y\n0, 1\n0.5, 2\n1, 3\n2, 5\n4, 9\n"},
        NamedText{"Tabs", "x\ty\n0\t1\n0.5\t2\n1\t3\n2\t5\n4\t9\n"},
        NamedText{"Blanks", "   x    y\n   0    1\n 0.5    2\n   1    3\n   2    5\n   4    9  \n"},
        NamedText{"BlanksAndTabs", "x y\n0 \t1\n0.5\t\t2\n1 3\n2 5\n4 9\n"},
        NamedText{"BlanksDecimalComma", "0 1\n0,5 2\n1 3\n2 5\n4 9\n"},
        NamedText{"QuotedDecimalCommas", "x,y\n0,1\n\"0,5\",2\n1,3\n2,5\n4,9\n"},
        NamedText{"EverythingQuoted",
                  "\"x\";\"y\"\n\"0\";\"1\"\n\"0.5\";\"2\"\n\"1\";\"3\"\n\"2\";\"5\"\n"
                  "\"4\";\"9\"\n"},
        NamedText{"MixedLineEnds", "x,y\r0,1\n0.5,2\r\n1,3\r\r2,5\n\n4,9"},
        NamedText{"CommentsOfThreeKinds",
                  "# a\n% b\n0,1\n// c\n0.5,2 // d\n1,3 % of all\n2,5 # e, f\n4,9 #\n"},
        NamedText{"CommentBehindATrailingComma", "0,1, # a\n0.5,2,\n1,3,\n2,5,\n4,9,\n"},
        NamedText{"TrailingSeparatorsBelowTheHeadingOnly", "x;y\n0;1;\n0,5;2;\n1;3;\n2;5;\n4;9;\n"},
        NamedText{"RowNamesOfR", "\"x\" \"y\"\n\"1\" 0 1\n\"2\" 0.5 2\n\"3\" 1 3\n\"4\" 2 5\n\"5\" 4 9\n"},
        NamedText{"SignsAndPoints", "+0,1.\n.5,+2\n1.0,3e0\n2d0,0.5D1\n4,900e-2\n"}));

TEST(Table, ReadsWordsWithTheirSeparatorsQuotesAndMarks) {
    const Table table = parseTable("name,y\n\"a, \"\"b\"\" # c\",1\nrun #2,3\n");
    TableRows rows(table);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(0), "a, \"b\" # c");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.cell(0), "run #2");
    EXPECT_EQ(rows.line(), 3U);
    EXPECT_FALSE(rows.next());
}

TEST(Table, TakesAPercentSignAloneForAPartOfItsCell) {
    EXPECT_THAT(refusalOf("1,2\n3,50 %\n5,6\n").sentence, HasSubstr("line 2 has '50 %' in column"));
}

TEST(Table, ReadsThousandsWhereNothingElseCanBeMeant) {
    const NumberRows thousands{{0, 1}, {500, 1001}, {1000, 2001}, {2000, 4001}};
    EXPECT_EQ(numbersOf(openTable(testFile("thousands_blanks.csv"))), thousands);
    const Table quoted = openTable(testFile("thousands_quoted.csv"));
    EXPECT_EQ(numbersOf(quoted), thousands);
    EXPECT_THAT(quoted.notes, ElementsAre("'1,001' in line 3 was read as 1001: its comma was taken for a "
                                          "thousands separator"));
    EXPECT_EQ(numbersOf(parseTable("1.234.567;2,5\n1.000;3\n")), (NumberRows{{1234567, 2.5}, {1000, 3}}));
    EXPECT_EQ(numbersOf(parseTable("\"1,234.5\",2\n\"2,000\",3\n")), (NumberRows{{1234.5, 2}, {2000, 3}}));
}

TEST(Table, AssumesNoThousandsBetweenSemicolonsAndSaysSo) {
    const Table table = openTable(testFile("thousands_points.csv"));
    EXPECT_EQ(numbersOf(table), (NumberRows{{0, 1}, {500, 1.001}, {1, 2.001}, {2, 4.001}}));
    EXPECT_THAT(table.notes,
                ElementsAre("'1.001' in line 3 was read as 1.001: no thousands separator was assumed"));
    EXPECT_THAT(parseTable("0.5;1.001\n1;2.002\n").notes, ElementsAre());
    EXPECT_EQ(numbersOf(parseTable("0,5;1.001\n1;2.002\n")), (NumberRows{{0.5, 1001}, {1, 2002}}));
}

struct Bad {
    const char* what;
    const char* file;
    const char* sentence;

    friend void PrintTo(const Bad& row, std::ostream* out) { *out << row.what; }
};

class BadFile : public testing::TestWithParam<Bad> {};

TEST_P(BadFile, IsRefusedWithItsLine) {
    const Refusal refusal = refusalWhere([] { return openTable(testFile(GetParam().file)); });
    EXPECT_THAT(refusal.sentence, HasSubstr(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadFile,
    testing::Values(Bad{"LinesBeforeTheTable", "metadata.csv", "line 1 has 1 column where the others have 2"},
                    Bad{"ALineBeforeTheTable", "metadata.txt",
                        "line 1 has 10 columns where the others have 2"},
                    Bad{"Units", "units.csv", "line 2 has 's' in column 'time'"},
                    Bad{"LostExponent", "lost_exponent.dat", "line 3 has '0.2+001' in column 'column 1'"},
                    Bad{"Utf16LittleEndian", "utf16_le.csv", "UTF-16"},
                    Bad{"Utf16BigEndian", "utf16_be.csv", "UTF-16"},
                    Bad{"Utf16WithoutMark", "t_utf16.csv", "UTF-16"},
                    Bad{"NotAvailable", "missing_na.csv", "line 3 has 'NA' in column 'y'"},
                    Bad{"Blank", "missing_blank.csv", "line 3 has nothing in column 'y'"},
                    Bad{"Word", "missing_text.csv", "line 3 has 'overflow' in column 'y'"},
                    Bad{"EmptyRows", "missing_rows.csv", "line 2 has nothing in column 'a'"},
                    Bad{"Infinity", "sigma_inf.csv", "line 3 has 'inf' in column 'y'"},
                    Bad{"HeadingAlone", "header.csv", "has no row of numbers below line 1"},
                    Bad{"Nothing", "empty.csv", "no two columns of numbers"}));

TEST(Table, NamesTheLineOfARowOfAnotherLength) {
    EXPECT_EQ(refusalOf("1,2\n3\n4,5\n").sentence, "d.csv: line 2 has 1 column where the others have 2");
    EXPECT_EQ(refusalOf("x,y\n0,5,2\n1,3\n2,5\n4,9\n").line, 2U);
    EXPECT_EQ(refusalOf("x,y\n0,1,0.1\n1,2,0.1\n").line, 1U) << "two names for three columns";
}

TEST(Table, NamesTheLineOfAQuoteThatIsNotClosed) {
    EXPECT_EQ(refusalOf("1,2\n3,\"4\n5,6\n").sentence,
              "d.csv: line 2 opens a quote \" that it does not close");
    EXPECT_THAT(refusalOf("1,2\n3,\"4\"5\n5,6\n").sentence,
                HasSubstr("line 2 has text behind a closing quote"));
}

TEST(Table, NamesTheLineOfAZeroByte) {
    EXPECT_THAT(refusalOf(std::string("1,2\n3,4\n\0,6\n", 12)).sentence,
                HasSubstr("line 3 has a zero byte, so the file is no text"));
    EXPECT_THAT(refusalOf(std::string("PK\3\4\0\0\0", 7)).sentence, HasSubstr("save it as CSV in UTF-8"));
}

TEST(Table, SaysWhichSeparatorsThereAre) {
    EXPECT_EQ(
        refusalOf("1|2\n3|4\n").sentence,
        "d.csv: line 1 has no two columns of numbers; write x and y in each line, with a comma, semicolon, "
        "tab or blank between them, e.g. \"0.5, 1.25\"");
}

}  // namespace
}  // namespace zorro
