// What is trained, what waits and what has ended: one list, in which nothing is lost by a slip.

#include "ui/train/queue/run_list.h"

#include <fstream>

#include <QMenu>
#include <QToolButton>

#include "core/file/file.h"
#include "core/launch/queue/queue_file.h"
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
    ASSERT_EQ(room_.model().queued(), 2U);
    EXPECT_EQ(room_.model().queue().waiting()[1].name, "c");
    ASSERT_EQ(offered_, &model_.undoStack());
    offered_->undo();
    ASSERT_EQ(room_.model().queued(), 3U);
    EXPECT_EQ(room_.model().queue().waiting()[1].name, "b");
}

TEST_F(RunListTest, ADoubleClickOnARowsButtonTakesNothingOut) {
    startForever();
    enqueue("a");
    enqueue("b");
    ASSERT_TRUE(waitFor([&] { return list().rows().size() == 3; }));
    QTest::mouseDClick(&list().rows()[1]->more(), Qt::LeftButton);
    EXPECT_EQ(room_.model().queued(), 2U);
}

/// The window is closed with "Keep training", and another one opened.
TEST_F(RunListTest, WhatWaitedInTheLastWindowWaitsForTheRunThatGoesOn) {
    startForever();
    change([](TrainSetup& setup) {
        setup.comparison.training.steps = 100;
        setup.comparison.name = "waited";
    });
    replaceFile(runs() / queueFile, queueText({plannedComparison(model_.session().train)}));
    TrainWork next(model_, runs());
    std::size_t most = 0;
    QObject::connect(&next.model(), &TrainModel::stateChanged, &room_, [&] {
        std::size_t alive = 0;
        for (const auto& run : runDirectories(runs())) {
            alive += trainerProcess(run) ? 1 : 0;
        }
        most = std::max(most, alive);
    });
    next.begin(window_);
    ASSERT_TRUE(waitFor([&] { return next.model().watched().isAlive() && next.model().queued() == 1; }));
    EXPECT_EQ(next.model().trainedHere(), 1U);
    EXPECT_EQ(runDirectories(runs()).size(), 1U);
    next.model().stop();
    EXPECT_TRUE(waitFor([&] {
        return next.model().queued() == 0 && runDirectories(runs()).size() == 2 &&
               next.model().trainedHere() == 0;
    }));
    EXPECT_EQ(most, 1U);
}

/// Start is pressed before the new window has looked for what is being trained.
TEST_F(RunListTest, AWindowThatDoesNotKnowOfAnotherRunStillWaitsForIt) {
    startForever();
    TrainWork next(model_, runs());
    QString said;
    QObject::connect(&next, &RoomWork::noticeRaised, &room_, [&](const QString& words) { said = words; });
    next.model().start();
    EXPECT_TRUE(waitFor([&] { return next.model().queued() == 1; }));
    EXPECT_EQ(runDirectories(runs()).size(), 1U);
    EXPECT_TRUE(said.contains("waits for its turn")) << said.toStdString();
    ASSERT_TRUE(waitFor([&] { return next.model().trainedHere() == 1; }));
    change([](TrainSetup& setup) { setup.comparison.training.steps = 100; });
    room_.model().stop();
    EXPECT_TRUE(waitFor([&] { return next.model().queued() == 0; }));
    room_.model().stopAll();
    next.model().stopAll();
}

}  // namespace
}  // namespace zorro::ui
