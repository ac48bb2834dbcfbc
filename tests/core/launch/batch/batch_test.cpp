// Whole processes: the queue's worker is the real one, the trainer one that pretends to have two GPUs, and
// the other machine is this one behind a shell.

#include "core/launch/batch/batch.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/launch/queue/run_queue.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/launch/launch_example.h"
#include "tests/core/launch/pretended_trainer.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;

class BatchOfRuns : public testing::Test {
protected:
    void TearDown() override { endTraining(queue_, eventually); }

    [[nodiscard]] static BatchJob job(const std::string& name) {
        BatchJob job{.run = {}, .comparison = smallComparison(10)};
        job.comparison.name = name;
        job.comparison.training.device = "auto";
        return job;
    }
    [[nodiscard]] Place behindAShell(const std::string& reach) const {
        Place place = defaultPlace("ssh");
        place.name = "lab";
        place.texts["host"] = "lab";
        place.texts["folder"] = (folder_.path() / "there").string();
        place.texts["program"] = trainer_.program().string();
        place.commands["reach"] = splitWords(reach);
        return place;
    }
    /// Trains to the end, every run as soon as it is trained; remembers what was told.
    BatchResult train(const std::vector<BatchJob>& jobs, const std::vector<Place>& places,
                      bool finishes = true) {
        const auto finishAll = [&] {
            for (const fs::path& folder : {folder_.path(), folder_.path() / "there"}) {
                for (const fs::path& run : runDirectories(folder)) {
                    if (finishes && trainerProcess(run)) {
                        PretendedTrainer::finish(run);
                    }
                }
            }
        };
        return trainBatch(
            jobs,
            {.places = places, .folderOf = [&](const Place&) { return folder_.path(); }, .pace = hurried()},
            [&] {
                most_ = std::max(most_, busy());
                finishAll();
                return isStopped_ && isStopped_();
            },
            [&](const BatchNews& news) {
                told_.push_back(news.sentence);
                ++kinds_[news.kind];
            });
    }
    [[nodiscard]] std::size_t busy() const {
        const std::vector<fs::path> runs = runDirectories(folder_.path());
        return static_cast<std::size_t>(
            std::ranges::count_if(runs, [](const fs::path& run) { return trainerProcess(run).has_value(); }));
    }

    const TestFolder folder_;
    const PretendedTrainer trainer_{folder_.path()};
    const RunQueue queue_{folder_.path()};
    std::function<bool()> isStopped_;
    std::vector<std::string> told_;
    std::map<BatchNews::Kind, int> kinds_;
    std::size_t most_ = 0;
};

TEST_F(BatchOfRuns, TrainsOneRunOnEveryDeviceUntilAllAreOver) {
    const BatchResult result = train({job("a"), job("b"), job("c"), job("d")}, {defaultPlace("here")});
    EXPECT_EQ(result.over, 4U);
    EXPECT_EQ(result.left, 0U);
    EXPECT_LE(most_, 2U);
    EXPECT_EQ(kinds_[BatchNews::Kind::over], 4);
}

TEST_F(BatchOfRuns, TriesARunThatFailsAgainAndThenGivesItUp) {
    const BatchResult result = train({job("broken"), job("sound")}, {defaultPlace("here")});
    EXPECT_EQ(result.over, 1U);
    EXPECT_EQ(result.left, 1U);
    EXPECT_EQ(kinds_[BatchNews::Kind::again], 2);
    EXPECT_EQ(kinds_[BatchNews::Kind::givenUp], 1);
    EXPECT_THAT(told_, Contains(HasSubstr("the wheel has fallen off")));
}

TEST_F(BatchOfRuns, GoesOnWithARunThatIsTrainedAlready) {
    BatchJob known = job("known");
    known.run = createRunDirectory(folder_.path(), known.comparison);
    startTrainer(known.run);
    ASSERT_TRUE(eventually([&] { return trainerProcess(known.run).has_value(); }));
    const BatchResult result = train({known}, {defaultPlace("here")});
    EXPECT_EQ(result.over, 1U);
    EXPECT_EQ(PretendedTrainer::starts(known.run), 1U);
}

TEST_F(BatchOfRuns, GivesToOthersWhatAPlaceThatVanishedShouldHaveTrained) {
    const BatchResult result =
        train({job("a"), job("b"), job("c")}, {behindAShell("sh -c 'exit 255'"), defaultPlace("here")});
    EXPECT_EQ(result.over, 3U);
    EXPECT_EQ(kinds_[BatchNews::Kind::place], 1);
    EXPECT_THAT(told_, Contains(HasSubstr("lab")));
    EXPECT_EQ(runDirectories(folder_.path()).size(), 3U);
}

TEST_F(BatchOfRuns, LosesNothingWhereTheOnlyPlaceHasVanished) {
    const BatchResult result = train({job("a"), job("b")}, {behindAShell("sh -c 'exit 255'")});
    EXPECT_EQ(result.over, 0U);
    EXPECT_EQ(result.left, 2U);
    EXPECT_FALSE(result.stopped);
    EXPECT_TRUE(runDirectories(folder_.path()).empty());
}

TEST_F(BatchOfRuns, TrainsAtAPlaceAndBringsTheRunsHere) {
    const BatchResult result = train({job("a"), job("b")}, {behindAShell("sh -c {command}")});
    EXPECT_EQ(result.over, 2U) << testing::PrintToString(told_);
    for (const fs::path& run : runDirectories(folder_.path())) {
        EXPECT_EQ(stateOf(run), RunState::finished);
        EXPECT_TRUE(hasPlaceRecord(run));
    }
}

TEST_F(BatchOfRuns, StopsWhatItTrainsWhenItIsAskedTo) {
    isStopped_ = [&] { return busy() == 2; };
    const BatchResult result = train({job("a"), job("b"), job("c")}, {defaultPlace("here")}, false);
    EXPECT_TRUE(result.stopped);
    EXPECT_EQ(result.left, 3U);
    EXPECT_EQ(busy(), 0U);
    for (const fs::path& run : runDirectories(folder_.path())) {
        EXPECT_EQ(stateOf(run), RunState::stopped);
    }
}

}  // namespace
}  // namespace zorro
