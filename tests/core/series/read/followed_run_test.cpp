#include "core/series/read/followed_run.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_log.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class FollowedRunTest : public testing::Test {
protected:
    FollowedRunTest() : run_(createRunDirectory(folder_.path(), exampleRun())) {}

    void record(std::uint64_t first) const { EventLog(run_).append(exampleBatch(first)); }
    /// Writes into the file that is there, and makes it look as if nothing had happened.
    void writeUnseen(const std::string& text) const {
        const fs::path file = run_ / comparisonFile;
        const fs::file_time_type before = fs::last_write_time(file);
        std::ofstream(file, std::ios::binary | std::ios::in) << text;
        fs::last_write_time(file, before);
    }

    TestFolder folder_;
    fs::path run_;
};

TEST_F(FollowedRunTest, ComesWithItsStateThenItsRecordsThenWhatIsAdded) {
    record(1);
    FollowedRun followed(run_);
    const RunNews first = followed.look();
    ASSERT_NE(first.state, nullptr);
    EXPECT_EQ(first.state->comparison.members.size(), 2U);
    EXPECT_TRUE(first.events.batches.empty());
    EXPECT_EQ(followed.lookAtRecords().batches.size(), 1U);
    record(21);
    const RunNews next = followed.look();
    EXPECT_EQ(next.events.batches.at(0).steps.front(), 21U);
    EXPECT_FALSE(next.problem.has_value());
}

TEST_F(FollowedRunTest, ReadsAFileAgainOnlyWhenItChanged) {
    FollowedRun followed(run_);
    const auto before = followed.look().state;
    const std::string text = readFile(run_ / comparisonFile);
    writeUnseen(std::string(text.size(), 'x'));
    EXPECT_EQ(followed.look().state, before);
    replaceFile(run_ / comparisonFile, std::string(text.size(), 'x'));
    EXPECT_TRUE(followed.look().problem.has_value());
    replaceFile(run_ / comparisonFile, text);
    EXPECT_NE(followed.look().state, before);
}

TEST_F(FollowedRunTest, SaysAProblemOnceAndTriesAgain) {
    FollowedRun followed(run_);
    static_cast<void>(followed.look());
    const std::string text = readFile(run_ / comparisonFile);
    fs::remove(run_ / comparisonFile);
    const RunNews lost = followed.look();
    ASSERT_TRUE(lost.problem.has_value());
    EXPECT_THAT(*lost.problem, HasSubstr("not a whole run directory"));
    EXPECT_EQ(lost.state, nullptr);
    EXPECT_FALSE(followed.look().problem.has_value());
    replaceFile(run_ / comparisonFile, text);
    const RunNews back = followed.look();
    EXPECT_EQ(back.problem, "");
    EXPECT_NE(back.state, nullptr);
}

TEST_F(FollowedRunTest, IsFoundWhereItComesLater) {
    FollowedRun followed(folder_.path() / "later");
    EXPECT_TRUE(followed.look().problem.has_value());
    fs::rename(run_, folder_.path() / "later");
    EXPECT_NE(followed.look().state, nullptr);
}

TEST_F(FollowedRunTest, ToldThatItsFolderIsGone) {
    FollowedRun followed(run_);
    static_cast<void>(followed.look());
    fs::remove_all(run_);
    EXPECT_THAT(*followed.look().problem, HasSubstr("is gone"));
}

TEST_F(FollowedRunTest, HasEndedOnlyWhenAllItsRecordsWereRead) {
    FollowedRun followed(run_);
    static_cast<void>(followed.look());
    for (const std::uint64_t first : {1U, 21U, 41U}) record(first);
    writeResult(run_, exampleResult());
    constexpr std::size_t lessThanALine = 100;
    std::size_t batches = 0;
    RunNews news = followed.look(lessThanALine);
    for (; !news.state; news = followed.look(lessThanALine)) batches += news.events.batches.size();
    EXPECT_EQ(batches + news.events.batches.size(), 3U);
    EXPECT_EQ(news.state->state, RunState::stopped);
}

TEST_F(FollowedRunTest, BeginsAnewWithAComparisonOfMoreMembers) {
    record(1);
    FollowedRun followed(run_);
    static_cast<void>(followed.look());
    EXPECT_EQ(followed.lookAtRecords().batches.size(), 1U);
    Comparison larger = exampleRun();
    larger.members.push_back({.activation = "gelu", .seed = 1});
    replaceFile(run_ / comparisonFile, comparisonJson(larger));
    const RunNews news = followed.look();
    EXPECT_EQ(news.state->comparison.members.size(), 3U);
    EXPECT_TRUE(news.events.batches.empty());
}

TEST_F(FollowedRunTest, GivesTheTrainersLogAsItGrows) {
    FollowedRun followed(run_);
    EXPECT_EQ(followed.newLog(), "");
    std::ofstream(run_ / trainerLogFile) << "one\n";
    EXPECT_EQ(followed.newLog(), "one\n");
    EXPECT_EQ(followed.newLog(), "");
    std::ofstream(run_ / trainerLogFile, std::ios::app) << std::string(100'000, 'x') << "end";
    const std::string end = followed.newLog();
    EXPECT_EQ(end.size(), std::size_t{64} << 10);
    EXPECT_THAT(end, testing::EndsWith("xend"));
    std::ofstream(run_ / trainerLogFile) << "new";
    EXPECT_EQ(followed.newLog(), "new");
}

}  // namespace
}  // namespace zorro
