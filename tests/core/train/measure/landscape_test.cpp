#include "core/train/measure/landscape.h"

#include <algorithm>
#include <cmath>
#include <torch/csrc/autograd/autograd.h>

#include <gtest/gtest.h>

#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

/// A tiny network of tanh, whose Hessian LibTorch's own operations give, which can be differentiated twice.
class TinyNetwork : public testing::TestWithParam<Precision> {
protected:
    TinyNetwork() : comparison_(smallComparison("mlp")) {
        comparison_.architecture.depth = 1;
        comparison_.architecture.width = 3;
        comparison_.architecture.dropout = 0;
        comparison_.data.examples = 60;
        comparison_.training.precision = GetParam();
        comparison_.training.record = {"sharpness", "noise-scale"};
        comparison_.optimizer.learningRate = 0.05;
        comparison_.members = membersOf({"tanh"}, 2);
    }

    /// The whole Hessian of a member's mean loss over the examples at these positions, in double.
    static Tensor exactHessian(const Stack& stack, std::int64_t member, const Tensor& positions) {
        std::vector<Tensor> flat;
        for (const StackedParameter& each : stack.parameters().all())
            flat.push_back(each.value.detach()[member].flatten().to(at::kDouble));
        const Tensor theta = at::cat(flat).set_requires_grad(true);
        Tensor weight[2];
        Tensor bias[2];
        std::int64_t first = 0;
        for (const StackedParameter& each : stack.parameters().all()) {
            const Tensor own = each.value.detach()[member];
            (each.name == "weight" ? weight : bias)[each.layer] =
                theta.narrow(0, first, own.numel()).view(own.sizes());
            first += own.numel();
        }
        const Batch batch = stack.data().onDevice.at(positions.unsqueeze(0));
        const Tensor x = batch.examples[0].flatten(1).to(at::kDouble);
        const Tensor scores = at::tanh(x.mm(weight[0]) + bias[0]).mm(weight[1]) + bias[1];
        const Tensor loss = at::nll_loss(at::log_softmax(scores, 1), batch.targets[0]);
        const Tensor gradient = torch::autograd::grad({loss}, {theta}, {}, true, true)[0];
        std::vector<Tensor> rows;
        for (std::int64_t i = 0; i < theta.numel(); ++i)
            rows.push_back(torch::autograd::grad({gradient[i]}, {theta}, {}, true)[0]);
        return at::stack(rows);
    }

    Comparison comparison_;
};

TEST_P(TinyNetwork, IsAsSharpAsItsHessianSays) {
    const TrainingData data = prepareData(comparison_, torch::Device(at::kCPU));
    Stack stack(comparison_, {0, 1}, data, torch::Device(at::kCPU));
    Tensor found;
    for (std::uint64_t step = 0; step < 8; ++step)
        found = stack.train(step, 1, Stack::Measure::stepAndValidation)->values[Quantity::sharpness];
    for (std::int64_t member = 0; member < 2; ++member) {
        const Tensor hessian = exactHessian(stack, member, data.looked);
        const double largest = at::linalg_eigvalsh(hessian).max().item<double>();
        EXPECT_NEAR(found[member].item<double>(), largest, 5e-3 * largest);
    }
}

INSTANTIATE_TEST_SUITE_P(Precise, TinyNetwork, testing::Values(Precision::float64, Precision::float32));

class LandscapeOf : public testing::TestWithParam<std::string> {};

TEST_P(LandscapeOf, IsTheMembersOwnAndLeavesNoTrace) {
    Comparison comparison = smallComparison(GetParam());
    comparison.architecture.normalization = Normalization::batch;
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto together = trainedStack(comparison, data, {0, 2}, 2);
    const auto alone = trainedStack(comparison, data, {2}, 2);
    comparison.training.record = {"sharpness", "noise-scale"};
    std::vector<Tensor> before;
    for (const Tensor& each : together->state()) before.push_back(each.clone());
    Measurements ofAll;
    together->measureOnDemand(ofAll);
    Measurements ofOne;
    alone->measureOnDemand(ofOne);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_TRUE(at::equal(before[i], together->state()[i])) << i;
    for (const Quantity quantity : {Quantity::sharpness, Quantity::noiseScale}) {
        const double shared = ofAll.values[quantity][1].item<double>();
        const double own = ofOne.values[quantity][0].item<double>();
        EXPECT_TRUE(quantity == Quantity::noiseScale || (std::isfinite(own) && own > 0)) << own;
        EXPECT_TRUE((std::isnan(own) && std::isnan(shared)) ||
                    std::fabs(own - shared) < 0.05 * std::fabs(own))
            << describe(quantity).name << ' ' << own << ' ' << shared;
    }
}

INSTANTIATE_TEST_SUITE_P(All, LandscapeOf, testing::Values("mlp", "cnn", "transformer", "lstm", "slstm"));

TEST(Landscape, IsMeasuredWhereItIsAskedForOnly) {
    const Comparison usual = smallComparison("mlp");
    const TrainingData data = prepareData(usual, torch::Device(at::kCPU));
    Stack plain(usual, {0}, data, torch::Device(at::kCPU));
    const auto measured = plain.train(0, 1, Stack::Measure::stepAndValidation);
    EXPECT_FALSE(measured->values[Quantity::sharpness].defined());
    EXPECT_FALSE(measured->values[Quantity::noiseScale].defined());
    Comparison asked = usual;
    asked.training.record = {"noise-scale"};
    Stack stack(asked, {0}, data, torch::Device(at::kCPU));
    EXPECT_FALSE(stack.train(0, 1, Stack::Measure::step)->values[Quantity::noiseScale].defined());
    const auto validated = stack.train(1, 1, Stack::Measure::stepAndValidation);
    EXPECT_TRUE(validated->values[Quantity::noiseScale].defined());
    EXPECT_FALSE(validated->values[Quantity::sharpness].defined());
}

// Of 40 examples in parts of 2: |G|^2 = 4 and every part lies 1 beside it. Then the mean over the parts of
// the squared norms is 5, tr(Sigma) = (5 - 4) / (1/2 - 1/40) and |G|^2 is estimated as (40 x 4 - 2 x 5) / 38.
TEST(NoiseScale, IsThatOfGradientsThatAreKnown) {
    Parameters parameters;
    parameters.beginLayer("only");
    parameters.add("weight", at::zeros({1, 2}));
    parameters.flatten(torch::Device(at::kCPU), at::kFloat);
    float side = 1;
    const Tensor found =
        gradientNoiseScale(parameters, at::arange(40, at::kLong), [&](const Tensor& positions) {
            EXPECT_EQ(positions.size(0), 2);
            parameters.gradients()[0].fill_(2);
            parameters.gradients()[1].fill_(side);
            side = -side;
        });
    EXPECT_NEAR(found[0].item<double>(), (1 / (0.5 - 1.0 / 40)) / ((40 * 4.0 - 2 * 5.0) / 38), 1e-6);
}

TEST(NoiseScale, IsNoNumberWhereTheGradientIsAllNoise) {
    Parameters parameters;
    parameters.beginLayer("only");
    parameters.add("weight", at::zeros({1, 1}));
    parameters.flatten(torch::Device(at::kCPU), at::kFloat);
    float side = 1;
    const Tensor found = gradientNoiseScale(parameters, at::arange(40, at::kLong), [&](const Tensor&) {
        parameters.gradients().fill_(side);
        side = -side;
    });
    EXPECT_TRUE(std::isnan(found[0].item<double>()));
}

}  // namespace
}  // namespace zorro
