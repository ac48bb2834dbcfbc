#include "core/train/tuning/tuner.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/tuning/tuning_record.h"
#include "core/series/read/run_reader.h"
#include "core/train/run/checkpoint.h"
#include "core/train/stack/built_stacks.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class TunerTest : public testing::Test {
protected:
    [[nodiscard]] fs::path prepared(const Comparison& comparison) const {
        return createRunDirectory(folder_.path(), comparison);
    }
    TestFolder folder_;
};

/// Six rates for each of three activations, of which the highest make all diverge.
Comparison tunedComparison(const std::string& kind = "mlp") {
    Comparison comparison = smallComparison(kind);
    comparison.tuning = {.fields = {"learning-rate=1e-5:1:6:log"}, .seeds = 2, .noWiden = true};
    comparison.training.checkpointSeconds = 1000;
    return comparison;
}

/// tuning.json without the time that it took.
std::string decisionsIn(const fs::path& run) {
    std::string text = readFile(run / tuningFile);
    const std::size_t seconds = text.find("\"seconds\"");
    return text.erase(seconds, text.find('\n', seconds) - seconds);
}

TEST_F(TunerTest, MembersHaveWhatTheirActivationChose) {
    const fs::path run = prepared(tunedComparison());
    EXPECT_EQ(trainRun(run, {}).state, RunState::finished);
    const RunSnapshot snapshot = readRun(run);
    const std::optional<TuningRecord> record = readTuning(run, snapshot.comparison);
    ASSERT_TRUE(record && isFinished(*record));
    EXPECT_EQ(record->judge.metric, Quantity::validationAccuracy);
    // A third and a ninth of 30 steps, as whole numbers.
    ASSERT_EQ(record->rounds.front().plan.size(), 2U);
    EXPECT_EQ(record->rounds.front().plan[0].steps, 10U);
    for (std::size_t i = 0; i < snapshot.comparison.members.size(); ++i) {
        const std::size_t point = record->choices[i / 2].point.value();
        EXPECT_EQ(snapshot.comparison.members[i].values.at("optimizer.learning_rate"),
                  record->points[point].front());
    }
    EXPECT_FALSE(fs::exists(run / tuningCheckpointFile));
}

TEST_F(TunerTest, ChoosesTheRateWithWhichNetworksLearn) {
    Comparison comparison = tunedComparison();
    comparison.tuning.fields = {"learning-rate=1e-7,1e-2,100"};
    comparison.training.steps = 120;
    const fs::path run = prepared(comparison);
    static_cast<void>(trainRun(run, {}));
    for (const Member& member : readComparison(readFile(run / comparisonFile)).members)
        EXPECT_EQ(member.values.at("optimizer.learning_rate"), FieldValue(1e-2));
}

/// Stops every training after so many looks, until it ends by itself.
RunResult trainInPieces(const fs::path& run, int looks) {
    for (int pieces = 0; pieces < 200; ++pieces) {
        TrainerRequests requests;
        int seen = 0;
        const RunResult result =
            trainRun(run, {.requests = &requests,
                           .progress = [&](const TrainerProgress&) { requests.stop = ++seen >= looks; }});
        if (result.state != RunState::stopped)
            return result;
    }
    return {.state = RunState::failed};
}

class TunerResume : public TunerTest, public testing::WithParamInterface<std::string> {};

TEST_P(TunerResume, EndsAsOneThatWasNotStopped) {
    Comparison comparison = tunedComparison(GetParam());
    comparison.architecture.normalization = Normalization::batch;
    if (GetParam() == "transformer")
        comparison.architecture.normalization = Normalization::layer;
    comparison.tuning.noWiden = false;
    const fs::path whole = prepared(comparison);
    ASSERT_EQ(trainRun(whole, {}).state, RunState::finished);
    const fs::path pieces = prepared(comparison);
    ASSERT_EQ(trainInPieces(pieces, 2).state, RunState::finished);
    EXPECT_EQ(decisionsIn(pieces), decisionsIn(whole));
    EXPECT_THAT(readRun(pieces).result.evaluated[Quantity::testLoss],
                testing::Pointwise(testing::NanSensitiveDoubleEq(),
                                   readRun(whole).result.evaluated[Quantity::testLoss]));
}

