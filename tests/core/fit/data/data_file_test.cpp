#include "core/fit/data/data_file.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>

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
                    Dialect{"RowNamesOfR", "\"x\" \"y\"\n\"1\" -1.5 0.25\n\"2\" 0 1\n\"3\" 2 1000\n"}),
    [](const auto& dialect) { return dialect.param.what; });

TEST(DataFile, TakesAThirdColumnForSigma) {
    const DataTable table = parseData("x y error\n0 1 0.5\n1 2 0.25\n");
    EXPECT_THAT(table.sigma, ElementsAre(0.5, 0.25));
    EXPECT_THAT(table.names, ElementsAre("x", "y", "error"));
}

TEST(DataFile, TakesTheColumnsThatAreChosen) {
    const DataColumns columns{.x = 3, .y = 0, .sigma = 1};
    const DataTable table = parseData("1,2,3,4\n5,6,7,8\n", {.format = {}, .columns = columns});
    EXPECT_THAT(table.x, ElementsAre(4, 8));
    EXPECT_THAT(table.y, ElementsAre(1, 5));
    EXPECT_THAT(table.sigma, ElementsAre(2, 6));
}

std::string refusalOf(std::string_view text) {
    try {
        static_cast<void>(parseData(text, {.format = {}, .columns = {}, .name = "d.csv"}));
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
    EXPECT_THAT(refusalOf("1,2\nnan,4\n"), HasSubstr("line 2 has 'nan' in column 'column 1'"));
    EXPECT_THAT(refusalOf("1,2\n3,\n4,5\n"), HasSubstr("line 2 has nothing in column 'column 2'"));
    EXPECT_THAT(refusalOf("1,2\n3\n4,5\n"), HasSubstr("line 2 has 1 column where the others have 2"));
    EXPECT_THAT(refusalOf("x,y\nmV,mA\n1,2\n3,4\n"), HasSubstr("line 2 has 'mV' in column 'x'"));
}

TEST(DataFile, LeavesOutNoRowAndNoColumnThatIsOnlyInPartNumbers) {
    EXPECT_THAT(refusalOf("1,2,\n3,4,5\n6,7,8\n"), HasSubstr("line 1 has nothing in column 'column 3'"));
    EXPECT_THAT(refusalOf("1.5D+03 2\n2 3\n3 4\n"), HasSubstr("line 1 has '1.5D+03' in column 'column 1'"));
    EXPECT_THAT(refusalOf("x,y,s\n0,1,NA\n1,2,0.1\n"), HasSubstr("line 2 has 'NA' in column 's'"));
}

TEST(DataFile, RefusesWhatIsNoTable) {
    EXPECT_THAT(refusalOf(""), HasSubstr("no two columns"));
    EXPECT_THAT(refusalOf("1\n2\n3\n"), HasSubstr("no two columns"));
    EXPECT_THAT(refusalOf("x,y\n"), HasSubstr("no row of numbers"));
    EXPECT_THAT(refusalOf("1|2\n3|4\n"), HasSubstr("comma, semicolon, tab or blank"));
    EXPECT_THAT(refusalOf(std::string_view("\xFF\xFE"
                                           "1\0,\0002\0\n\0",
                                           10)),
                HasSubstr("in UTF-8"));
    EXPECT_THAT(refusalOf(std::string_view("PK\3\4\0\0\0", 7)), HasSubstr("in UTF-8"));
    EXPECT_THAT(refusalOf("0,1,0.1\n1,2,0\n"), HasSubstr("line 2 has sigma = 0"));
    EXPECT_THAT(refusalOf("0,1,0.1\n1,2,-3\n"), HasSubstr("a standard error must be positive"));
}

TEST(DataFile, PreviewsWhateverIsThere) {
    const DataPreview preview = previewData("name;t;v\na;1;2\nb;;3\n", 1);
    EXPECT_THAT(preview.names, ElementsAre("name", "t", "v"));
    EXPECT_THAT(preview.numeric, ElementsAre(false, true, true));
    ASSERT_EQ(preview.rows.size(), 1U);
    EXPECT_THAT(preview.rows[0], ElementsAre("a", "1", "2"));
    EXPECT_EQ(preview.columns, (DataColumns{.x = 1, .y = 2, .sigma = {}}));
}

/// A file that is gone when the test is over.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view content) { std::ofstream(path, std::ios::binary) << content; }
    ~TemporaryFile() { std::filesystem::remove(path); }
    std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "zorro_data_file_test.csv";
};

TEST(DataFile, LooksAtTheBeginningOfAHugeFileAndRefusesToReadIt) {
    const TemporaryFile file("x,y\n1,2\n");
    std::filesystem::resize_file(file.path, std::uintmax_t{2} << 30);  // sparse: takes no room
    EXPECT_THAT(previewDataFile(file.path).names, ElementsAre("x", "y"));
    EXPECT_THROW(static_cast<void>(readDataFile(file.path)), FileError);
}

TEST(DataFile, SaysWhichFileCannotBeRead) {
    EXPECT_THROW(static_cast<void>(readDataFile("/no/such/file.csv")), FileError);
    EXPECT_THROW(static_cast<void>(previewDataFile("/no/such/file.csv")), FileError);
}

TEST(DataFile, SurvivesMutations) {
    const std::string sound = "# note\nx;y;s\n-1,5;0,25;0,1\n0;1;0,2\n2;1e3;\"0,3\"\n";
    const std::string alphabet = "0123456789,;.\t \n\r\"'#%/eE+-naif\xEF\xBB\xBF\0x";
    std::mt19937 random(5);
    for (int i = 0; i < 5000; ++i) {
        std::string text = sound;
        for (int k = 0; k < 6; ++k) {
            const std::size_t at = random() % text.size();
            switch (random() % 3) {
                case 0:
                    text[at] = alphabet[random() % alphabet.size()];
                    break;
                case 1:
                    text.insert(at, 1, alphabet[random() % alphabet.size()]);
                    break;
                default:
                    text.erase(at, random() % 4);
            }
            text += text.empty() ? "1" : "";
        }
        static_cast<void>(previewData(text));
        try {
            const DataTable table = parseData(text);
            ASSERT_EQ(table.x.size(), table.y.size());
            for (const double x : table.x) {
                ASSERT_TRUE(std::isfinite(x));
            }
        } catch (const FileError& error) {
            ASSERT_EQ(std::string(error.what()).find('\n'), std::string::npos) << text;
        }
    }
}

TEST(DataPreview, CountsTheColumnsOfADialectThatIsGiven) {
    const DataPreview preview =
        previewData("a;b\n1,5;2,5\n", 20, DataFormat{.separator = ',', .header = true});

    EXPECT_EQ(preview.format.columns, 3U);
    EXPECT_EQ(preview.rows.at(0), (std::vector<std::string>{"1", "5;2", "5"}));
}

}  // namespace
}  // namespace zorro
