// Places in the window: kept, edited, and what is trained there comes back. The place is this machine behind
// a shell; tests/core/launch has real ones.

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/trainer_process.h"
#include "ui/train/place/place_dialog.h"
#include "ui/train/place/place_model.h"
#include "ui/train/place/runs_elsewhere.h"
#include "ui/train/train_model.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr int patience = 60'000;  // ms

Place behindAShell(const fs::path& folder) {
    Place place = defaultPlace("ssh");
    place.name = "lab";
    place.texts["host"] = "lab";
    place.texts["folder"] = (folder / "there").string();
    place.texts["program"] = knownTrainers().front().string();
    place.commands["reach"] = splitWords("sh -c {command}");
    return place;
}

class Places : public testing::Test {
protected:
    static bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, patience); }
    [[nodiscard]] fs::path folder() const { return folder_.path().toStdString(); }
    /// The widget called so that is shown, else one of another kind of place; nullptr where there is none.
    template <class Widget>
    static Widget* named(QWidget& parent, const QString& name) {
        Widget* hidden = nullptr;
        for (Widget* each : parent.findChildren<Widget*>()) {
            if (each->accessibleName() == name) {
                if (each->isVisible()) {
                    return each;
                }
                hidden = each;
            }
        }
        return hidden;
    }
    static QPushButton* button(QWidget& parent, const QString& text) {
        for (auto* each : parent.findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    /// What the dialog says in labels of this style.
    static QString said(QWidget& dialog, const char* style) {
        QString all;
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            all += label->property("class") == style && !label->isHidden() ? label->text() : QString();
        }
        return all;
    }

    QTemporaryDir folder_;
};

TEST_F(Places, AreKept) {
    PlaceModel book(folder());
    book.setOthers({behindAShell(folder())});
    book.choose("lab");
    EXPECT_EQ(book.chosen().kind, "ssh");
    ASSERT_TRUE(waitFor([&] { return fs::exists(folder() / placesFile); }));
    PlaceModel again(folder());
    ASSERT_TRUE(waitFor([&] { return again.places().size() == 2; }));
    EXPECT_EQ(again.places()[1], behindAShell(folder()));
    EXPECT_EQ(again.chosen().kind, "here");
}

TEST_F(Places, SayWhatIsWrongWithTheirFile) {
    replaceFile(folder() / placesFile, R"([{"kind": "moon"}])");
    PlaceModel book(folder());
    QSignalSpy problems(&book, &PlaceModel::problemRaised);
    ASSERT_TRUE(problems.wait(patience));
    EXPECT_THAT(problems[0][0].toString().toStdString(), testing::HasSubstr("places[0].kind should be"));
    EXPECT_EQ(book.places().size(), 1U);
}

TEST_F(Places, AreMadeInTheDialog) {
    PlaceDialog dialog({});
    dialog.show();
    EXPECT_TRUE(said(dialog, "muted").startsWith("Add another machine"));
    button(dialog, "Add")->menu()->actions().front()->trigger();
    QPushButton* keep = button(dialog, "Keep these places");
    EXPECT_FALSE(keep->isEnabled());
    EXPECT_THAT(said(dialog, "error").toStdString(), testing::HasSubstr("its host is empty"));
    QTest::keyClicks(named<QLineEdit>(dialog, "Host"), "ada@lab");
    EXPECT_TRUE(keep->isEnabled());
    QLineEdit* start = named<QLineEdit>(dialog, "Start");
    start->setFocus();
    QTest::keyClick(start, Qt::Key_End);
    QTest::keyClicks(start, " 'x");
    EXPECT_THAT(said(dialog, "error").toStdString(), testing::HasSubstr("is not closed"));
    EXPECT_FALSE(keep->isEnabled());
    QTest::keyClicks(start, " y'");
    ASSERT_TRUE(keep->isEnabled()) << said(dialog, "error").toStdString();
    EXPECT_EQ(dialog.places().front().command("start"), (Words{"{program}", "{run}", "x y"}));
    EXPECT_EQ(dialog.places().front().text("host"), "ada@lab");
}

TEST_F(Places, ShowOnlyWhatTheirKindHas) {
    PlaceDialog dialog({behindAShell(folder())});
    dialog.show();
    EXPECT_FALSE(named<QLineEdit>(dialog, "State")->isVisible());
    button(dialog, "Add")->menu()->actions().back()->trigger();
    EXPECT_TRUE(named<QLineEdit>(dialog, "State")->isVisible());
    EXPECT_FALSE(named<QLineEdit>(dialog, "Host")->isVisible());
    QTest::mouseClick(button(dialog, "Remove"), Qt::LeftButton);
    EXPECT_EQ(dialog.places().size(), 1U);
    EXPECT_EQ(named<QLineEdit>(dialog, "Host")->text(), "lab");
}

TEST_F(Places, AreTestedWithoutKeepingTheWindowWaiting) {
    Place slow = behindAShell(folder());
    slow.commands["reach"] = {"sh", "-c", "sleep 1; exec sh -c \"$1\"", "sh", "{command}"};
    PlaceDialog dialog({slow});
    dialog.show();
    QTest::mouseClick(button(dialog, "Test connection"), Qt::LeftButton);
    EXPECT_EQ(said(dialog, "muted"), "Asking…");
    EXPECT_TRUE(waitFor([&] { return said(dialog, "muted").startsWith("lab has zorro-train"); }));
    QTest::keyClick(named<QLineEdit>(dialog, "Trainer"), Qt::Key_End);
    QTest::keyClicks(named<QLineEdit>(dialog, "Trainer"), "-missing");
    QTest::mouseClick(button(dialog, "Test connection"), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return said(dialog, "error").contains("is missing there"); }));
}

