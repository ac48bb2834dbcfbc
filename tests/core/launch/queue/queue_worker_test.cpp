// Whole processes: the worker is the real one, the trainer one that pretends to have two GPUs.

#include "core/launch/queue/queue_worker.h"

#include <csignal>
#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/launch/queue/enqueue.h"
#include "core/launch/queue/queue_devices.h"
#include "core/run/directory/run_result.h"
#include "core/run/directory/run_trash.h"
#include "tests/core/launch/launch_example.h"
#include "tests/core/launch/pretended_trainer.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class QueueWorker : public testing::Test {
protected:
    void TearDown() override { endTraining(queue_, eventually); }

    [[nodiscard]] static Comparison on(const std::string& device, const std::string& name = "small") {
        Comparison comparison = smallComparison(10);
        comparison.training.device = device;
        comparison.name = name;
        return comparison;
    }
    fs::path added(const std::string& device, const std::string& name = "small") const {
        return enqueue(queue_, on(device, name), QueueTurn::last);
    }
    [[nodiscard]] static bool isTrained(const fs::path& run) {
        return eventually([&] { return trainerProcess(run).has_value(); });
    }
    [[nodiscard]] static std::string deviceOf(const fs::path& run) {
        return readComparison(readFile(run / comparisonFile)).training.device;
    }
    [[nodiscard]] bool isDone() const {
        return eventually([&] { return queue_.entries(true).empty() && !queue_.isWorked(); });
    }
    /// Of the process that works the queue off.
    [[nodiscard]] pid_t worker() const {
        for (const fs::directory_entry& process : fs::directory_iterator("/proc")) {
            std::ifstream words(process.path() / "cmdline");
            const std::string line{std::istreambuf_iterator<char>(words), {}};
            if (line.find("queue") != std::string::npos &&
                line.find(queue_.runs().string()) != std::string::npos) {
                return static_cast<pid_t>(std::stol(process.path().filename().string()));
            }
        }
        return -1;
    }
    void killWorker() const {
        const pid_t pid = worker();
        ASSERT_GT(pid, 0);
        ASSERT_EQ(::kill(pid, SIGKILL), 0);
        ASSERT_TRUE(eventually([&] { return !queue_.isWorked(); }));
    }

    TestFolder folder_;
    PretendedTrainer trainer_{folder_.path()};
    RunQueue queue_{folder_ / "runs"};
};

TEST_F(QueueWorker, TrainsOnTwoGpusSideBySideAndAThirdRunTakesTheFirstThatIsFree) {
    const fs::path first = added("auto");
    const fs::path second = added("auto");
    const fs::path third = added("auto");
    ASSERT_TRUE(isTrained(first) && isTrained(second));
    EXPECT_EQ(deviceOf(first), "cuda:0");
    EXPECT_EQ(deviceOf(second), "cuda:1");
    EXPECT_TRUE(queue_.find(third.filename().string())->waits());
    EXPECT_EQ(obstacleOf(queue_, *queue_.find(third.filename().string()))->run, first);
    PretendedTrainer::finish(second);
    ASSERT_TRUE(isTrained(third));
    EXPECT_EQ(deviceOf(third), "cuda:1");
    EXPECT_EQ(stateOf(first), RunState::running);
    PretendedTrainer::finish(first);
    PretendedTrainer::finish(third);
    EXPECT_TRUE(isDone());
    EXPECT_EQ(stateOf(third), RunState::finished);
}

TEST_F(QueueWorker, GivesEveryDeviceItsOwnLine) {
    const fs::path onCpu = added("cpu");
    const fs::path nextOnCpu = added("cpu");
    const fs::path onGpu = added("cuda:1");
    ASSERT_TRUE(isTrained(onCpu) && isTrained(onGpu));
    EXPECT_EQ(PretendedTrainer::starts(nextOnCpu), 0U);
    PretendedTrainer::finish(onGpu);
    ASSERT_TRUE(eventually([&] { return queue_.entries().size() == 2; }));
    EXPECT_EQ(PretendedTrainer::starts(nextOnCpu), 0U);
    PretendedTrainer::finish(onCpu);
    EXPECT_TRUE(isTrained(nextOnCpu));
}

TEST_F(QueueWorker, RefusesADeviceThatIsNotThereAndLeavesNothingBehind) {
    for (const auto& [device, words] :
         std::map<std::string, std::string>{{"cuda:2", "there is no device 'cuda:2'"}, {"tpu", ""}}) {
        const std::string complaint = complaintOfCall([&] { static_cast<void>(added(device)); });
        EXPECT_NE(complaint, "");
        EXPECT_THAT(complaint, HasSubstr(words));
    }
    EXPECT_FALSE(fs::exists(queue_.runs()));
    EXPECT_FALSE(queue_.isWorked());
}

