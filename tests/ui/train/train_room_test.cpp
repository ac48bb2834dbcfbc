#include "ui/train/train_room.h"

#include <csignal>
#include <fstream>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "core/run/run_directory.h"
#include "ui/chart/chart_board.h"
#include "ui/train/train_model.h"

namespace zorro::ui {
namespace {

constexpr int patience = 60'000;  // ms

/// A window for the widgets of a room, which go before the room does.
class Window : public QWidget {
public:
    explicit Window(TrainRoom& room) {
        for (QWidget* widget :
             {room.leftPanel(), room.centre(), room.rightPanel(), room.tools(), room.exports()}) {
            widget->setParent(this);
        }
    }
};

class TrainRoomTest : public testing::Test {
protected:
    void SetUp() override {
        model_.reset(defaultSession());
        change([](TrainSetup& setup) {
            setup.activations.resize(2);
            setup.seeds = 2;
            setup.comparison.architecture.depth = 1;
            setup.comparison.architecture.width = 4;
            setup.comparison.training.steps = 300;
            setup.comparison.training.device = "cpu";
        });
    }
    void TearDown() override {
        for (const auto& run : runDirectories(runs())) {
            static_cast<void>(requestTrainer(run, TrainerRequest::stop));
            static_cast<void>(QTest::qWaitFor([&] { return !trainerProcess(run); }, patience));
        }
    }
    std::filesystem::path runs() const { return folder_.path().toStdString(); }
    void change(const std::function<void(TrainSetup&)>& edit) {
        TrainSetup setup = model_.session().train;
        edit(setup);
        model_.setTrain(std::move(setup), "change");
    }
    static bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, patience); }
    bool isIn(RunState state) { return room_.model().run() && room_.model().run()->state == state; }
    void startForever() {
        change([](TrainSetup& setup) { setup.comparison.training.steps = 50'000'000; });
        room_.model().start();
        ASSERT_TRUE(
            waitFor([&] { return isIn(RunState::running) && !room_.model().history()->steps.empty(); }));
    }

    QTemporaryDir folder_;
    SessionModel model_;
    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    TrainRoom room_{model_, themes_, std::filesystem::path(folder_.path().toStdString())};
    Window window_{room_};
};

TEST_F(TrainRoomTest, TrainsToTheEndAndDrawsEveryRecord) {
    room_.model().start();
    EXPECT_TRUE(room_.model().isTraining());
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished); }));
    ASSERT_TRUE(waitFor([&] { return room_.model().history()->steps.back() == 300; }));
    EXPECT_EQ(room_.board().groups().size(), 2U);
    EXPECT_EQ(room_.board().groups()[0].members.size(), 2U);
    EXPECT_EQ(room_.model().history()->steps.size(), readRun(room_.model().run()->path).history.steps.size());
    EXPECT_FALSE(room_.model().isTraining());
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
    EXPECT_TRUE(room_.model().run()->resumable);
    room_.model().resume();
    EXPECT_TRUE(waitFor([&] { return isIn(RunState::running); }));
}

TEST_F(TrainRoomTest, ASecondComparisonWaitsForItsTurn) {
    room_.model().start();
    room_.model().start();
    EXPECT_EQ(room_.model().queued(), 1U);
    EXPECT_TRUE(waitFor([&] {
        return runDirectories(runs()).size() == 2 && isIn(RunState::finished) &&
               room_.model().queued() == 0 && !room_.model().isTraining();
    }));
}

TEST_F(TrainRoomTest, ANewWindowFindsWhatIsBeingTrained) {
    startForever();
    TrainRoom other(model_, themes_, runs());
    const Window window(other);
    ASSERT_TRUE(waitFor([&] { return other.model().run() && !other.model().history()->steps.empty(); }));
    EXPECT_EQ(other.model().run()->path, room_.model().run()->path);
    EXPECT_EQ(other.model().history()->steps.front(), room_.model().history()->steps.front());
}

TEST_F(TrainRoomTest, SaysWhyItCannotStart) {
    QString problem;
    QObject::connect(&room_.model(), &TrainModel::problemRaised, &room_,
                     [&](const QString& sentence) { problem = sentence; });
    change([](TrainSetup& setup) { setup.activations.clear(); });
    room_.model().start();
    EXPECT_TRUE(problem.contains("no activation")) << problem.toStdString();
    EXPECT_FALSE(room_.model().isTraining());
}

TEST_F(TrainRoomTest, ADamagedRunIsSaidInOneSentence) {
    const auto run = runs() / "damaged";
    std::filesystem::create_directories(run);
    std::ofstream(run / comparisonFile) << "{";
    QString problem;
    QObject::connect(&room_, &Room::noticeRaised, &room_,
                     [&](const QString& sentence) { problem = sentence; });
    room_.open(QString::fromStdString(run.string()));
    EXPECT_TRUE(waitFor([&] { return problem.contains("not a whole run directory"); }));
}

}  // namespace
}  // namespace zorro::ui
