// The queue of a folder as one window sees it, while another window and shells change it.

#include "ui/train/queue/train_queue.h"

#include <filesystem>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/directory/run_trash.h"
#include "tests/core/launch/pretended_trainer.h"
#include "ui/session/setup/train_setup.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr int queuePatience = 60'000;  // ms

bool queueComesTo(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, queuePatience);
}

class TrainQueueTest : public testing::Test {
protected:
    void TearDown() override { endTraining(folderQueue_, queueComesTo); }

    static Comparison named(const char* name, const char* device = "cpu") {
        Comparison comparison = plannedComparison(defaultTrainSetup());
        comparison.name = name;
        comparison.training.device = device;
        return comparison;
    }
    static std::string waitingIn(const TrainQueue& queue) {
        std::string names;
        for (const QueuedRun& run : queue.runs()) {
            names += run.entry.waits() ? run.name : "";
        }
        return names;
    }
    /// Three that wait for somebody to ask.
    void fill(TrainQueue& queue) const {
        for (const char* name : {"a", "b", "c"}) {
            queue.add(named(name), QueueTurn::whenAsked);
        }
        ASSERT_TRUE(queueComesTo([&] { return waitingIn(queue) == "abc"; })) << waitingIn(queue);
    }
    [[nodiscard]] fs::path runs() const { return fs::path(folder_.path().toStdString()) / "runs"; }
    [[nodiscard]] fs::path trainedRun() const {
        for (const fs::path& run : runDirectories(runs())) {
            if (trainerProcess(run)) {
                return run;
            }
        }
        return {};
    }

    QTemporaryDir folder_;
    PretendedTrainer trainer_{folder_.path().toStdString()};
    RunQueue folderQueue_{runs()};
};

TEST_F(TrainQueueTest, KeepsTheOrderInWhichComparisonsWereAddedAndMoved) {
    TrainQueue queue(runs());
    fill(queue);
    queue.move(queue.waiting()[2], -1);
    EXPECT_TRUE(queueComesTo([&] { return waitingIn(queue) == "acb"; })) << waitingIn(queue);
    EXPECT_EQ(queue.heldBecause(), "");
    EXPECT_EQ(queue.runs()[1].place, 2U);
}

TEST_F(TrainQueueTest, IsTheSameInASecondWindow) {
    TrainQueue queue(runs());
    TrainQueue second(runs());
    fill(queue);
    second.look();
    ASSERT_TRUE(queueComesTo([&] { return waitingIn(second) == "abc"; }));
    second.takeOut({second.waiting()[1]});
    EXPECT_TRUE(queueComesTo([&] { return waitingIn(queue) == "ac"; })) << waitingIn(queue);
}

TEST_F(TrainQueueTest, WhatWasAddedLastSurvivesAWindowThatIsClosedAtOnce) {
    {
        TrainQueue queue(runs());
        for (const char* name : {"a", "b", "c"}) {
            queue.add(named(name), QueueTurn::whenAsked);
        }
    }
    TrainQueue next(runs());
    next.look();
    EXPECT_TRUE(queueComesTo([&] { return waitingIn(next).size() == 3; })) << waitingIn(next);
}

TEST_F(TrainQueueTest, SaysAtOnceWhatARunWaitsFor) {
    TrainQueue queue(runs());
    const QSignalSpy added(&queue, &TrainQueue::added);
    queue.add(named("first", "cuda:1"), QueueTurn::now);
    queue.add(named("second", "cuda:1"), QueueTurn::now);
    queue.add(named("third", "cpu"), QueueTurn::now);
    ASSERT_TRUE(queueComesTo([&] { return added.size() == 3; }));
    EXPECT_TRUE(added[0][1].toBool());
    EXPECT_FALSE(added[1][1].toBool());
    EXPECT_THAT(added[1][2].toString().toStdString(), testing::StartsWith("second waits for cuda:1"));
    EXPECT_THAT(added[1][2].toString().toStdString(), testing::HasSubstr("first"));
    EXPECT_TRUE(added[2][1].toBool());
}

