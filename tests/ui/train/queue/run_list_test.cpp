// What is trained, what waits and what has ended: one list, in which nothing is lost by a slip.

#include "ui/train/queue/run_list.h"

#include <QMenu>
#include <QToolButton>

#include "tests/ui/train/train_fixture.h"
#include "ui/train/queue/run_row.h"

namespace zorro::ui {
namespace {

class RunListTest : public TrainRoomTest {
protected:
    void SetUp() override {
        TrainRoomTest::SetUp();
        window_.resize(1200, 700);
        window_.show();
        QObject::connect(&work_, &RoomWork::undoOffered, &room_,
                         [this](const QString&, QUndoStack* history) { offered_ = history; });
    }
    RunList& list() { return *room_.rightPanel()->findChild<RunList*>(); }
    QStringList states() {
        QStringList states;
        for (const RunRow* row : list().rows()) {
            states << row->content().state;
        }
        return states;
    }
    void enqueue(const char* name) {
        change([&](TrainSetup& setup) { setup.comparison.name = name; });
        room_.model().enqueue();
    }
    QStringList waiting() {
        QStringList names;
        for (const QueuedRun& run : room_.model().queue().runs()) {
            if (run.entry.waits()) {
                names << QString::fromStdString(run.name);
            }
        }
        return names;
    }
    /// Chooses what is called so in the menu that the row's last button opens.
    void choose(const RunRow& row, const QString& words) {
        QTest::mouseClick(&const_cast<RunRow&>(row).more(), Qt::LeftButton);
        const auto menus = list().findChildren<QMenu*>();
        for (QAction* action : menus.last()->actions()) {
            if (action->text() == words) {
                ASSERT_TRUE(action->isEnabled());
                action->trigger();
            }
        }
        menus.last()->close();
    }

    QUndoStack* offered_ = nullptr;
};

TEST_F(RunListTest, HoldsWhatIsTrainedWhatWaitsAndWhatHasEnded) {
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
    startForever();
    enqueue("first");
    enqueue("second");
    EXPECT_TRUE(waitFor([&] {
        return states() == QStringList({"running", "waits, 1", "waits, 2", "finished"});
    })) << states().join(" | ").toStdString();
}

TEST_F(RunListTest, WhatIsTakenOutOfTheQueueComesBackToItsPlace) {
    startForever();
    for (const char* name : {"a", "b", "c"}) {
        enqueue(name);
    }
    ASSERT_TRUE(waitFor([&] { return list().rows().size() == 4; }));
    choose(*list().rows()[2], "Take it out of the queue");
    ASSERT_TRUE(waitFor([&] { return waiting() == QStringList({"a", "c"}); }));
    ASSERT_EQ(offered_, &model_.undoStack());
    offered_->undo();
    EXPECT_TRUE(waitFor([&] { return waiting() == QStringList({"a", "b", "c"}); }));
    offered_->redo();
    EXPECT_TRUE(waitFor([&] { return waiting() == QStringList({"a", "c"}); }));
    offered_->undo();
    EXPECT_TRUE(waitFor([&] { return waiting() == QStringList({"a", "b", "c"}); }));
}

TEST_F(RunListTest, ADoubleClickOnARowsButtonTakesNothingOut) {
    startForever();
    enqueue("a");
    enqueue("b");
    ASSERT_TRUE(waitFor([&] { return list().rows().size() == 3; }));
    QTest::mouseDClick(&list().rows()[1]->more(), Qt::LeftButton);
    EXPECT_EQ(room_.model().queued(), 2U);
}

TEST_F(RunListTest, TheMenuOfARowLetsItsRunHaveItsTurnEarlier) {
    startForever();
    enqueue("a");
    enqueue("b");
    ASSERT_TRUE(waitFor([&] { return list().rows().size() == 3; }));
    choose(*list().rows()[2], "Train it earlier");
    EXPECT_TRUE(waitFor([&] { return waiting() == QStringList({"b", "a"}); }));
}

/// Two windows, of which each starts something: the queue is one.
TEST_F(RunListTest, ASecondWindowWaitsForTheRunOfTheFirstAndTrainsWhatWaitsThere) {
    startForever();
    TrainWork next(model_, runs());
    QString said;
    QObject::connect(&next, &RoomWork::noticeRaised, &room_, [&](const QString& words) { said = words; });
    change([](TrainSetup& setup) {
        setup.comparison.training.steps = 100;
        setup.comparison.name = "waited";
    });
    next.model().start();
    EXPECT_TRUE(waitFor([&] { return said.startsWith("waited waits for cpu, where "); }))
        << said.toStdString();
    ASSERT_TRUE(waits(1));
    room_.model().stop();
    EXPECT_TRUE(waitFor([&] { return runDirectories(runs()).size() == 2 && isIn(RunState::finished); }));
    EXPECT_EQ(room_.model().run()->comparison.name, "waited");
}

/// What was put into the queue before anything is trained waits for Start.
TEST_F(RunListTest, WhatIsAddedToAnIdleQueueIsHeldUntilItIsStarted) {
    change([](TrainSetup& setup) { setup.comparison.training.steps = 100; });
    enqueue("a");
    ASSERT_TRUE(waitFor([&] { return states() == QStringList("held, 1"); }))
        << states().join("|").toStdString();
    auto* start = list().findChild<QToolButton*>();
    ASSERT_TRUE(start->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return isIn(RunState::finished); }));
    EXPECT_EQ(room_.model().run()->comparison.name, "a");
}

