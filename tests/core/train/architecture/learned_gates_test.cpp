// Gates whose parameters are trained: which gate a recorded layer is of.

#include <cmath>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/train/architecture/network.h"
#include "tests/core/train/architecture/plain_cells.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

using testing::ElementsAre;

/// One layer of cells of tanh whose gates are 1 / (1 + exp(-k x)).
Comparison steepGates(const std::string& kind, Learnable learnable) {
    Comparison comparison = smallComparison(kind);
    comparison.architecture.depth = 1;
    comparison.architecture.dropout = 0;
    comparison.architecture.learnable = learnable;
    comparison.training.precision = Precision::float64;
    comparison.members = {{.activation = "tanh", .gate = "expr(1/(1+exp(-k*x))):k=1"}};
    return comparison;
}

/// The largest difference between the answers of the stack and those of plain loops, for one sequence.
double largestDifference(const Stack& stack, const TrainingData& data, const PlainCell& cell) {
    const Tensor examples = data.onDevice.at(at::zeros({1, 1}, at::kLong)).examples[0];
    const Tensor tokens = examples[0].to(at::kDouble);
    const std::vector<Numbers> expected = plainAnswers(
        Weights(stack, 0), {tokens.data_ptr<double>(), tokens.data_ptr<double>() + tokens.numel()}, cell);
    const Tensor answers = stack.answers(examples);
    double largest = 0;
    for (std::size_t t = 0; t < expected.size(); ++t)
        largest = std::max(largest,
                           (answers[0][static_cast<std::int64_t>(t)] - at::tensor(expected[t], at::kDouble))
                               .abs()
                               .max()
                               .item<double>());
    return largest;
}

double tanhOf(double x) {
    return std::tanh(x);
}

TEST(LearnedGates, OfAnLstmAreASetForEachGateOfALayer) {
    const Comparison comparison = steepGates("lstm", Learnable::layer);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0}, 3);
    EXPECT_THAT(stack->network().activationLayers(), ElementsAre("layer 1"));
    EXPECT_THAT(stack->network().gateLayers(),
                ElementsAre("layer 1 input gate", "layer 1 forget gate", "layer 1 output gate"));
    const std::vector<Tensor> learned = stack->network().learned();
    ASSERT_EQ(learned.size(), 4U);
    EXPECT_FALSE(learned[0].defined()) << "tanh has no parameters";
    const double slopes[] = {0.5, 3, -2};
    {
        const at::NoGradGuard unrecorded;
        for (std::size_t gate = 0; gate < 3; ++gate) learned[gate + 1].fill_(slopes[gate]);
    }
    const PlainGate steep = [&](double sum, std::size_t gate, std::size_t) {
        return 1 / (1 + std::exp(-slopes[gate] * sum));
    };
    EXPECT_LT(largestDifference(*stack, data, plainLstm(tanhOf, steep)), 1e-12);
    EXPECT_EQ(stack->network().learnedSummaries()[2].item<double>(), 3);
}

TEST(LearnedGates, OfUnitsAreASetForEachUnitOfAGate) {
    const Comparison comparison = steepGates("lstm", Learnable::channel);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0}, 3);
    const std::vector<Tensor> learned = stack->network().learned();
    ASSERT_EQ(learned.size(), 4U);
    {
        const at::NoGradGuard unrecorded;
        for (std::int64_t gate = 0; gate < 3; ++gate)
            learned[static_cast<std::size_t>(gate) + 1].copy_(at::arange(8, at::kDouble).view({1, 8, 1}) -
                                                              3 * gate);
    }
    const PlainGate steep = [&](double sum, std::size_t gate, std::size_t unit) {
        return 1 / (1 + std::exp(-(static_cast<double>(unit) - 3 * static_cast<double>(gate)) * sum));
    };
    EXPECT_LT(largestDifference(*stack, data, plainLstm(tanhOf, steep)), 1e-12);
    // The quartiles of 0 to 7, less 3.
    EXPECT_TRUE(at::allclose(stack->network().learnedSummaries()[2].flatten(),
                             at::tensor({-1.25, 0.5, 2.25}, at::kDouble)));
}

TEST(LearnedGates, OfAnSlstmAreThatOfItsOutputGate) {
    const Comparison comparison = steepGates("slstm", Learnable::layer);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0}, 3);
    EXPECT_THAT(stack->network().gateLayers(), ElementsAre("layer 1 output gate"));
    {
        const at::NoGradGuard unrecorded;
        stack->network().learned().at(1).fill_(2.5);
    }
    const PlainGate steep = [](double sum, std::size_t, std::size_t) {
        return 1 / (1 + std::exp(-2.5 * sum));
    };
    EXPECT_LT(largestDifference(*stack, data, plainSlstm(tanhOf, steep)), 1e-12);
}

TEST(LearnedGates, OfANetworkThatSharesThemAreOneSet) {
    Comparison comparison = steepGates("lstm", Learnable::member);
    comparison.architecture.depth = 3;
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0}, 3);
    const std::vector<Tensor> learned = stack->network().learned();
    ASSERT_EQ(learned.size(), 3U + 9);
    for (std::size_t gate = 4; gate < learned.size(); ++gate) EXPECT_TRUE(learned[gate].is_same(learned[3]));
    comparison.architecture.learnable = Learnable::none;
    const Stack fixed(comparison, {0}, data, torch::Device(at::kCPU));
    EXPECT_EQ(stack->parameters().countOf(0), fixed.parameters().countOf(0) + 1);
    EXPECT_TRUE(fixed.network().learned().empty());
}

}  // namespace
}  // namespace zorro