INSTANTIATE_TEST_SUITE_P(Architectures, TunerResume, testing::Values("mlp", "transformer"));

TEST_F(TunerTest, GoesOnBehindADecisionWithoutItsCheckpointOfTheNextRung) {
    const Comparison comparison = tunedComparison();
    const fs::path whole = prepared(comparison);
    static_cast<void>(trainRun(whole, {}));
    // Killed as soon as the second rung has begun, whose networks no checkpoint has.
    const fs::path killed = prepared(comparison);
    const auto die = [](const TrainerProgress& progress) {
        if (progress.steps > 10)
            throw RunError("killed");
    };
    EXPECT_THROW(static_cast<void>(trainRun(killed, {.progress = die})), RunError);
    EXPECT_EQ(readCheckpoint(killed, tuningCheckpointFile)->stage, 0U);
    EXPECT_EQ(readTuning(killed, comparison)->rounds.front().rungs.size(), 2U);
    EXPECT_EQ(trainRun(killed, {}).state, RunState::finished);
    EXPECT_EQ(decisionsIn(killed), decisionsIn(whole));
}

TEST_F(TunerTest, ARunThatTunesSaysSo) {
    const fs::path run = prepared(tunedComparison());
    std::string words;
    const auto look = [&](const TrainerProgress& progress) {
        if (words.empty() && !progress.phase.empty())
            words = stateWords(readRunSummary(run));
    };
    static_cast<void>(trainRun(run, {.progress = look}));
    EXPECT_EQ(words, "tuning, rung 1 of 2");
    EXPECT_EQ(stateWords(readRunSummary(run)), "finished");
}

TEST_F(TunerTest, WhatLeavesNothingToValidateOnIsRefused) {
    Comparison comparison = tunedComparison();
    comparison.data.validation = 0;
    const fs::path run = prepared(comparison);
    EXPECT_THROW(static_cast<void>(trainRun(run, {})), RunError);
    EXPECT_EQ(readRun(run).reason, "tuning.fields needs examples to validate on; raise data.validation");
}

class GoingOn : public TunerTest, public testing::WithParamInterface<std::string> {};

/// A member that is taken into another stack, with others beside it, goes on as where it was.
TEST_P(GoingOn, InAnotherStackIsAsInItsOwn) {
    Comparison comparison = smallComparison(GetParam());
    comparison.architecture.learnable = Learnable::layer;
    comparison.protocol.report = ReportedStep::best;
    comparison.optimizer.kind = "adam";
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const std::unique_ptr<Stack> all = trainedStack(comparison, data, {0, 1, 2, 3, 4, 5}, 10);
    Stack some(comparison, {1, 3}, data, torch::Device(at::kCPU));
    const at::NoGradGuard unrecorded;
    for (std::size_t place = 0; place < 2; ++place) {
        const std::vector<Tensor> from = all->stateOf(2 * place + 1);
        const std::vector<Tensor> to = some.stateOf(place);
        ASSERT_EQ(from.size(), to.size());
        for (std::size_t i = 0; i < to.size(); ++i) to[i].copy_(from[i]);
    }
    const at::AutoGradMode recorded(true);
    for (std::uint64_t step = 10; step < 20; ++step) {
        static_cast<void>(all->train(step, 1, Stack::Measure::stepAndValidation));
        static_cast<void>(some.train(step, 1, Stack::Measure::stepAndValidation));
    }
    for (std::size_t place = 0; place < 2; ++place) {
        const std::vector<Tensor> expected = all->stateOf(2 * place + 1);
        const std::vector<Tensor> found = some.stateOf(place);
        for (std::size_t i = 0; i < found.size(); ++i)
            EXPECT_TRUE(at::allclose(found[i].to(at::kDouble), expected[i].to(at::kDouble), 1e-4, 1e-5)) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Architectures, GoingOn, testing::Values("mlp", "cnn", "transformer", "lstm"));

}  // namespace
}  // namespace zorro
