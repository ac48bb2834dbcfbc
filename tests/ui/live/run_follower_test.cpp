// What the Train and the Compare room both see of runs that grow.

#include "ui/live/run_follower.h"

#include <functional>

#include <QTest>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_log.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/run/run_example.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

/// A follower, and what came of it.
class Followed {
public:
    explicit Followed(const FollowOptions& options) : follower(options) {
        QObject::connect(&follower, &RunFollower::runRead, [this](const std::shared_ptr<RunSnapshot>& run) {
            runs.push_back(run);
            batches += run->history.steps.size() / 2;
        });
        QObject::connect(&follower, &RunFollower::newsCame,
                         [this](const fs::path&, const std::shared_ptr<const EventNews>& news) {
                             batches += news->batches.size();
                         });
        QObject::connect(&follower, &RunFollower::stateRead,
                         [this](const std::shared_ptr<const RunSnapshot>& summary) {
                             state = summary;
                             batchesAtState = batches;
                         });
        QObject::connect(&follower, &RunFollower::problemFound,
                         [this](const fs::path&, const QString& sentence) { problems << sentence; });
    }

    RunFollower follower;
    std::vector<std::shared_ptr<RunSnapshot>> runs;
    std::shared_ptr<const RunSnapshot> state;
    std::size_t batches = 0;
    std::size_t batchesAtState = 0;
    QStringList problems;
};

class RunFollowerTest : public testing::TestWithParam<bool> {
protected:
    RunFollowerTest() : run_(createRunDirectory(folder_.path(), exampleRun())) {}

    static bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 60'000); }
    void record(std::uint64_t first) const { EventLog(run_).append(exampleBatch(first)); }

    TestFolder folder_;
    fs::path run_;
    Followed seen_{{.inPieces = GetParam()}};
};

TEST_P(RunFollowerTest, BringsWhatWasRecordedThenWhatIsAdded) {
    record(1);
    record(21);
    writeTrainerProcess(run_);
    seen_.follower.follow({run_});
    ASSERT_TRUE(waitFor([&] { return seen_.batches == 2; }));
    ASSERT_EQ(seen_.runs.size(), 1U);
    record(41);
    EXPECT_TRUE(waitFor([&] { return seen_.batches == 3; }));
}

TEST_P(RunFollowerTest, LeavesOutWhatDoesNotAdvance) {
    for (const std::uint64_t first : {1U, 21U, 21U, 41U}) record(first);
    writeTrainerProcess(run_);
    seen_.follower.follow({run_});
    ASSERT_TRUE(waitFor([&] { return seen_.batches == 3; }));
    record(41);
    record(61);
    EXPECT_TRUE(waitFor([&] { return seen_.batches >= 4; }));
    EXPECT_EQ(seen_.batches, 4U);
}

TEST_P(RunFollowerTest, SaysAProblemOnceAndGoesOnWhenItIsMended) {
    const std::string text = readFile(run_ / comparisonFile);
    replaceFile(run_ / comparisonFile, "{");
    seen_.follower.follow({run_});
    ASSERT_TRUE(waitFor([&] { return seen_.problems.size() == 1; }));
    replaceFile(run_ / comparisonFile, text);
    record(1);
    ASSERT_TRUE(waitFor([&] { return seen_.batches == 1; }));
    EXPECT_EQ(seen_.problems.size(), 2);
    EXPECT_EQ(seen_.problems.last(), "");
}

TEST_P(RunFollowerTest, TellsTheEndAfterTheLastRecord) {
    writeTrainerProcess(run_);
    seen_.follower.follow({run_});
    ASSERT_TRUE(waitFor([&] { return seen_.runs.size() == 1; }));
    for (std::uint64_t first = 1; first < 2000; first += 20) record(first);
    writeResult(run_, exampleResult());
    removeTrainerProcess(run_);
    ASSERT_TRUE(waitFor([&] { return seen_.state && seen_.state->state == RunState::stopped; }));
    EXPECT_EQ(seen_.batchesAtState, 100U);
}

TEST_P(RunFollowerTest, SeesARunThatIsResumed) {
    record(1);
    writeResult(run_, exampleResult());
    seen_.follower.follow({run_});
    ASSERT_TRUE(waitFor([&] { return seen_.batches == 1; }));
    writeTrainerProcess(run_);
    record(21);
    EXPECT_TRUE(waitFor([&] { return seen_.batches == 2; }));
    EXPECT_TRUE(waitFor([&] { return seen_.state && seen_.state->state == RunState::running; }));
}

TEST_P(RunFollowerTest, WhatIsFollowedAlreadyIsNotReadAgain) {
    record(1);
    seen_.follower.follow({run_});
    ASSERT_TRUE(waitFor([&] { return seen_.batches == 1; }));
    const fs::path other = createRunDirectory(folder_.path(), exampleRun());
    seen_.follower.follow({other, run_});
    ASSERT_TRUE(waitFor([&] { return seen_.runs.size() == 2; }));
    EXPECT_EQ(seen_.runs.back()->path, other);
    EXPECT_EQ(seen_.batches, 1U);
}

INSTANTIATE_TEST_SUITE_P(, RunFollowerTest, testing::Bool(),
                         [](const auto& row) { return row.param ? "InPieces" : "Whole"; });

}  // namespace
}  // namespace zorro::ui
