#include "core/run/directory/run_directory.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class RunDirectory : public testing::Test {
protected:
    TestFolder folder_;
};

TEST_F(RunDirectory, KeepsTheComparison) {
    const fs::path run = createRunDirectory(folder_.path(), exampleRun());
    EXPECT_EQ(comparisonJson(readRunSummary(run).comparison), comparisonJson(exampleRun()));
    EXPECT_THAT(run.filename().string(), HasSubstr("first-run-"));
}

TEST_F(RunDirectory, ItsNameSaysWhenItWasPrepared) {
    EXPECT_EQ(preparedAt("/runs/20261127-090501-mlp-spirals"), "09:05");
    EXPECT_EQ(preparedAt("/runs/mlp-spirals"), "");
    EXPECT_EQ(preparedAt("/runs/2026112x-090501-mlp"), "");
    EXPECT_EQ(preparedAt(createRunDirectory(folder_.path(), exampleRun())).size(), 5U);
}

TEST_F(RunDirectory, GivesEveryRunAFolderOfItsOwn) {
    const fs::path first = createRunDirectory(folder_.path(), exampleRun());
    const fs::path second = createRunDirectory(folder_.path(), exampleRun());
    EXPECT_NE(first, second);
    EXPECT_EQ(runDirectories(folder_.path()).size(), 2U);
}

TEST_F(RunDirectory, OfARepeatedRunHasNoProvenanceYet) {
    Comparison repeated = exampleRun();
    repeated.provenance = {.trainer = "zorro-train 0.1.0"};
    const fs::path run = createRunDirectory(folder_.path(), repeated);
    EXPECT_FALSE(readRunSummary(run).comparison.provenance.isKnown());
}

TEST_F(RunDirectory, SaysWhereItCannotBeMade) {
    std::ofstream(folder_.path() / "file") << "x";
    EXPECT_THROW(static_cast<void>(createRunDirectory(folder_.path() / "file", exampleRun())), RunError);
}

TEST_F(RunDirectory, IsRunningWhileItsProcessLives) {
    const fs::path run = createRunDirectory(folder_.path(), exampleRun());
    EXPECT_EQ(readRunSummary(run).state, RunState::prepared);
    writeTrainerProcess(run);
    EXPECT_EQ(readRunSummary(run).state, RunState::running);
    writeTrainerProcess(run, true);
    EXPECT_EQ(readRunSummary(run).state, RunState::paused);
    removeTrainerProcess(run);
    EXPECT_EQ(readRunSummary(run).state, RunState::prepared);
}

TEST_F(RunDirectory, HasFailedAndCanBeResumedWhenItsProcessIsGone) {
    const fs::path run = createRunDirectory(folder_.path(), exampleRun());
    const pid_t child = ::fork();
    if (child == 0) {
        writeTrainerProcess(run);
        ::kill(::getpid(), SIGKILL);
    }
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    const RunSnapshot snapshot = readRunSummary(run);
    EXPECT_EQ(snapshot.state, RunState::failed);
    EXPECT_THAT(snapshot.reason, HasSubstr("killed"));
    EXPECT_TRUE(snapshot.resumable);
}

TEST_F(RunDirectory, DoesNotTakeAnotherProcessWithTheSameNumberForTheTrainer) {
    const fs::path run = createRunDirectory(folder_.path(), exampleRun());
    writeTrainerProcess(run);
    std::string text = readFile(run / trainerFile);
    const std::size_t at = text.find("\"start_ticks\": ") + 15;
    replaceFile(run / trainerFile, text.insert(at, "1"));
    EXPECT_EQ(readRunSummary(run).state, RunState::failed);
}

TEST_F(RunDirectory, KeepsTheResult) {
    const fs::path run = createRunDirectory(folder_.path(), exampleRun());
    const RunResult result = exampleResult();
    writeResult(run, result);
    const RunSnapshot snapshot = readRunSummary(run);
    EXPECT_EQ(snapshot.state, RunState::stopped);
    EXPECT_TRUE(snapshot.resumable);
    EXPECT_FALSE(snapshot.result.failures[0]);
    EXPECT_EQ(snapshot.result.failures[1]->step, 7U);
    EXPECT_EQ(snapshot.result.failures[1]->why, "its weights were not finite");
    EXPECT_EQ(snapshot.result.evaluated[Quantity::testLoss][0], 0.25);
    EXPECT_TRUE(std::isnan(snapshot.result.evaluated[Quantity::testLoss][1]));
}

TEST_F(RunDirectory, StandsWhereTheEnvironmentSays) {
    ::setenv("ZORROLAB_RUNS", "/somewhere/runs", 1);
    EXPECT_EQ(defaultRunsFolder(), "/somewhere/runs");
    ::unsetenv("ZORROLAB_RUNS");
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(defaultRunsFolder(), "/data/zorrolab/runs");
    ::unsetenv("XDG_DATA_HOME");
}

}  // namespace
}  // namespace zorro
