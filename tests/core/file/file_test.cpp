#include "core/file/file.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

class File : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("zorro-file-test-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path folder_;
};

TEST_F(File, ReplacingWritesTheContentAndLeavesNoTemporaryFile) {
    const auto path = folder_ / "new.txt";
    replaceFile(path, "first");
    replaceFile(path, std::string("sec\0ond", 7));

    EXPECT_EQ(readFile(path), std::string("sec\0ond", 7));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(File, ReplacingThroughALinkKeepsTheLinkAndThePermissions) {
    const auto path = folder_ / "real.txt";
    const auto link = folder_ / "link.txt";
    replaceFile(path, "old");
    std::filesystem::permissions(path,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::create_symlink(path, link);
    replaceFile(link, "new");

    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(readFile(path), "new");
    EXPECT_EQ(std::filesystem::status(path).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(File, FailuresNameTheFileAndTheReason) {
    const auto missing = folder_ / "no" / "such.txt";
    try {
        (void)readFile(missing);
        FAIL() << "reading a missing file succeeded";
    } catch (const FileError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("such.txt"));
        EXPECT_THAT(error.what(), testing::HasSubstr("No such file"));
    }
    EXPECT_THROW(replaceFile(missing, "x"), FileError);
    EXPECT_THROW((void)readFile(folder_), FileError);
}

TEST_F(File, ADeviceIsWrittenToAndNotReplaced) {
    const auto link = folder_ / "null";
    std::filesystem::create_symlink("/dev/null", link);
    replaceFile(link, "text");
    EXPECT_TRUE(std::filesystem::is_character_file(link));
}

TEST_F(File, AFolderIsNotReplaced) {
    EXPECT_THROW(replaceFile(folder_, "text"), FileError);
    EXPECT_TRUE(std::filesystem::is_directory(folder_));
}

TEST_F(File, AFileOverTheLimitIsRefused) {
    const auto path = folder_ / "large.txt";
    replaceFile(path, std::string(3000, 'x'));
    EXPECT_THROW((void)readFile(path, 2999), FileError);
    EXPECT_EQ(readFile(path, 3000).size(), 3000U);
}

}  // namespace
}  // namespace zorro
