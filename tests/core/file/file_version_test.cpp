#include "core/file/file_version.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class FileVersionTest : public testing::Test {
protected:
    FileVersionTest() { replaceFile(file_, "abc"); }

    TestFolder folder_;
    fs::path file_ = folder_.path() / "file";
};

TEST_F(FileVersionTest, IsTheSameWhileNothingIsWritten) {
    EXPECT_EQ(versionOf(file_)->size, 3U);
    EXPECT_EQ(versionOf(file_), versionOf(file_));
    EXPECT_FALSE(versionOf(folder_.path() / "missing").has_value());
}

TEST_F(FileVersionTest, IsAnotherOneOfAFileThatGrewWasTouchedOrReplaced) {
    const auto before = versionOf(file_);
    const fs::file_time_type time = fs::last_write_time(file_);
    fs::last_write_time(file_, time + std::chrono::seconds(1));
    EXPECT_NE(versionOf(file_), before);
    fs::last_write_time(file_, time);
    EXPECT_EQ(versionOf(file_), before);
    std::ofstream(file_, std::ios::app) << "d";
    fs::last_write_time(file_, time);
    EXPECT_NE(versionOf(file_), before);
    replaceFile(file_, "xyz");
    fs::last_write_time(file_, time);
    EXPECT_NE(versionOf(file_), before);
}

}  // namespace
}  // namespace zorro
