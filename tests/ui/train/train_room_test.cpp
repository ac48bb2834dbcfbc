#include "ui/train/train_room.h"

#include <algorithm>

#include <QAction>

#include "core/expression/curve_spec.h"
#include "core/run/directory/run_trash.h"
#include "core/series/read/run_reader.h"
#include "tests/ui/figure/three_clicks.h"
#include "tests/ui/train/train_fixture.h"

namespace zorro::ui {
namespace {

TEST_F(TrainRoomTest, TrainsToTheEndDrawsEveryRecordAndMakesAFigureInThreeClicks) {
    room_.model().start();
    EXPECT_TRUE(room_.model().isTraining());
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished); }));
    ASSERT_TRUE(waitFor([&] { return room_.model().history()->steps.back() == 300; }));
    EXPECT_EQ(room_.board().groups().size(), 2U);
    EXPECT_EQ(room_.board().groups()[0].members.size(), 2U);
    EXPECT_EQ(room_.model().history()->steps.size(), readRun(room_.model().run()->path).history.steps.size());
    EXPECT_TRUE(waitFor([&] { return !room_.model().isTraining(); }));
    EXPECT_EQ(filesOfThreeClicks(*room_.exports()), QStringList({"training.csv", "training.pdf"}));
}

TEST_F(TrainRoomTest, PausesGoesOnAndStops) {
    startForever();
    room_.model().pauseOrGoOn();
    EXPECT_TRUE(waitFor([&] { return room_.model().isPaused(); }));
    room_.model().pauseOrGoOn();
    EXPECT_TRUE(waitFor([&] { return isIn(RunState::running); }));
    room_.model().stop();
    EXPECT_TRUE(waitFor([&] { return isIn(RunState::stopped); }));
    EXPECT_TRUE(room_.model().run()->resumable);
}

TEST_F(TrainRoomTest, AKilledTrainerShowsAsFailedAndIsResumed) {
    startForever();
    ASSERT_EQ(::kill(static_cast<pid_t>(trainerProcess(room_.model().run()->path)->pid), SIGKILL), 0);
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::failed); }));
    EXPECT_FALSE(room_.model().isTraining());
    EXPECT_TRUE(
        waitFor([&] { return stateWords(*room_.model().run()) == "failed: killed (signal 9), resumable"; }));
    room_.model().resume();
    EXPECT_TRUE(waitFor([&] { return isIn(RunState::running); })) << said_.toStdString();
}

TEST_F(TrainRoomTest, ASecondComparisonWaitsForItsTurn) {
    room_.model().start();
    room_.model().start();
    EXPECT_TRUE(waits(1));
    EXPECT_TRUE(waitFor([&] {
        return runDirectories(runs()).size() == 2 && isIn(RunState::finished) &&
               room_.model().queued() == 0 && !room_.model().isTraining();
    }));
}

TEST_F(TrainRoomTest, ThoseThatWaitAreTrainedOneAfterTheOther) {
    std::size_t most = 0;
    QObject::connect(&room_.model(), &TrainModel::stateChanged, &room_, [&] {
        std::size_t alive = 0;
        for (const auto& run : runDirectories(runs())) {
            alive += trainerProcess(run) ? 1 : 0;
        }
        most = std::max(most, alive);
    });
    for (int i = 0; i < 4; ++i) {
        room_.model().start();
    }
    EXPECT_TRUE(
        waitFor([&] { return runDirectories(runs()).size() == 4 && room_.model().trainedHere() == 0; }));
    EXPECT_EQ(most, 1U);
}

TEST_F(TrainRoomTest, SaysThatARunHasEndedAtOnce) {
    change([](TrainSetup& setup) { setup.comparison.data.source = "/nowhere/data.csv"; });
    QString sentence;
    QObject::connect(&room_.model(), &TrainModel::runEnded, &room_,
                     [&](const QString& words) { sentence = words; });
    room_.model().start();
    EXPECT_TRUE(waitFor([&] { return sentence.contains("/nowhere/data.csv"); })) << sentence.toStdString();
    EXPECT_EQ(room_.model().trainedHere(), 0U);
}

