// The run's title bar: its buttons keep their places, and what destroys cannot be hit by chance.

#include "ui/train/watch/run_header.h"

#include <map>

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "core/run/directory/run_snapshot.h"
#include "core/run/directory/run_trash.h"
#include "tests/ui/train/train_fixture.h"
#include "ui/train/queue/run_list.h"
#include "ui/train/queue/run_row.h"
#include "ui/train/watch/layer_strips.h"
#include "ui/train/watch/run_words.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

class RunHeaderTest : public TrainRoomTest {
protected:
    void SetUp() override {
        TrainRoomTest::SetUp();
        room_.centre()->resize(800, 600);
        window_.resize(1200, 700);
        window_.show();
        QObject::connect(&work_, &RoomWork::undoOffered, &room_,
                         [this](const QString& sentence, QUndoStack* history) {
                             said_ += sentence + "\n";
                             offered_ = history;
                         });
    }
    RunHeader& header() { return *room_.centre()->findChild<RunHeader*>(); }
    RunList& list() { return *room_.rightPanel()->findChild<RunList*>(); }
    QToolButton* button(const QString& words) {
        for (auto* each : header().findChildren<QToolButton*>()) {
            if (each->text() == words) {
                return each;
            }
        }
        return nullptr;
    }
    std::map<QString, QRect> places() {
        std::map<QString, QRect> places;
        for (auto* each : header().findChildren<QToolButton*>()) {
            const QString words = each->text() == "Go on" ? QString("Pause") : each->text();
            places[words] = each->isVisible() ? each->geometry() : QRect();
        }
        return places;
    }
    QString labels() {
        QString words;
        for (const auto* label : header().findChildren<ElidedLabel*>()) {
            words += label->text() + "\n";
        }
        return words;
    }
    void stopAndWait() {
        room_.model().stop();
        ASSERT_TRUE(waitFor([&] { return isIn(RunState::stopped); }));
    }

    QUndoStack* offered_ = nullptr;
};

TEST_F(RunHeaderTest, ADoubleClickOnResumeResumesAndThrowsNothingAway) {
    startForever();
    const fs::path run = room_.model().run()->path;
    stopAndWait();
    QToolButton* resume = button("Resume");
    ASSERT_NE(resume, nullptr);
    ASSERT_TRUE(resume->isVisible() && resume->isEnabled());
    const QPoint place = resume->mapTo(&window_, resume->rect().center());
    QTest::mouseClick(resume, Qt::LeftButton);
    QApplication::processEvents();
    QWidget* below = window_.childAt(place);  // whatever is there now gets the second press
    ASSERT_EQ(below, resume);
    QTest::mouseDClick(below, Qt::LeftButton);
    QTest::mouseRelease(below, Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return isIn(RunState::running); }));
    EXPECT_TRUE(fs::exists(run / comparisonFile));
    EXPECT_FALSE(fs::exists(runs() / trashFolder));
}

TEST_F(RunHeaderTest, TheButtonsKeepTheirPlacesWhateverTheRunDoes) {
    startForever();
    const auto running = places();
    EXPECT_GE(running.size(), 4U);
    for (const auto& [words, place] : running) {
        EXPECT_FALSE(place.isEmpty()) << words.toStdString();
    }
    room_.model().pauseOrGoOn();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::paused); }));
    EXPECT_EQ(places(), running);
    stopAndWait();
    EXPECT_EQ(places(), running);
    EXPECT_FALSE(button("Pause")->isEnabled());
    EXPECT_TRUE(button("Resume")->isEnabled());
    room_.model().resume();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::running); }));
    EXPECT_EQ(places(), running);
}

TEST_F(RunHeaderTest, NoButtonOfTheRoomDestroysByItself) {
    startForever();
    stopAndWait();
    for (const auto* each : window_.findChildren<QAbstractButton*>()) {
        const QString words = each->text() + each->accessibleName();
        EXPECT_FALSE(words.contains("trash") || words.contains("Discard")) << words.toStdString();
    }
}

