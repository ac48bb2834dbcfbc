// What a run with learned activations counts and keeps.

#include <algorithm>
#include <utility>

#include <gtest/gtest.h>

#include "core/run/directory/run_directory.h"
#include "core/run/learned/learned_values.h"
#include "core/series/read/run_reader.h"
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

}  // namespace
}  // namespace zorro
