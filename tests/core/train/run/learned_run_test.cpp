// What a run with learned activations counts and keeps.

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/directory/run_directory.h"
#include "core/run/learned/learned_values.h"
#include "core/series/read/run_reader.h"
#include "core/train/run/checkpoint.h"
#include "core/train/run/estimate.h"
#include "core/train/run/trainer.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

class LearnedRunTest : public testing::Test {
protected:
    TestFolder folder_;
};

TEST_F(LearnedRunTest, CountsTheParametersOfEachActivationWhateverTheirOrder) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.learnable = Learnable::layer;
    constexpr std::uint64_t weights = (2 * 8 + 8) + (8 * 8 + 8) + (8 * 2 + 2);
    for (const bool reluFirst : {true, false}) {
        comparison.members = reluFirst ? membersOf({"relu", "asymmetric-zorro"}, 1)
                                       : membersOf({"asymmetric-zorro", "relu"}, 1);
        ParameterCounts expected{{{"relu"}, weights}, {{"asymmetric-zorro"}, weights + 2 * 4}};
        if (!reluFirst)
            std::swap(expected[0], expected[1]);
        EXPECT_EQ(estimateTraining(comparison).parameters, expected);
    }
    comparison.architecture.learnable = Learnable::none;
    EXPECT_EQ(rangeOf(estimateTraining(comparison).parameters), std::make_pair(weights, weights));
}

TEST_F(LearnedRunTest, KeepsWhatWasLearnedByTheEnd) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.learnable = Learnable::layer;
    comparison.members = membersOf({"relu", "symmetric-zorro:a=2"}, 2);
    const std::filesystem::path run = createRunDirectory(folder_.path(), comparison);
    static_cast<void>(trainRun(run, {}));
    const RunSnapshot snapshot = readRun(run);
    const std::vector<LearnedParameter> rows = learnedParameters(snapshot);
    ASSERT_EQ(rows.size(), 2U * 2 * 2);  // seeds, layers, parameters; relu has none
    EXPECT_EQ(rows[0].member, 2U);
    EXPECT_EQ(rows[0].layer, "hidden 1");
    EXPECT_EQ(rows[0].parameter, "a");
    EXPECT_DOUBLE_EQ(rows[0].start, 2);
    EXPECT_NE(rows[0].value, 2);
    // The last record is of the last step, after its update.
    const Column* a = snapshot.history.column("learned_0");
    ASSERT_NE(a, nullptr);
    const std::size_t last = (snapshot.history.steps.size() - 1) * 4 * 2;
    EXPECT_DOUBLE_EQ(rows[0].value, a->values[last + 2 * 2]);
    EXPECT_DOUBLE_EQ(rows[2].value, a->values[last + 2 * 2 + 1]);
    EXPECT_EQ(rows[2].layer, "hidden 2");
}

TEST_F(LearnedRunTest, KeepsWhatTheStateThatIsReportedHadLearned) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.learnable = Learnable::layer;
    comparison.members = membersOf({"symmetric-zorro"}, 2);
    comparison.optimizer.learningRate = 3;  // far too much: an earlier state is the best one
    comparison.protocol.report = ReportedStep::best;
    const std::filesystem::path run = createRunDirectory(folder_.path(), comparison);
    const RunResult result = trainRun(run, {});
    const RunSnapshot snapshot = readRun(run);
    const std::vector<LearnedParameter> rows = learnedParameters(snapshot);
    ASSERT_EQ(rows.size(), 2U * 2 * 2);
    const std::vector<std::uint64_t>& steps = snapshot.history.steps;
    for (const std::size_t member : {0U, 1U}) {
        const auto row =
            static_cast<std::size_t>(std::ranges::find(steps, result.reportedSteps[member]) - steps.begin());
        ASSERT_LT(row, steps.size());
        EXPECT_DOUBLE_EQ(rows[4 * member].value,
                         snapshot.history.column("learned_0")->values[(row * 2 + member) * 2]);
    }
}

