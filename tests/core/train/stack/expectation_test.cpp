// What mean field expects of a comparison's layers is what the trainer measures of wide networks as they
// begin.

#include <cmath>

#include <gtest/gtest.h>

#include "core/run/comparison/critical_members.h"
#include "core/run/comparison/field.h"
#include "core/run/network/initial_expectation.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

class ExpectedBeginning : public testing::TestWithParam<std::tuple<std::string, std::string, std::string>> {};

TEST_P(ExpectedBeginning, IsWhatWideNetworksBeginWith) {
    const auto& [activation, initialization, source] = GetParam();
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.depth = 3;
    comparison.architecture.width = 128;
    comparison.architecture.dropout = 0;
    findField("architecture.initialization")->access.set(comparison, initialization);
    comparison.data = {.source = source, .examples = 200};
    comparison.training.batch = 32;
    constexpr std::size_t seeds = 48;  // few outputs: gradients differ much from network to network
    comparison.members = membersOf({activation}, seeds);
    chooseCriticalPoints(comparison);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    std::vector<std::size_t> all;
    for (std::size_t member = 0; member < seeds; ++member) all.push_back(member);
    Stack stack(comparison, all, data, torch::Device(at::kCPU));
    const auto measured = stack.train(0, 1, Stack::Measure::step);
    const Tensor variances = measured->values[Quantity::activationVariance].to(at::kDouble);
    const Tensor norms = measured->values[Quantity::layerGradientNorm].to(at::kDouble);

    const PreparedData prepared = preparedDataOf(comparison.data);
    std::vector<double> ratioOfVariances(3);
    std::vector<double> squaredRatioOfNorms(4);
    for (std::size_t member = 0; member < seeds; ++member) {
        ASSERT_FALSE(whyNothingIsExpected(comparison, comparison.members[member]));
        const NetworkExpectation expected =
            initialExpectation(comparison, comparison.members[member], prepared);
        const auto row = static_cast<std::int64_t>(member);
        for (std::size_t layer = 0; layer < 4; ++layer) {
            const auto column = static_cast<std::int64_t>(layer);
            const double norm =
                layer == 3 ? expected.outputGradientNorm : expected.hidden[layer].gradientNorm;
            squaredRatioOfNorms[layer] += std::pow(norms[row][column].item<double>() / norm, 2) / seeds;
            if (layer < 3)
                ratioOfVariances[layer] +=
                    variances[row][column].item<double>() / expected.hidden[layer].activationVariance / seeds;
        }
    }
    for (const double ratio : ratioOfVariances) EXPECT_NEAR(ratio, 1, 0.1);
    for (const double ratio : squaredRatioOfNorms) EXPECT_NEAR(std::sqrt(ratio), 1, 0.2);
}

using BeginningCase = std::tuple<std::string, std::string, std::string>;

INSTANTIATE_TEST_SUITE_P(Drawn, ExpectedBeginning,
                         testing::Values(BeginningCase{"relu", "kaiming", "spirals"},
                                         BeginningCase{"relu", "xavier", "regression"},
                                         BeginningCase{"relu", "critical", "regression"},
                                         BeginningCase{"tanh-zorro", "kaiming", "regression"},
                                         BeginningCase{"tanh-zorro", "xavier", "spirals"},
                                         BeginningCase{"tanh-zorro", "critical", "spirals"}));

TEST(Expectation, IsOfNetworksThatTheTheoryKnows) {
    Comparison comparison = smallComparison("mlp");
    EXPECT_TRUE(whyNothingIsExpected(comparison, comparison.members.front()));  // dropout
    comparison.architecture.dropout = 0;
    EXPECT_FALSE(whyNothingIsExpected(comparison, comparison.members.front()));
    comparison.architecture.normalization = Normalization::rms;
    EXPECT_TRUE(whyNothingIsExpected(comparison, comparison.members.front()));
    EXPECT_TRUE(whyNothingIsExpected(smallComparison("lstm"), comparison.members.front()));
}

}  // namespace
}  // namespace zorro
