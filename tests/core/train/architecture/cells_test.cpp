// Networks of recurrent cells against plain loops in double.

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/run/comparison/critical_members.h"
#include "core/train/architecture/cell_network.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

using Numbers = std::vector<double>;
using Function = std::function<double(double)>;

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}
double softsign(double x) {
    return x / (1 + std::fabs(x));
}

/// The parameters of one member of a stack with one layer, by their places, row after row.
class Weights {
public:
    Weights(const Stack& stack, std::int64_t member) : stack_(stack), member_(member) {}
    [[nodiscard]] Numbers operator()(const std::string& layer, const std::string& name) const {
        for (const StackedParameter& each : stack_.parameters().all()) {
            if (stack_.parameters().layers()[each.layer] == layer && each.name == name) {
                const Tensor value = each.value.detach()[member_].to(at::kDouble).contiguous();
                return {value.data_ptr<double>(), value.data_ptr<double>() + value.numel()};
            }
        }
        throw std::runtime_error("there is no " + name + " of " + layer);
    }

private:
    const Stack& stack_;
    std::int64_t member_;
};

/// x W + b.
Numbers product(const Numbers& x, const Numbers& weight, Numbers sums) {
    for (std::size_t j = 0; j < sums.size(); ++j) {
        for (std::size_t i = 0; i < x.size(); ++i) sums[j] += x[i] * weight[i * sums.size() + j];
    }
    return sums;
}

/// What a unit keeps from position to position.
struct Unit {
    double c = 0;
    double n = 0;
};

/// The state of a unit from its four sums: input, forget and output gate, and the candidate's.
using Cell = std::function<double(Unit& unit, const double sums[4])>;

/// Hochreiter and Schmidhuber 1997 with a forget gate.
Cell lstmCell(const Function& cell, const Function& gate) {
    return [=](Unit& unit, const double sums[4]) {
        unit.c = gate(sums[1]) * unit.c + gate(sums[0]) * cell(sums[3]);
        return gate(sums[2]) * cell(unit.c);
    };
}

/// Beck et al. 2024, equations 8 to 13, without the stabiliser state.
Cell slstmCell(const Function& cell, const Function& gate) {
    return [=](Unit& unit, const double sums[4]) {
        unit.c = std::exp(sums[1]) * unit.c + std::exp(sums[0]) * cell(sums[3]);
        unit.n = std::exp(sums[1]) * unit.n + std::exp(sums[0]);
        return gate(sums[2]) * unit.c / unit.n;
    };
}

/// The logits at every position of a sequence.
std::vector<Numbers> plainAnswers(const Weights& weights, const Numbers& tokens, const Cell& cell) {
    const Numbers embedding = weights("embedding", "weight");
    const Numbers bias = weights("layer 1", "bias");
    const std::size_t width = bias.size() / 4;
    std::vector<Unit> units(width);
    Numbers state(width);
    std::vector<Numbers> answers;
    for (const double token : tokens) {
        const auto row =
            embedding.begin() + static_cast<std::ptrdiff_t>(token) * static_cast<std::ptrdiff_t>(width);
        const Numbers x(row, row + static_cast<std::ptrdiff_t>(width));
        const Numbers sums = product(state, weights("layer 1", "recurrent weight"),
                                     product(x, weights("layer 1", "weight"), bias));
        for (std::size_t i = 0; i < width; ++i) {
            const double own[] = {sums[i], sums[width + i], sums[2 * width + i], sums[3 * width + i]};
            state[i] = cell(units[i], own);
        }
        answers.push_back(product(state, weights("output", "weight"), weights("output", "bias")));
    }
    return answers;
}

struct Case {
    std::string activation;
    std::string gate;
    Function cell;
    Function gateFunction;
};

const std::vector<Case>& cases() {
    static const Function hyperbolic = [](double x) { return std::tanh(x); };
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
        const Cell cell = GetParam() == "lstm" ? lstmCell(each.cell, each.gateFunction)
                                               : slstmCell(each.cell, each.gateFunction);
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