TEST_F(LearnedRunTest, KeepsWhatTheGatesOfGatedLayersHaveLearned) {
    for (const char* kind : {"gated-mlp", "gated-transformer"}) {
        Comparison comparison = smallComparison(kind);
        comparison.architecture.learnable = Learnable::layer;
        comparison.members = membersOf({"swish:beta=2"}, 1);
        const std::filesystem::path run = createRunDirectory(folder_.path(), comparison);
        static_cast<void>(trainRun(run, {}));
        const std::vector<LearnedParameter> rows = learnedParameters(readRun(run));
        ASSERT_EQ(rows.size(), 2U);
        // The numbers of activations are the last of the network's.
        const Tensor all = readCheckpoint(run)->states.at(0).front().to(at::kDouble);
        for (std::int64_t layer = 0; layer < 2; ++layer) {
            EXPECT_EQ(rows[static_cast<std::size_t>(layer)].value,
                      all[all.numel() - 2 + layer].item<double>());
            EXPECT_NE(rows[static_cast<std::size_t>(layer)].value, 2);
        }
    }
}

/// Two layers of cells of ReLU whose gates learn the k of 1 / (1 + exp(-k x)), two seeds.
Comparison comparisonOfGates(Learnable learnable) {
    Comparison comparison = smallComparison("lstm");
    comparison.architecture.learnable = learnable;
    comparison.members = membersOf({"relu"}, 2);
    for (Member& member : comparison.members) member.gate = "expr(1/(1+exp(-k*x))):k=1.5";
    return comparison;
}

/// What the checkpoint has of what gates have learned, seed by seed: the numbers of activations are the last
/// of a stack's, layer by layer and in each member by member.
std::vector<std::vector<double>> gatesInCheckpoint(const std::filesystem::path& run,
                                                   std::size_t setsOfLayer) {
    const std::optional<Checkpoint> checkpoint = readCheckpoint(run);
    std::vector<std::vector<double>> networks(2);
    for (std::size_t stack = 0; stack < checkpoint->plan.size(); ++stack) {
        const std::vector<std::size_t>& members = checkpoint->plan[stack];
        const Tensor all = checkpoint->states[stack].front().to(at::kDouble);
        const auto count = static_cast<std::int64_t>(2 * members.size() * setsOfLayer);
        const Tensor gates = all.narrow(0, all.numel() - count, count).contiguous();
        for (std::size_t i = 0; i < 2 * members.size() * setsOfLayer; ++i)
            networks[members[i / setsOfLayer % members.size()]].push_back(gates.data_ptr<double>()[i]);
    }
    return networks;
}

TEST_F(LearnedRunTest, KeepsWhatGatesHaveLearned) {
    const std::filesystem::path run = createRunDirectory(folder_.path(), comparisonOfGates(Learnable::layer));
    static_cast<void>(trainRun(run, {}));
    const std::vector<std::vector<double>> kept = gatesInCheckpoint(run, 3);
    const RunSnapshot snapshot = readRun(run);
    const std::vector<LearnedParameter> rows = learnedParameters(snapshot);
    ASSERT_EQ(rows.size(), 2U * 2 * 3);  // seeds, layers, gates; relu has none
    const char* const gates[] = {" input gate", " forget gate", " output gate"};
    const Column& recorded = *snapshot.history.column("learned_0");
    ASSERT_EQ(recorded.layers, 2U + 2 * 3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t seed = i / 6;
        EXPECT_EQ(rows[i].member, seed);
        EXPECT_EQ(rows[i].layer, "layer " + std::to_string(i % 6 / 3 + 1) + gates[i % 3]);
        EXPECT_EQ(rows[i].parameter, "k");
        EXPECT_EQ(rows[i].start, 1.5);
        EXPECT_NE(rows[i].value, 1.5);
        EXPECT_EQ(rows[i].value, kept[seed][i % 6]);
        // The last record is of the last step, after its update.
        EXPECT_EQ(recorded.values[((snapshot.history.steps.size() - 1) * 2 + seed) * 8 + 2 + i % 6],
                  rows[i].value);
    }
    EXPECT_TRUE(std::isnan(recorded.values[0])) << "a layer of relu has none";
    EXPECT_THAT(learnedSentence(snapshot.comparison),
                testing::StartsWith("Parameters of activations and gates"));
}

