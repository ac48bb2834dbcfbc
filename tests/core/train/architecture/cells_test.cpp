// Networks of recurrent cells against plain loops in double.

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/run/comparison/critical_members.h"
#include "core/train/architecture/cell_network.h"
#include "tests/core/train/architecture/plain_cells.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}
double softsign(double x) {
    return x / (1 + std::fabs(x));
}

struct Case {
    std::string activation;
    std::string gate;
    PlainFunction cell;
    PlainFunction gateFunction;
};

const std::vector<Case>& cases() {
    static const PlainFunction hyperbolic = [](double x) { return std::tanh(x); };
    static const std::vector<Case> all{{"tanh", "", hyperbolic, sigmoid},
                                       {"sigmoid", "tanh", sigmoid, hyperbolic},
                                       {"expr(x/(1+abs(x)))", "hard-sigmoid", softsign,
                                        [](double x) { return std::min(1.0, std::max(0.0, x / 6 + 0.5)); }},
                                       {"relu", "expr(exp(-x^2))", [](double x) { return std::max(0.0, x); },
                                        [](double x) { return std::exp(-x * x); }}};
    return all;
}

Comparison comparisonOfCells(const std::string& kind) {
    Comparison comparison = smallComparison(kind);
    comparison.architecture.depth = 1;
    comparison.architecture.dropout = 0;
    comparison.training.precision = Precision::float64;
    comparison.members.clear();
    for (const Case& each : cases())
        comparison.members.push_back({.activation = each.activation, .gate = each.gate});
    return comparison;
}

class Cells : public testing::TestWithParam<std::string> {};

TEST_P(Cells, WithGatesOfAnyKindInOneStackAnswerAsPlainLoops) {
    const Comparison comparison = comparisonOfCells(GetParam());
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0, 1, 2, 3}, 3);
    const Tensor examples = data.onDevice.at(at::zeros({1, 1}, at::kLong)).examples[0];
    const Tensor answers = stack->answers(examples);
    const Tensor tokens = examples[0].to(at::kDouble);
    const Numbers sequence(tokens.data_ptr<double>(), tokens.data_ptr<double>() + tokens.numel());
    for (std::size_t i = 0; i < cases().size(); ++i) {
        const Case& each = cases()[i];
        const PlainGate gate = [&](double sum, std::size_t, std::size_t) { return each.gateFunction(sum); };
        const PlainCell cell =
            GetParam() == "lstm" ? plainLstm(each.cell, gate) : plainSlstm(each.cell, gate);
        const auto member = static_cast<std::int64_t>(i);
        const std::vector<Numbers> expected = plainAnswers(Weights(*stack, member), sequence, cell);
        for (std::size_t t = 0; t < expected.size(); ++t)
            EXPECT_TRUE(at::allclose(answers[member][static_cast<std::int64_t>(t)],
                                     at::tensor(expected[t], at::kDouble), 1e-10, 1e-12))
                << each.activation << ' ' << each.gate << ' ' << t;
    }
}

TEST_P(Cells, OfAStackWithSeveralGatesTrainAsEachDoesAlone) {
    for (const Learnable learnable : {Learnable::none, Learnable::layer}) {
        Comparison comparison = comparisonOfCells(GetParam());
        comparison.architecture.learnable = learnable;
        comparison.members.push_back({.activation = "tanh-zorro", .gate = "swish:beta=2"});
        comparison.optimizer = {.kind = "sgd", .learningRate = 0.05, .clip = 1};
        const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
        const auto together = trainedStack(comparison, data, {0, 1, 2, 3, 4}, 5);
        for (std::size_t member = 0; member < comparison.members.size(); ++member) {
            const auto alone = trainedStack(comparison, data, {member}, 5);
            for (const char* name : {"weight", "recurrent weight", "bias"}) {
                const Numbers own = Weights(*alone, 0)("layer 1", name);
                const Numbers found = Weights(*together, static_cast<std::int64_t>(member))("layer 1", name);
                // Alone LibTorch's own hard sigmoid serves, whose slope of 1/6 has single precision.
                EXPECT_TRUE(
                    at::allclose(at::tensor(found, at::kDouble), at::tensor(own, at::kDouble), 1e-6, 1e-8))
                    << member << ' ' << name;
            }
        }
    }
}

TEST_P(Cells, WithTheGateThatIsUsualAreThoseWithoutOne) {
    Comparison comparison = comparisonOfCells(GetParam());
    comparison.training.precision = Precision::float32;
    const auto trained = [&](const Member& member) {
        comparison.members = {member};
        const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
        return trainedStack(comparison, data, {0}, 4)->parameters().values().clone();
    };
    EXPECT_TRUE(
        at::equal(trained({.activation = "tanh"}), trained({.activation = "tanh", .gate = "sigmoid"})));
    EXPECT_TRUE(at::equal(trained({.activation = "tanh-zorro"}),
                          trained({.activation = "tanh-zorro", .gate = "sigmoid-zorro"})));
    EXPECT_FALSE(at::equal(trained({.activation = "tanh"}), trained({.activation = "tanh", .gate = "tanh"})));
}

TEST_P(Cells, BeginCriticallyWhateverTheirGatesAre) {
    Comparison comparison = comparisonOfCells(GetParam());
    comparison.architecture.width = 64;
    comparison.architecture.initialization = Initialization::critical;
    comparison.members = {{.activation = "tanh", .gate = "hard-sigmoid"}};
    chooseCriticalPoints(comparison);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const Stack stack(comparison, {0}, data, torch::Device(at::kCPU));
    const Tensor weight = at::tensor(Weights(stack, 0)("layer 1", "weight"), at::kDouble).view({64, 256});
    const double variance = comparison.members[0].critical->weightVariance;
    EXPECT_NEAR(weight.narrow(1, 0, 192).square().mean().item<double>() * 64, 1, 0.05);
    EXPECT_NEAR(weight.narrow(1, 192, 64).square().mean().item<double>() * 128 / variance, 1, 0.06);
}

INSTANTIATE_TEST_SUITE_P(All, Cells, testing::Values("lstm", "slstm"));

TEST(Slstm, BeginsWithForgetGatesThatKeepAll) {
    const Comparison comparison = comparisonOfCells("slstm");
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const Stack stack(comparison, {0}, data, torch::Device(at::kCPU));
    EXPECT_EQ(Weights(stack, 0)("layer 1", "bias"), Numbers(4 * 8, 0));
}

TEST(Slstm, KeepsWhatItRemembersInFloatWhateverLayersComputeIn) {
    Comparison comparison = comparisonOfCells("slstm");
    comparison.members = {{.activation = "tanh"}};
    comparison.training.precision = Precision::bfloat16;
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack half(comparison, {0}, data, torch::Device(at::kCPU));
    comparison.training.precision = Precision::float64;
    Stack exact(comparison, {0}, data, torch::Device(at::kCPU));
    const Tensor examples = data.onDevice.at(at::zeros({1, 1}, at::kLong)).examples[0];
    // One rounding of sums and states a position, which do not add up over the 12 of them.
    const Tensor difference = half.answers(examples) - exact.answers(examples);
    EXPECT_LT(difference.abs().max().item<double>(), 0.05);
}

}  // namespace
}  // namespace zorro
