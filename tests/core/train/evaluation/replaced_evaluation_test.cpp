#include "core/train/evaluation/replaced_evaluation.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/train/run/trainer.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

class ReplacedEvaluation : public testing::TestWithParam<const char*> {
protected:
    std::filesystem::path trained(const Comparison& comparison) {
        std::filesystem::path run = createRunDirectory(folder_.path(), comparison);
        result_ = trainRun(run, {});
        return run;
    }

    TestFolder folder_;
    RunResult result_;
};

TEST_P(ReplacedEvaluation, ComparesWithWhatTheRunReportsAndNothingElseDiffers) {
    Comparison comparison = smallComparison(GetParam());
    comparison.members = membersOf({"relu", "tanh-zorro"}, 2);
    const std::filesystem::path run = trained(comparison);
    const std::string checkpoint = readFile(run / checkpointFile, std::size_t{1} << 30);
    const std::string before = readFile(run / comparisonFile);
    // The same function, computed by a formula instead of a kernel.
    const ReplacementResult same =
        evaluateReplaced({.run = run, .activation = "expr(max(x,0))", .instead = "relu", .device = "cpu"});
    ASSERT_EQ(same.members.size(), 2U);
    EXPECT_EQ(same.device, "cpu");
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(same.members[i].group.activation, "relu");
        EXPECT_EQ(same.members[i].seed, i + 1);
        EXPECT_EQ(same.members[i].asTrained[Quantity::testLoss], result_.evaluated[Quantity::testLoss][i]);
        EXPECT_NEAR(*same.members[i].replaced[Quantity::testLoss],
                    *same.members[i].asTrained[Quantity::testLoss], 1e-5);
    }
    EXPECT_EQ(readFile(run / comparisonFile), before);
    EXPECT_EQ(readFile(run / checkpointFile, std::size_t{1} << 30), checkpoint);
}

INSTANTIATE_TEST_SUITE_P(Architectures, ReplacedEvaluation,
                         testing::Values("mlp", "cnn", "transformer", "lstm", "gated-mlp",
                                         "gated-transformer"),
                         [](const auto& test) {
                             std::string name = test.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST_F(ReplacedEvaluation, WithoutAnyActivationANetworkAnswersTheSameToEverything) {
    Comparison comparison = smallComparison("mlp");
    comparison.members = membersOf({"relu"}, 3);
    comparison.training.steps = 300;
    const std::filesystem::path run = trained(comparison);
    const ReplacementResult result = evaluateReplaced({.run = run, .activation = "expr(0*x)"});
    for (const ReplacedMember& member : result.members)
        EXPECT_DOUBLE_EQ(*member.replaced[Quantity::testBalancedAccuracy], 0.5);  // of two classes
}

TEST_F(ReplacedEvaluation, IsOfTheStateThatTheRunReports) {
    Comparison comparison = smallComparison("mlp");
    comparison.members = membersOf({"symmetric-zorro"}, 6);
    comparison.optimizer.learningRate = 3;  // far too much: an earlier state is the best one
    comparison.protocol.report = ReportedStep::best;
    const std::filesystem::path run = trained(comparison);
    EXPECT_THAT(result_.reportedSteps, testing::Contains(testing::Lt(result_.steps)));
    const ReplacementResult result = evaluateReplaced({.run = run, .activation = "symmetric-zorro"});
    for (std::size_t i = 0; i < 6; ++i) {
        if (result_.failures[i])
            continue;
        EXPECT_EQ(result.members[i].asTrained[Quantity::validationLoss],
                  result_.evaluated[Quantity::validationLoss][i]);
        EXPECT_EQ(result.members[i].replaced, result.members[i].asTrained);
    }
}

TEST_F(ReplacedEvaluation, NeedsTheWeights) {
    const std::filesystem::path run = trained(smallComparison("mlp"));
    std::filesystem::remove(run / checkpointFile);
    EXPECT_THAT([&] { static_cast<void>(evaluateReplaced({.run = run, .activation = "relu"})); },
                ThrowsMessage<RunError>(HasSubstr("has no checkpoint")));
}

TEST_F(ReplacedEvaluation, OfAnActivationThatIsNotFiniteHasNoFigures) {
    Comparison comparison = smallComparison("mlp");
    comparison.members = membersOf({"relu"}, 1);
    const std::filesystem::path run = trained(comparison);
    const ReplacementResult result = evaluateReplaced({.run = run, .activation = "expr(sqrt(x-1000))"});
    EXPECT_TRUE(result.members[0].asTrained[Quantity::testLoss]);
    EXPECT_FALSE(result.members[0].replaced[Quantity::testLoss]);
    EXPECT_FALSE(result.members[0].replaced[Quantity::testAccuracy]);
}

}  // namespace
}  // namespace zorro