TEST_F(QueueWorker, WaitsForWhatSomebodyTrainsWithoutTheQueueAlsoWhereThatIsPaused) {
    const fs::path other = createRunDirectory(queue_.runs(), on("cpu"));
    startTrainer(other);
    ASSERT_TRUE(isTrained(other));
    std::string process = readFile(other / trainerFile);
    replaceFile(other / trainerFile, process.replace(process.find("false"), 5, "true"));
    EXPECT_EQ(stateOf(other), RunState::paused);
    EXPECT_THAT(busyDevices(queue_.runs()), ElementsAre(testing::Pair("cpu", other)));
    const fs::path waiting = added("cpu");
    const fs::path onGpu = added("cuda:0");
    ASSERT_TRUE(isTrained(onGpu));
    EXPECT_EQ(PretendedTrainer::starts(waiting), 0U);
    PretendedTrainer::finish(other);
    EXPECT_TRUE(isTrained(waiting));
}

TEST_F(QueueWorker, ARunWhoseTrainerEndsWithoutATraceHasFailedAndTheNextGoesOn) {
    const fs::path broken = added("cpu", "broken");
    const fs::path next = added("cpu");
    ASSERT_TRUE(isTrained(next));
    EXPECT_EQ(stateOf(broken), RunState::failed);
    EXPECT_EQ(readRunSummary(broken).reason, "the wheel has fallen off");
    EXPECT_TRUE(readRunSummary(broken).resumable);
    EXPECT_EQ(PretendedTrainer::starts(broken), 1U);
}

TEST_F(QueueWorker, ARunThatCannotBeReadHasFailedAndTheNextGoesOn) {
    queue_.hold({});
    const fs::path damaged = enqueue(queue_, on("cpu"), QueueTurn::whenAsked);
    replaceFile(damaged / comparisonFile, "{\"name\": ");
    const fs::path next = added("cpu");
    ASSERT_TRUE(isTrained(next));
    EXPECT_TRUE(fs::exists(damaged / resultFile));
    EXPECT_EQ(PretendedTrainer::starts(damaged), 0U);
}

TEST_F(QueueWorker, ARunThatIsThrownAwayWhileItWaitsIsPassedOver) {
    const fs::path first = added("cpu");
    const fs::path thrownAway = added("cpu");
    const fs::path last = added("cpu");
    ASSERT_TRUE(isTrained(first));
    static_cast<void>(moveRunToTrash(thrownAway));
    PretendedTrainer::finish(first);
    ASSERT_TRUE(isTrained(last));
    PretendedTrainer::finish(last);
    EXPECT_TRUE(isDone());
}

TEST_F(QueueWorker, AKilledTrainerLeavesTheRestToGoOn) {
    const fs::path first = added("cpu");
    const fs::path next = added("cpu");
    ASSERT_TRUE(isTrained(first));
    ASSERT_EQ(::kill(static_cast<pid_t>(trainerProcess(first)->pid), SIGKILL), 0);
    ASSERT_TRUE(isTrained(next));
    EXPECT_EQ(readRunSummary(first).reason, "the trainer was killed");
    EXPECT_EQ(PretendedTrainer::starts(first), 1U);
}

TEST_F(QueueWorker, AKilledWorkerLeavesItsTrainersAndTheNextTakesOver) {
    const fs::path first = added("cpu");
    const fs::path second = added("cpu");
    ASSERT_TRUE(isTrained(first));
    killWorker();
    EXPECT_TRUE(trainerProcess(first));
    const fs::path third = added("cpu");
    PretendedTrainer::finish(first);
    ASSERT_TRUE(isTrained(second));
    EXPECT_EQ(stateOf(first), RunState::finished);
    PretendedTrainer::finish(second);
    ASSERT_TRUE(isTrained(third));
    for (const fs::path& run : {first, second, third}) {
        EXPECT_EQ(PretendedTrainer::starts(run), 1U);
    }
}

TEST_F(QueueWorker, WorkerAndTrainerKilledAtOnceAreAFailedRunAndTheRestGoesOn) {
    const fs::path first = added("cpu");
    const fs::path next = added("cpu");
    ASSERT_TRUE(isTrained(first));
    const auto trainer = static_cast<pid_t>(trainerProcess(first)->pid);
    killWorker();
    ASSERT_EQ(::kill(trainer, SIGKILL), 0);
    continueQueue(queue_);
    ASSERT_TRUE(isTrained(next));
    EXPECT_EQ(stateOf(first), RunState::failed);
}