TEST_F(LearnedRunTest, KeepsEveryUnitOfAGate) {
    const std::filesystem::path run =
        createRunDirectory(folder_.path(), comparisonOfGates(Learnable::channel));
    static_cast<void>(trainRun(run, {}));
    const std::vector<std::vector<double>> kept = gatesInCheckpoint(run, 3 * 8);
    const std::vector<LearnedParameter> rows = learnedParameters(readRun(run));
    ASSERT_EQ(rows.size(), 2U * 2 * 3 * 8);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].value, kept[i / 48][i % 48]);
        EXPECT_EQ(rows[i].channel, i % 8);
    }
    EXPECT_EQ(rows[8].layer, "layer 1 forget gate");
}

TEST_F(LearnedRunTest, KeepsTheSetThatAllGatesOfANetworkShare) {
    Comparison comparison = comparisonOfGates(Learnable::member);
    comparison.members.push_back({.activation = "swish", .gate = "swish:beta=2"});
    const std::filesystem::path run = createRunDirectory(folder_.path(), comparison);
    static_cast<void>(trainRun(run, {}));
    const std::vector<LearnedParameter> rows = learnedParameters(readRun(run));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].layer, "gates");
    EXPECT_EQ(rows[0].start, 1.5);
    EXPECT_EQ(rows[2].layer, std::nullopt);
    EXPECT_EQ(rows[2].start, 1);
    EXPECT_EQ(rows[3].layer, "gates");
    EXPECT_EQ(rows[3].start, 2);
    EXPECT_NE(rows[3].value, rows[2].value);
}

TEST_F(LearnedRunTest, GoesOnWithWhatGatesHadLearned) {
    const Comparison comparison = comparisonOfGates(Learnable::layer);
    const std::filesystem::path whole = createRunDirectory(folder_.path(), comparison);
    static_cast<void>(trainRun(whole, {}));
    const std::filesystem::path parts = createRunDirectory(folder_.path(), comparison);
    TrainerRequests requests;
    const auto stop = [&](const TrainerProgress& progress) { requests.stop = progress.steps >= 10; };
    ASSERT_EQ(trainRun(parts, {.requests = &requests, .progress = stop}).state, RunState::stopped);
    EXPECT_EQ(trainRun(parts, {}).state, RunState::finished);
    EXPECT_EQ(learnedJson(readRun(parts)), learnedJson(readRun(whole)));
    EXPECT_THAT(readRun(parts).history.column("learned_0")->values,
                testing::Pointwise(testing::NanSensitiveDoubleEq(),
                                   readRun(whole).history.column("learned_0")->values));
}

TEST_F(LearnedRunTest, OfAMemberThatFailedRecordsNoGateFromThatStepOn) {
    Comparison comparison = comparisonOfGates(Learnable::layer);
    // The root has no value as soon as k has changed, whichever way.
    comparison.members[1].gate = "expr(sigmoid(k*x)+sqrt(1e-12-(k-1)^2)):k=1";
    comparison.training.recordEvery = 1;
    const std::filesystem::path run = createRunDirectory(folder_.path(), comparison);
    const RunResult result = trainRun(run, {});
    ASSERT_TRUE(result.failures[1]);
    EXPECT_EQ(result.failures[1]->step, 2U);
    EXPECT_FALSE(result.failures[0]);
    const RunSnapshot snapshot = readRun(run);
    const Column& recorded = *snapshot.history.column("learned_0");
    for (std::size_t row = 0; row < snapshot.history.steps.size(); ++row) {
        const bool sound = snapshot.history.steps[row] < result.failures[1]->step;
        for (std::size_t layer = 2; layer < 8; ++layer) {
            EXPECT_TRUE(std::isfinite(recorded.values[row * 2 * 8 + layer]));
            EXPECT_EQ(std::isfinite(recorded.values[(row * 2 + 1) * 8 + layer]), sound)
                << row << ' ' << layer;
        }
    }
    for (const LearnedParameter& row : learnedParameters(snapshot))
        EXPECT_EQ(std::isnan(row.value), row.member == 1);
}

}  // namespace
}  // namespace zorro