class Elsewhere : public Places {
protected:
    void TearDown() override {
        for (const fs::path& run : runDirectories(folder() / "there")) {
            static_cast<void>(requestTrainer(run, TrainerRequest::stop));
            static_cast<void>(waitFor([&] { return !trainerProcess(run); }));
        }
    }
    static Comparison small(std::size_t steps) {
        Comparison comparison = defaultComparison("mlp", "moons");
        comparison.architecture.depth = 1;
        comparison.architecture.width = 4;
        comparison.training.steps = steps;
        comparison.training.device = "cpu";
        comparison.members = makeMembers({parseCurve("relu")}, 1);
        comparison.name = "small";
        return comparison;
    }
    [[nodiscard]] fs::path here() const { return folder() / "here"; }
    fs::path onlyRun() {
        static_cast<void>(waitFor([&] { return runDirectories(here()).size() == 1; }));
        return runDirectories(here()).front();
    }
    bool comesTo(const fs::path& run, RunState state) {
        return waitFor([&] { return readRunSummary(run).state == state; });
    }
};

TEST_F(Elsewhere, RunsComeBackAsTheyGrow) {
    RunsElsewhere runs;
    QSignalSpy started(&runs, &RunsElsewhere::started);
    runs.start(behindAShell(folder()), here(), {small(100)});
    ASSERT_TRUE(waitFor([&] { return started.size() == 1; }));
    EXPECT_TRUE(runs.isFollowed(onlyRun()));
    EXPECT_TRUE(comesTo(onlyRun(), RunState::finished));
    EXPECT_TRUE(waitFor([&] { return runs.newsOf(onlyRun()).kind == PlaceNews::Kind::ended; }));
}

TEST_F(Elsewhere, RunsAreFoundAgainStoppedAndResumed) {
    {
        RunsElsewhere before;
        before.start(behindAShell(folder()), here(), {small(50'000'000)});
        ASSERT_TRUE(comesTo(onlyRun(), RunState::running));
    }
    RunsElsewhere runs;
    runs.followAll(here());
    EXPECT_TRUE(waitFor([&] { return runs.newsOf(onlyRun()).sentence == "trained by lab"; }));
    runs.request(onlyRun(), TrainerRequest::stop);
    EXPECT_TRUE(comesTo(onlyRun(), RunState::stopped));
    runs.resume(onlyRun());
    EXPECT_TRUE(comesTo(onlyRun(), RunState::running));
}

TEST_F(Elsewhere, SaysWhyNothingWasStarted) {
    Place place = behindAShell(folder());
    place.texts["program"] = "/opt/zorro-train";
    RunsElsewhere runs;
    QSignalSpy problems(&runs, &RunsElsewhere::problemRaised);
    runs.start(place, here(), {small(10)});
    ASSERT_TRUE(problems.wait(patience));
    EXPECT_THAT(problems[0][0].toString().toStdString(),
                testing::HasSubstr("'/opt/zorro-train' is missing there"));
}

/// The room's rules with a small comparison.
class RoomElsewhere : public Elsewhere {
protected:
    RoomElsewhere() {
        session_.reset(defaultSession());
        TrainSetup setup = session_.session().train;
        setup.activations.resize(1);
        setup.seeds = 1;
        setup.comparison.architecture.depth = 1;
        setup.comparison.architecture.width = 4;
        setup.comparison.training.steps = 100;
        setup.comparison.training.device = "cpu";
        session_.setTrain(std::move(setup), "small");
    }
    void choose(const Place& place) {
        model_.places().setOthers({place});
        model_.places().choose(place.name);
    }

    SessionModel session_;
    TrainModel model_{session_, here()};
};

TEST_F(RoomElsewhere, TrainsAtTheChosenPlace) {
    choose(behindAShell(folder()));
    model_.start();
    ASSERT_TRUE(waitFor([&] { return model_.run() && model_.run()->state == RunState::finished; }));
    EXPECT_TRUE(hasPlaceRecord(model_.run()->path));
    EXPECT_TRUE(
        waitFor([&] { return !model_.history()->steps.empty() && model_.history()->steps.back() == 100; }));
    EXPECT_EQ(model_.trainedHere(), 0U);
}

TEST_F(RoomElsewhere, SendsAllThatWaitToAClusterAsOneJob) {
    Place cluster = defaultPlace("slurm");
    cluster.name = "cluster";
    cluster.commands["start"] = splitWords("sh -c 'echo 5' {array}");
    cluster.commands["state"] = splitWords("sh -c 'echo PENDING Priority' {job}");
    cluster.commands["cancel"] = splitWords("true {job}");
    choose(cluster);
    model_.enqueue();
    model_.enqueue();
    ASSERT_TRUE(waitFor([&] { return model_.queued() == 2; }));
    model_.startNext();
    EXPECT_TRUE(waitFor([&] { return model_.queued() == 0; }));
    const auto isSecondInQueue = [&] {
        const fs::path& run = model_.watched().path();
        return hasPlaceRecord(run) && readPlaceRecord(run).job == "5_1" && model_.run() &&
               model_.isWaiting() && model_.elsewhere().newsOf(run).sentence == "queued in Slurm (Priority)";
    };
    ASSERT_TRUE(waitFor(isSecondInQueue));
    EXPECT_EQ(runDirectories(here()).size(), 2U);
    EXPECT_EQ(model_.trainedHere(), 0U);
    model_.stop();
    EXPECT_TRUE(waitFor([&] { return model_.run()->state == RunState::stopped; }));
}

}  // namespace
}  // namespace zorro::ui