/// What a worker leaves that is killed between giving a device and starting the trainer.
TEST_F(QueueWorker, ARunThatWasGivenADeviceAndNotStartedIsStartedOnceMoreAndNoMore) {
    queue_.hold({});
    const fs::path run = enqueue(queue_, on("cpu"), QueueTurn::whenAsked);
    const fs::path hopeless = enqueue(queue_, on("cuda:0"), QueueTurn::whenAsked);
    ASSERT_TRUE(queue_.give(run.filename().string(), "cpu"));
    for (int time = 0; time < 2; ++time) {
        ASSERT_TRUE(queue_.give(hopeless.filename().string(), "cuda:0"));
        if (time == 0) {
            queue_.takeBack(*queue_.find(hopeless.filename().string()));
        }
    }
    queue_.letGo();
    continueQueue(queue_);
    ASSERT_TRUE(isTrained(run));
    ASSERT_TRUE(comesTo(hopeless, RunState::failed));
    EXPECT_EQ(PretendedTrainer::starts(run), 1U);
    EXPECT_EQ(PretendedTrainer::starts(hopeless), 0U);
    EXPECT_EQ(readRunSummary(hopeless).reason, "the trainer ended before it began");
}

TEST_F(QueueWorker, IsOneAtATimeAndEndsWhenNothingIsLeft) {
    const fs::path run = added("cpu");
    ASSERT_TRUE(isTrained(run));
    EXPECT_FALSE(workQueue(queue_));
    PretendedTrainer::finish(run);
    EXPECT_TRUE(isDone());
    const fs::path next = added("cpu");
    EXPECT_TRUE(isTrained(next));
}

TEST_F(QueueWorker, KeepsWhatWaitsWhereThereIsNoTrainerAtAll) {
    const fs::path first = added("cpu");
    const fs::path next = added("cpu");
    ASSERT_TRUE(isTrained(first));
    fs::rename(trainer_.program(), folder_ / "gone");
    PretendedTrainer::finish(first);
    ASSERT_TRUE(eventually([&] { return queue_.heldBecause() && !queue_.isWorked(); }));
    EXPECT_THAT(*queue_.heldBecause(), HasSubstr("pretended-trainer"));
    EXPECT_EQ(stateOf(next), RunState::prepared);
    fs::rename(folder_ / "gone", trainer_.program());
    queue_.letGo();
    continueQueue(queue_);
    EXPECT_TRUE(isTrained(next));
}

TEST_F(QueueWorker, WhatIsHeldWaitsUntilItIsLetGoAndWhatIsToBeginNowGoesBeforeIt) {
    const fs::path held = enqueue(queue_, on("cpu"), QueueTurn::whenAsked);
    EXPECT_FALSE(queue_.isWorked());
    const fs::path now = enqueue(queue_, on("cpu"), QueueTurn::now);
    ASSERT_TRUE(isTrained(now));
    EXPECT_EQ(PretendedTrainer::starts(held), 0U);
    PretendedTrainer::finish(now);
    EXPECT_TRUE(isTrained(held));
}

TEST_F(QueueWorker, ResumesARunOfItsFolderOnly) {
    const fs::path run = added("cpu");
    ASSERT_TRUE(isTrained(run));
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(enqueueRun(queue_, run, QueueTurn::last)); }),
                HasSubstr("is running"));
    ASSERT_TRUE(requestTrainer(run, TrainerRequest::stop));
    ASSERT_TRUE(isDone());
    EXPECT_EQ(enqueueRun(queue_, fs::path(run.string() + "/"), QueueTurn::last), run);
    ASSERT_TRUE(isTrained(run));
    EXPECT_EQ(PretendedTrainer::starts(run), 2U);
    EXPECT_THAT(complaintOfCall(
                    [&] { static_cast<void>(enqueueRun(RunQueue(folder_.path()), run, QueueTurn::last)); }),
                HasSubstr("takes runs of that folder"));
    PretendedTrainer::finish(run);
    ASSERT_TRUE(isDone());
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(enqueueRun(queue_, run, QueueTurn::last)); }),
                HasSubstr("finished and cannot be resumed"));
}

TEST_F(QueueWorker, WhatIsTakenOutIsInTheTrashWhereNothingOfItWasTrained) {
    const fs::path first = added("cpu");
    const fs::path waiting = added("cpu");
    ASSERT_TRUE(isTrained(first));
    const Dequeued out = dequeue(queue_, waiting.filename().string());
    EXPECT_TRUE(out.inTrash);
    EXPECT_FALSE(fs::exists(waiting));
    EXPECT_TRUE(fs::exists(out.run / comparisonFile));
    EXPECT_EQ(queue_.entries().size(), 1U);
}

TEST_F(QueueWorker, LeavesNothingWhereTheQueueCannotBeWritten) {
    fs::create_directories(queue_.runs());
    std::ofstream(queue_.runs() / queueFolder) << "in the way";
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(added("cpu")); }),
                HasSubstr("cannot make the folder"));
    EXPECT_TRUE(runDirectories(queue_.runs()).empty());
}

}  // namespace
}  // namespace zorro