TEST_F(RunHeaderTest, UndoBringsBackWhatWentToTheTrashAndShowsIt) {
    startForever();
    const fs::path run = room_.model().run()->path;
    stopAndWait();
    const bool wasModified = !model_.undoStack().isClean();
    room_.model().discard();
    ASSERT_TRUE(says("Moved " + QString::fromStdString(run.filename().string()) + " to the trash"));
    EXPECT_FALSE(fs::exists(run));
    EXPECT_EQ(offered_, &model_.undoStack());
    EXPECT_EQ(model_.undoStack().isClean(), !wasModified);
    offered_->undo();
    ASSERT_TRUE(waitFor([&] { return fs::exists(run / comparisonFile) && isIn(RunState::stopped); }));
    EXPECT_EQ(room_.model().run()->path, run);
    model_.undoStack().redo();
    EXPECT_TRUE(waitFor([&] { return !fs::exists(run) && !room_.model().run(); }));
}

TEST_F(RunHeaderTest, SaysAtOnceThatTheTrainerIsBeingStarted) {
    room_.model().start();
    EXPECT_TRUE(labels().contains("starting: the trainer loads LibTorch")) << labels().toStdString();
    EXPECT_TRUE(header().isVisible());
}

TEST_F(RunHeaderTest, ARunThatIsTunedSaysSoBeforeItsChartsBegin) {
    change([](TrainSetup& setup) {
        setup.comparison.training.steps = 50'000'000;
        setup.comparison.tuning.fields = {"learning-rate=1e-3:1e-1:4:log"};
    });
    const auto notes = [this] {
        QStringList words;
        for (const QLabel* label : room_.centre()->findChildren<QLabel*>()) {
            words << (label->isVisible() ? label->text() : QString());
        }
        return words.join(u'\n');
    };
    EXPECT_FALSE(notes().contains("finds its own values first"));
    room_.model().start();
    ASSERT_TRUE(waitFor([this] { return labels().contains("tuning, rung 1 of 2"); }))
        << labels().toStdString();
    EXPECT_TRUE(room_.model().history()->steps.empty());
    EXPECT_TRUE(notes().contains("finds its own values first")) << notes().toStdString();
    const auto rows = list().findChildren<RunRow*>();
    ASSERT_FALSE(rows.empty());
    EXPECT_TRUE(rows.front()->accessibleName().contains("tuning, rung 1 of 2"))
        << rows.front()->accessibleName().toStdString();
}

/// Rates of 8 make networks without bounds diverge within a few steps.
TEST_F(RunHeaderTest, NetworksThatDivergedAreToldByTheirStepAndHaveNoNumbers) {
    change([](TrainSetup& setup) {
        setup.activations = {{parseCurve("relu"), 0}, {parseCurve("leaky-relu"), 1}};
        setup.comparison.architecture.depth = 8;
        setup.comparison.architecture.width = 16;
        setup.comparison.optimizer.kind = "sgd";
        setup.comparison.optimizer.learningRate = 8;
        setup.comparison.training.steps = 60;
    });
    room_.model().start();
    ASSERT_TRUE(waitFor([&] {
        return room_.model().run() && failedMembers(room_.model().run()->result) == 4 &&
               !room_.model().isTraining();
    }));
    const RunResult& result = room_.model().run()->result;
    std::uint64_t last = 0;
    for (std::size_t member = 0; member < 2; ++member) {
        last = std::max(last, result.failures[member]->step);
    }
    const bool atOnce = result.failures[0]->step == result.failures[1]->step;
    const QString words = QString("diverged %1 step %2 (2 of 2)").arg(atOnce ? "at" : "by").arg(last);
    EXPECT_FALSE(button("Resume")->isEnabled());
    EXPECT_EQ(button("Resume")->toolTip(), "There is nothing to go on with: all 4 networks diverged");
    auto* dead = room_.rightPanel()->findChild<LayerStrips*>();
    EXPECT_TRUE(waitFor([&] { return dead->textOf(0) == words; })) << dead->textOf(0).toStdString();
    EXPECT_TRUE(labels().contains("4 of 4 networks diverged")) << labels().toStdString();
    ASSERT_TRUE(waitFor([&] { return list().rows().front()->content().warns; }));
    EXPECT_EQ(list().rows().front()->content().state, "4 of 4 diverged");
}

}  // namespace
}  // namespace zorro::ui