/// Two GPUs that a trainer pretends to have.
class RunsOnTwoGpus : public RunListTest {
protected:
    void start(const char* name, const char* device) {
        change([&](TrainSetup& setup) {
            setup.comparison.name = name;
            setup.comparison.training.device = device;
        });
        room_.model().start();
    }
    QString startWord() {
        for (const QAction* action : room_.actions()) {
            if (TrainActions::startWords().contains(action->text())) {
                return action->text();
            }
        }
        return {};
    }

    PretendedTrainer trainer_{folder_.path().toStdString()};
};

TEST_F(RunsOnTwoGpus, AreTrainedSideBySideAndEveryDeviceShowsItsLine) {
    start("first", "auto");
    start("second", "auto");
    start("third", "cuda:0");
    start("fourth", "cpu");
    start("fifth", "cpu");
    EXPECT_TRUE(waitFor([&] {
        QStringList now = states();
        return now == QStringList({"cuda:0 · running", "cuda:0 · waits, 1", "cuda:1 · running",
                                   "cpu · running", "cpu · waits, 1"});
    })) << states().join(" | ").toStdString();
}

/// `zorro train --queue` in a shell, and a window that is open: what the shell adds is shown.
TEST_F(RunsOnTwoGpus, WhatAShellAddsIsShownAndTrainedBesideWhatTheWindowStarts) {
    const RunQueue shell(runs());
    Comparison comparison = plannedComparison(model_.session().train);
    comparison.name = "by shell";
    comparison.training.device = "cuda:1";
    const auto first = zorro::enqueue(shell, comparison, QueueTurn::last);
    const auto second = zorro::enqueue(shell, comparison, QueueTurn::last);
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::running) && room_.model().run()->path == first; }));
    start("by window", "cuda:0");
    EXPECT_TRUE(waitFor([&] { return room_.model().trainedHere() == 2; }));
    EXPECT_TRUE(waits(1));
    PretendedTrainer::finish(first);
    EXPECT_TRUE(waitFor([&] { return trainerProcess(second).has_value(); }));
}

TEST_F(RunsOnTwoGpus, StartSaysOfEachDeviceWhetherItIsFree) {
    start("first", "cuda:0");
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::running); }));
    EXPECT_TRUE(waitFor([&] { return startWord() == "Add to queue"; }));
    for (const auto& [device, word] : {std::pair("cuda:1", "Start"), std::pair("cuda:0", "Add to queue")}) {
        change([&](TrainSetup& setup) { setup.comparison.training.device = device; });
        EXPECT_TRUE(waitFor([&] { return startWord() == word; }))
            << device << ": " << startWord().toStdString();
    }
    change([&](TrainSetup& setup) { setup.comparison.training.device = "auto"; });
    EXPECT_TRUE(waitFor([&] { return startWord() == "Start"; }));
}

}  // namespace
}  // namespace zorro::ui
