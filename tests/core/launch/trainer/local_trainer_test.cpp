#include "core/launch/trainer/local_trainer.h"

#include <sys/resource.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/launch/launch_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class LocalTrainer : public testing::Test {
protected:
    void TearDown() override {
        for (const fs::path& run : runDirectories(runs_)) {
            static_cast<void>(requestTrainer(run, TrainerRequest::stop));
            static_cast<void>(eventually([&] { return !trainerProcess(run); }));
        }
        fs::remove_all(runs_);
    }
    fs::path started(std::size_t steps) {
        const fs::path run = createRunDirectory(runs_, smallComparison(steps));
        startTrainer(run);
        return run;
    }

    fs::path runs_ = fs::temp_directory_path() / ("zorro-launch-" + std::to_string(::getpid()));
};

TEST_F(LocalTrainer, TrainsToTheEnd) {
    const fs::path run = started(50);
    EXPECT_TRUE(eventually([&] { return readRunSummary(run).state == RunState::finished; }));
    EXPECT_EQ(readRunSummary(run).result.steps, 50U);
}

TEST_F(LocalTrainer, PausesGoesOnAndStops) {
    const fs::path run = started(50'000'000);
    ASSERT_TRUE(eventually([&] { return requestTrainer(run, TrainerRequest::pause); }));
    EXPECT_TRUE(eventually([&] { return readRunSummary(run).state == RunState::paused; }));
    EXPECT_TRUE(requestTrainer(run, TrainerRequest::goOn));
    EXPECT_TRUE(eventually([&] { return readRunSummary(run).state == RunState::running; }));
    EXPECT_TRUE(requestTrainer(run, TrainerRequest::stop));
    EXPECT_TRUE(eventually([&] { return readRunSummary(run).state == RunState::stopped; }));
    EXPECT_FALSE(requestTrainer(run, TrainerRequest::stop));
}

TEST_F(LocalTrainer, LeavesTheProcessorToOthers) {
    const fs::path run = started(endless);
    ASSERT_TRUE(eventually([&] { return trainerProcess(run).has_value(); }));
    const auto trainer = static_cast<id_t>(trainerProcess(run)->pid);
    EXPECT_GT(::getpriority(PRIO_PROCESS, trainer), ::getpriority(PRIO_PROCESS, 0));
}

TEST_F(LocalTrainer, SaysWhyItCannotBeStarted) {
    EXPECT_THROW(startTrainer(runs_ / "missing"), FileError);
}

TEST_F(LocalTrainer, KeepsWhatTheTrainerSays) {
    const fs::path run = createRunDirectory(runs_, smallComparison(10));
    replaceFile(run / comparisonFile, "{}");
    startTrainer(run);
    ASSERT_TRUE(eventually([&] { return !lastTrainerMessage(run).empty(); }));
    EXPECT_THAT(lastTrainerMessage(run), testing::StartsWith("zorro-train: "));
}

TEST_F(LocalTrainer, EstimatesBeforeAnythingIsTrained) {
    const TrainerEstimate estimate = estimateWithTrainer(comparisonJson(smallComparison(50)));
    EXPECT_EQ(parameterRange(estimate.parameters), std::to_string(2 * 4 + 4 + 4 * 2 + 2));
    EXPECT_EQ(estimate.steps, 50U);
    EXPECT_THAT(estimate.device, testing::StartsWith("CPU"));
    EXPECT_GT(estimate.bytes, 0U);
    EXPECT_GT(estimate.seconds, 0);
    EXPECT_THROW(static_cast<void>(estimateWithTrainer("{")), FileError);
}

TEST_F(LocalTrainer, SaysWhichFieldKeepsItFromEstimating) {
    const auto keyOf = [](const char* key, const std::string& value) {
        Comparison comparison = smallComparison(50);
        findField(key)->access.set(comparison, value);
        try {
            static_cast<void>(estimateWithTrainer(comparisonJson(comparison)));
        } catch (const ComparisonError& error) {
            return error.issue().key;
        }
        return std::string("accepted");
    };
    EXPECT_EQ(keyOf("data.source", "moon"), "data.source");
    EXPECT_EQ(keyOf("architecture.kind", "cnn"), "architecture.kind");
    EXPECT_EQ(keyOf("training.device", "cuda:99"), "training.device");
}

TEST_F(LocalTrainer, LeavesNoRunBehindWhereNobodyHasTheDevice) {
    Comparison comparison = smallComparison(10);
    comparison.training.device = "cuda:99";
    const fs::path run = createRunDirectory(runs_, comparison);
    EXPECT_THROW(startTrainer(run), FileError);
    EXPECT_FALSE(trainerProcess(run));
}

TEST_F(LocalTrainer, MakesNoDirectoryWhereNobodyHasTheDevice) {
    Comparison comparison = smallComparison(10);
    comparison.training.device = "cuda:99";
    EXPECT_THROW(static_cast<void>(createRunToTrain(runs_, comparison)), FileError);
    EXPECT_FALSE(fs::exists(runs_));
}

TEST_F(LocalTrainer, DescribesADevice) {
    EXPECT_FALSE(describeDevice("cpu").empty());
    EXPECT_THROW(static_cast<void>(describeDevice("tpu")), FileError);
}

}  // namespace
}  // namespace zorro