TEST_F(TrainQueueTest, WhatIsTakenOutComesBackToItsPlace) {
    TrainQueue queue(runs());
    fill(queue);
    QSignalSpy out(&queue, &TrainQueue::takenOut);
    queue.takeOut({queue.waiting()[1]});
    ASSERT_TRUE(queueComesTo([&] { return waitingIn(queue) == "ac"; }));
    ASSERT_EQ(out.size(), 1);
    EXPECT_EQ(runDirectories(runs()).size(), 2U);
    queue.bringBack(out[0][0].value<std::vector<Dequeued>>(), out[0][1].value<std::vector<std::size_t>>());
    EXPECT_TRUE(queueComesTo([&] { return waitingIn(queue) == "abc"; })) << waitingIn(queue);
}

TEST_F(TrainQueueTest, AWindowStartsAWorkerWhereTheOneBeforeWasKilled) {
    const fs::path run = createRunDirectory(runs(), named("left"));
    folderQueue_.add(
        {.run = run.filename().string(), .devices = {"cpu"}, .trainer = trainer_.program().string()});
    EXPECT_FALSE(folderQueue_.isWorked());
    TrainQueue queue(runs());
    queue.look();
    EXPECT_TRUE(queueComesTo([&] { return trainedRun() == run; }));
}

TEST_F(TrainQueueTest, TellsHowARunEndedThatWasTooShortToBeSeen) {
    TrainQueue queue(runs());
    const QSignalSpy ended(&queue, &TrainQueue::ended);
    queue.add(named("broken"), QueueTurn::now);
    ASSERT_TRUE(queueComesTo([&] { return ended.size() == 1; }));
    EXPECT_THAT(ended[0][1].toString().toStdString(), testing::HasSubstr("the wheel has fallen off"));
}

TEST_F(TrainQueueTest, SaysWhyNothingWasAdded) {
    TrainQueue queue(runs());
    const QSignalSpy problems(&queue, &TrainQueue::problemRaised);
    queue.add(named("far", "cuda:9"), QueueTurn::now);
    ASSERT_TRUE(queueComesTo([&] { return problems.size() == 1; }));
    EXPECT_THAT(problems[0][0].toString().toStdString(), testing::HasSubstr("no device 'cuda:9'"));
    EXPECT_TRUE(queueComesTo([&] { return queue.adding() == 0; }));
    EXPECT_FALSE(fs::exists(runs()));
}

TEST_F(TrainQueueTest, GivesWhatWaitsToAnotherPlaceAndKeepsNothingOfIt) {
    TrainQueue queue(runs());
    fill(queue);
    QSignalSpy taken(&queue, &TrainQueue::takenElsewhere);
    queue.takeElsewhere(2);
    ASSERT_TRUE(queueComesTo([&] { return waitingIn(queue) == "c"; }));
    EXPECT_EQ(taken[0][0].value<std::vector<Comparison>>().size(), 2U);
    EXPECT_TRUE(runDirectories(runs() / trashFolder).empty());
}

TEST_F(TrainQueueTest, HoldsWhatWaitsAndStopsWhatIsTrained) {
    TrainQueue queue(runs());
    queue.add(named("first"), QueueTurn::now);
    queue.add(named("second"), QueueTurn::now);
    ASSERT_TRUE(queueComesTo([&] { return !trainedRun().empty() && waitingIn(queue) == "second"; }));
    queue.holdAndStop({trainedRun()});
    EXPECT_TRUE(queueComesTo([&] { return trainedRun().empty() && !folderQueue_.isWorked(); }));
    EXPECT_EQ(waitingIn(queue), "second");
    queue.letGo();
    EXPECT_TRUE(queueComesTo([&] { return !trainedRun().empty(); }));
}

}  // namespace
}  // namespace zorro::ui
