#include "ui/widgets/trash.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/core/file/test_folder.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

/// A home in which nothing is yet, and a working directory that has nothing to do with it.
class Trash : public testing::Test {
protected:
    Trash() {
        fs::create_directory(home_);
        ::setenv("HOME", home_.c_str(), 1);
        ::unsetenv("XDG_DATA_HOME");
        fs::create_directory(working_);
        fs::current_path(working_);
        fs::create_directories(run_);
        std::ofstream(run_ / "events.jsonl") << "recorded\n";
    }
    ~Trash() override {
        fs::current_path(workingBefore_);
        ::setenv("HOME", homeBefore_.c_str(), 1);
        ::unsetenv("XDG_DATA_HOME");
    }

    TestFolder folder_;
    fs::path workingBefore_ = fs::current_path();
    std::string homeBefore_ = std::getenv("HOME");
    fs::path home_ = folder_ / "home";
    fs::path working_ = folder_ / "working";
    fs::path run_ = folder_ / "runs" / "a-run";
};

TEST_F(Trash, IsMadeInAHomeThatHasNone) {
    EXPECT_TRUE(moveToTrash(QString::fromStdString(run_.string())));
    EXPECT_FALSE(fs::exists(run_));
    const fs::path trash = home_ / ".local/share/Trash";
    EXPECT_TRUE(fs::exists(trash / "files" / "a-run" / "events.jsonl"));
    EXPECT_TRUE(fs::exists(trash / "info" / "a-run.trashinfo"));
    EXPECT_TRUE(fs::is_empty(working_));
}

TEST_F(Trash, IsWhereTheUsersDataAre) {
    const fs::path data = folder_ / "data" / "of-mine";
    ::setenv("XDG_DATA_HOME", data.c_str(), 1);
    EXPECT_TRUE(moveToTrash(QString::fromStdString(run_.string())));
    EXPECT_TRUE(fs::exists(data / "Trash" / "files" / "a-run" / "events.jsonl"));
    EXPECT_TRUE(fs::is_empty(working_));
}

TEST_F(Trash, ThatCannotBeMadeLeavesEverythingWhereItIs) {
    std::ofstream(folder_ / "file") << "no folder can be in it";
    ::setenv("XDG_DATA_HOME", (folder_ / "file" / "data").c_str(), 1);
    EXPECT_FALSE(moveToTrash(QString::fromStdString(run_.string())));
    EXPECT_TRUE(fs::exists(run_ / "events.jsonl"));
    EXPECT_TRUE(fs::is_empty(working_));
}

}  // namespace
}  // namespace zorro::ui