TEST_F(TrainRoomTest, ANewWindowFindsWhatIsBeingTrained) {
    startForever();
    TrainWork otherWork(model_, runs());
    TrainRoom other(otherWork.model(), themes_);
    RoomWindow window(other);
    otherWork.begin(window);
    ASSERT_TRUE(waitFor([&] { return other.model().run() && !other.model().history()->steps.empty(); }));
    EXPECT_EQ(other.model().run()->path, room_.model().run()->path);
    EXPECT_EQ(other.model().history()->steps.front(), room_.model().history()->steps.front());
}

TEST_F(TrainRoomTest, SaysWhyItCannotStart) {
    change([](TrainSetup& setup) { setup.activations.clear(); });
    room_.model().start();
    EXPECT_TRUE(said_.contains("no activation")) << said_.toStdString();
    EXPECT_FALSE(room_.model().isTraining());
}

TEST_F(TrainRoomTest, AnotherRunIsShownWhileOneIsTrained) {
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
    const auto first = room_.model().run()->path;
    startForever();
    EXPECT_NE(room_.model().run()->path, first);
    room_.model().watch(first);
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished); }));
    ASSERT_TRUE(waitFor([&] { return room_.model().trainedHere() == 1; }));
    room_.model().start();
    EXPECT_TRUE(waits(1));
    room_.model().stopAll();
    EXPECT_TRUE(waitFor([&] { return room_.model().trainedHere() == 0; }));
    EXPECT_EQ(room_.model().queued(), 1U);
    EXPECT_TRUE(room_.model().isHeld());
}

TEST_F(TrainRoomTest, ADiscardedRunIsGone) {
    startForever();
    const auto run = room_.model().run()->path;
    room_.model().discard();
    EXPECT_TRUE(waitFor([&] { return !std::filesystem::exists(run); }));
    EXPECT_TRUE(waitFor([&] { return room_.model().run() == nullptr; }));
    EXPECT_TRUE(std::filesystem::exists(runs() / trashFolder / run.filename() / comparisonFile));
}

TEST_F(TrainRoomTest, TellsHowFarItIs) {
    QString activity;
    QObject::connect(&work_, &RoomWork::activityChanged, &room_,
                     [&](const QString& words) { activity = words; });
    startForever();
    EXPECT_TRUE(waitFor([&] { return activity.startsWith("0 % – mlp-spirals"); })) << activity.toStdString();
    room_.model().stop();
    EXPECT_TRUE(waitFor([&] { return activity.isEmpty(); }));
}

TEST_F(TrainRoomTest, WhatANetworkUsesBecomesAFitAndItsResultIsTrainedOnTheSameProblem) {
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
    ASSERT_TRUE(waitFor([&] { return !room_.model().history()->histograms.empty(); }));
    change([](TrainSetup& setup) { setup.comparison.architecture.width = 16; });
    QString requested;
    QObject::connect(&room_, &Room::roomRequested, &room_, [&](const QString& name) { requested = name; });
    for (QAction* action : room_.actions()) {
        if (action->text() == "Fit to what it uses") {
            action->trigger();
        }
    }
    EXPECT_EQ(requested, "fit");
    EXPECT_EQ(model_.session().fit.question.weight, FitWeight::histogram);
    EXPECT_EQ(model_.session().train.comparison.architecture.width, 4U);
    ASSERT_TRUE(model_.addToComparison(parseCurve("asymmetric-zorro:a_neg=1.5")).isEmpty());
    model_.requestTraining();
    ASSERT_TRUE(waitFor([&] { return room_.board().groups().size() == 3 && isIn(RunState::finished); }));
}

TEST_F(TrainRoomTest, ShowsWhatTheTrainerSays) {
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished); }));
    EXPECT_TRUE(waitFor([&] { return room_.model().watched().log().contains("training on CPU"); }));
}

}  // namespace
}  // namespace zorro::ui
