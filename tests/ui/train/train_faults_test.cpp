// What may go wrong around a run: each is said in one sentence, and the room goes on working.

#include <csignal>
#include <fstream>
#include <sys/resource.h>

#include "core/file/file.h"
#include "core/launch/trainer/known_trainers.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/run/directory/run_snapshot.h"
#include "tests/ui/train/train_fixture.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

class TrainFaults : public TrainRoomTest {
protected:
    void TearDown() override {
        qunsetenv(trainerVariable);
        TrainRoomTest::TearDown();
    }
    /// A run that was trained to its end.
    fs::path finished() {
        room_.model().start();
        EXPECT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
        return room_.model().run()->path;
    }
    /// The room still trains.
    void expectToGoOn() {
        qunsetenv(trainerVariable);
        room_.model().start();
        EXPECT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
    }
    /// A program in place of the trainer.
    void pretendTrainer(const char* script) {
        const fs::path path = runs() / "pretended-trainer";
        std::ofstream(path) << script;
        fs::permissions(path, fs::perms::owner_all);
        qputenv(trainerVariable, path.c_str());
    }
};

TEST_F(TrainFaults, ADamagedRun) {
    fs::create_directories(runs() / "damaged");
    std::ofstream(runs() / "damaged" / comparisonFile) << "{";
    room_.open(QString::fromStdString((runs() / "damaged").string()));
    EXPECT_TRUE(says("not a whole run directory"));
    expectToGoOn();
}

TEST_F(TrainFaults, ARunOfANewerVersion) {
    const fs::path run = finished();
    std::string text = readFile(run / comparisonFile);
    fs::create_directories(runs() / "newer");
    std::ofstream(runs() / "newer" / comparisonFile) << text.insert(text.find('{') + 1, "\"experts\": 8,");
    room_.open(QString::fromStdString((runs() / "newer").string()));
    EXPECT_TRUE(says("of a newer version"));
}

TEST_F(TrainFaults, AHalfCopiedRunIsShownAsFarAsItIsThere) {
    const fs::path run = finished();
    const fs::path copy = runs() / "copy";
    fs::create_directories(copy);
    fs::copy_file(run / comparisonFile, copy / comparisonFile);
    std::string events = readFile(run / eventsFile);
    std::ofstream(copy / eventsFile) << events.substr(0, events.size() - 40);
    room_.open(QString::fromStdString(copy.string()));
    ASSERT_TRUE(waitFor([&] { return !room_.model().history()->steps.empty(); }));
    EXPECT_TRUE(isIn(RunState::failed));
    EXPECT_FALSE(room_.model().isTraining());
}

TEST_F(TrainFaults, ANetworkThatFailedShowsNoEarlierValue) {
    const fs::path copy = runs() / "failed";
    fs::copy(finished(), copy);
    RunResult result = readRunSummary(copy).result;
    result.failures[0] = result.failures[1] = {7, "its weights were not finite"};
    writeResult(copy, result);
    room_.open(QString::fromStdString(copy.string()));
    FlatTable* now = nullptr;
    for (FlatTable* table : window_.findChildren<FlatTable*>()) {
        now = table->accessibleName() == "Newest values" ? table : now;
    }
    ASSERT_NE(now, nullptr);
    ASSERT_TRUE(waitFor([&] { return now->rowCount() == 2; }));
    EXPECT_TRUE(waitFor([&] { return now->item(0, 1)->text() == "diverged at step 7 (2 of 2)"; }))
        << now->copiedText().toStdString();
    EXPECT_EQ(now->item(0, 1)->data(Qt::ForegroundRole).value<QBrush>().color(), themes_.theme().warning);
    EXPECT_FALSE(now->item(1, 0)->data(Qt::ForegroundRole).isValid());
}

TEST_F(TrainFaults, AFolderThatVanishesIsNoRunThatIsTrained) {
    startForever();
    const fs::path run = room_.model().run()->path;
    const std::size_t records = room_.model().history()->steps.size();
    ASSERT_TRUE(requestTrainer(run, TrainerRequest::pause));
    ASSERT_TRUE(waitFor([&] { return room_.model().isPaused(); }));
    fs::rename(run, runs() / "elsewhere");
    EXPECT_TRUE(says("is gone"));
    EXPECT_FALSE(room_.model().isTraining());
    EXPECT_GE(room_.model().history()->steps.size(), records);
}

TEST_F(TrainFaults, AFolderThatCannotBeWritten) {
    const fs::path file = runs() / "a-file";
    std::ofstream(file) << "in the way";
    TrainModel model(model_, file);
    QString problem;
    QObject::connect(&model, &TrainModel::problemRaised, &model,
                     [&](const QString& sentence) { problem = sentence; });
    model.start();
    EXPECT_TRUE(waitFor([&] { return problem.contains("cannot make the folder"); })) << problem.toStdString();
    EXPECT_FALSE(model.isTraining());
}

TEST_F(TrainFaults, AFullDisk) {
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit full{60'000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &full);
    change([](TrainSetup& setup) { setup.comparison.training.steps = 50'000'000; });
    room_.model().start();
    EXPECT_TRUE(says("is the disk full?"));
    ::setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_TRUE(isIn(RunState::failed));
    EXPECT_TRUE(room_.model().run()->resumable);
}

TEST_F(TrainFaults, AMissingTrainer) {
    qputenv(trainerVariable, "/nowhere/zorro-train");
    room_.model().start();
    EXPECT_TRUE(says("cannot start '/nowhere/zorro-train'"));
    EXPECT_FALSE(room_.model().isTraining());
    expectToGoOn();
}

TEST_F(TrainFaults, ATrainerThatEndsWithoutAWord) {
    pretendTrainer("#!/bin/sh\nexit 0\n");
    room_.model().start();
    EXPECT_TRUE(says("the trainer ended before it began"));
    EXPECT_FALSE(room_.model().isTraining());
}

/// Under load LibTorch once took longer to load than the window had patience.
TEST_F(TrainFaults, ATrainerThatStartsSlowlyIsWaitedFor) {
    const std::string trainer = trainerFor("cpu").string();
    const fs::path slept = runs() / "slept";
    const fs::path go = runs() / "go";
    pretendTrainer(("#!/bin/sh\ncase \"$1\" in --*) exec '" + trainer + "' \"$@\";; esac\n" +
                    "for i in 1 2 3 4 5 6 7 8; do sleep 0.1; done\ntouch '" + slept.string() +
                    "'\nwhile [ ! -e '" + go.string() + "' ]; do sleep 0.1; done\nexec '" + trainer +
                    "' \"$@\"\n")
                       .c_str());
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return fs::exists(slept); }));  // silent all the while, as one that loads
    EXPECT_TRUE(room_.model().isStarting());
    EXPECT_EQ(said_.toStdString(), "");
    std::ofstream(go) << "";
    EXPECT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
}

TEST_F(TrainFaults, ATrainerThatComplainsAndEnds) {
    pretendTrainer("#!/bin/sh\necho zorro-train: a library is missing >&2\nexit 127\n");
    room_.model().start();
    EXPECT_TRUE(says("a library is missing"));
    EXPECT_FALSE(room_.model().isTraining());
}

TEST_F(TrainFaults, WhatWaitsIsKeptWhereNothingCanBeStarted) {
    const PretendedTrainer trainer(runs());
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::running); }));
    room_.model().start();
    room_.model().start();
    ASSERT_TRUE(waits(2));
    fs::remove(trainer.program());
    room_.model().stop();
    EXPECT_TRUE(says("cannot start"));
    EXPECT_EQ(room_.model().queued(), 2U);
}

}  // namespace
}  // namespace zorro::ui
