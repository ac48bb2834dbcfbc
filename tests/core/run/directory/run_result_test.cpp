#include "core/run/directory/run_result.h"

#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/events/event_log.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

class RunResults : public testing::Test {
protected:
    TestFolder folder_;
    std::filesystem::path run_ = createRunDirectory(folder_.path(), exampleRun());
};

// As format 1 had it: without the unit of losses, a trivial baseline and "failed".
constexpr const char* resultOfFormat1 = R"({"members": [
  {"diverged_at": null, "test_accuracy": 0.75, "test_loss": 0.25, "validation_loss": 0.5},
  {"diverged_at": 7, "test_accuracy": 0.5, "test_loss": 3, "validation_loss": 4}],
  "reason": "", "seconds": 1.5, "state": "finished", "steps": 20})";

TEST_F(RunResults, OfFormat1AreReadWithoutAStaleNumber) {
    replaceFile(run_ / resultFile, resultOfFormat1);
    const RunSnapshot run = readRunSummary(run_);
    EXPECT_EQ(run.state, RunState::finished);
    EXPECT_EQ(run.result.steps, 20U);
    EXPECT_FALSE(run.result.failures.at(0));
    EXPECT_EQ(run.result.evaluated[Quantity::testLoss].at(0), 0.25);
    EXPECT_EQ(run.result.failures.at(1)->step, 7U);
    EXPECT_TRUE(std::isnan(run.result.evaluated[Quantity::testLoss].at(1)));
    EXPECT_TRUE(run.result.lossUnit.empty());
}

TEST_F(RunResults, ThatDoNotSayWhatFailedHaveNoKnownFailure) {
    replaceFile(run_ / resultFile, R"({"state": "stopped", "reason": "", "steps": 3, "seconds": 1,
        "members": [{"test_loss": 1}, {}]})");
    const std::optional<RunResult> result = readResult(run_, 2);
    ASSERT_TRUE(result.has_value());
    EXPECT_FALSE(result->failures.at(0) || result->failures.at(1));
    EXPECT_EQ(result->evaluated[Quantity::testLoss].at(0), 1);
}

TEST_F(RunResults, ThatCannotBeReadAreNotTakenForAKilledTrainer) {
    static_cast<void>(EventLog(run_));
    EXPECT_EQ(readRunSummary(run_).reason, "the trainer was killed");
    for (const char* damaged : {"{", "[]", R"({"state": "running"})", R"({"members": 3})"}) {
        replaceFile(run_ / resultFile, damaged);
        EXPECT_EQ(stateWords(readRunSummary(run_)), "failed: its result.json cannot be read, resumable");
    }
}

TEST_F(RunResults, GiveAReasonOnOneLine) {
    static_cast<void>(EventLog(run_));
    replaceFile(run_ / resultFile,
                R"({"state": "failed", "reason": "no\nroom\u0000\u001b[31m", "steps": 3, "seconds": 1,
        "members": [{"test_loss": 1}, {}]})");
    EXPECT_EQ(stateWords(readRunSummary(run_)), "failed: no?room??[31m, resumable");
}

}  // namespace
}  // namespace zorro
