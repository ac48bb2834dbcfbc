#include "core/table/preview.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::ElementsAre;

TEST(TablePreview, ShowsTheRowsAsTheyStandWithTheirLines) {
    const TablePreview preview = previewTable("# made up\nname;t;v\na;1,5;2\n\nb;;3\nc;4;5\n", {}, 2);
    EXPECT_THAT(preview.table.names, ElementsAre("name", "t", "v"));
    EXPECT_THAT(preview.table.numeric, ElementsAre(false, true, true));
    ASSERT_EQ(preview.rows.size(), 2U);
    EXPECT_THAT(preview.rows[0].cells, ElementsAre("a", "1,5", "2"));
    EXPECT_THAT(preview.rows[1].cells, ElementsAre("b", "", "3"));
    EXPECT_EQ(preview.rows[1].line, 5U);
    EXPECT_FALSE(preview.problem);
}

TEST(TablePreview, ShowsWhatIsWrongToo) {
    const TablePreview preview = previewTable("Sampling: 2e6\nx,y\n0,1\n1,2\n2,3\n");
    ASSERT_TRUE(preview.problem);
    EXPECT_EQ(preview.problem->line(), 1U);
    EXPECT_EQ(preview.problem->remedy().skip, 1U);
    ASSERT_FALSE(preview.rows.empty());
    EXPECT_THAT(preview.rows[0].cells, ElementsAre("Sampling: 2e6", ""));
    EXPECT_EQ(previewTable("1,2\n3,4\n5\n").problem->line(), 3U);
}

TEST(TablePreview, CountsTheColumnsOfADialectThatIsGiven) {
    const TablePreview preview =
        previewTable("a;b\n1,5;2,5\n", {.dialect = TableDialect{.separator = ',', .header = true}});
    EXPECT_EQ(preview.table.columns, 3U);
    EXPECT_THAT(preview.rows.at(0).cells, ElementsAre("1", "5;2", "5"));
}

/// A file that is gone when the test is over.
class HugeTable : public testing::Test {
protected:
    HugeTable() {
        std::ofstream(path_, std::ios::binary) << "x,y\n1,2\n";
        std::filesystem::resize_file(path_, std::uintmax_t{2} << 30);  // sparse: takes no room
    }
    ~HugeTable() override { std::filesystem::remove(path_); }
    std::filesystem::path path_ =
        std::filesystem::path(testing::TempDir()) / ("zorro_table_" + std::to_string(::getpid()) + ".csv");
};

TEST_F(HugeTable, IsLookedAtButNotRead) {
    EXPECT_THAT(previewTableFile(path_).table.names, ElementsAre("x", "y"));
    EXPECT_THROW(static_cast<void>(openTable(path_)), FileError);
}

TEST(TablePreview, SaysWhichFileCannotBeRead) {
    EXPECT_THROW(static_cast<void>(previewTableFile("/no/such/file.csv")), FileError);
    EXPECT_THROW(static_cast<void>(openTable("/no/such/file.csv")), FileError);
}

}  // namespace
}  // namespace zorro
