// What float64 is for: to check the numbers of the other formats.

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/run/comparison/critical_members.h"
#include "core/train/stack/loss.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

class Float64 : public testing::TestWithParam<std::tuple<std::string, Normalization>> {
protected:
    Float64() : comparison_(smallComparison(std::get<0>(GetParam()))) {
        comparison_.architecture.normalization = std::get<1>(GetParam());
        comparison_.architecture.residual = true;
        comparison_.architecture.initialization = Initialization::critical;
        comparison_.training.precision = Precision::float64;
        comparison_.members = membersOf({"symmetric-zorro", "gelu"}, 1);
        chooseCriticalPoints(comparison_);
    }
    Comparison comparison_;
};

TEST_P(Float64, GradientsAreThoseOfCentralDifferences) {
    comparison_.architecture.dropout = 0;
    const TrainingData data = prepareData(comparison_, torch::Device(at::kCPU));
    const Stack stack(comparison_, {0, 1}, data, torch::Device(at::kCPU));
    const Batch batch = data.onDevice.at(at::arange(14, at::kLong).view({2, 7}));
    const auto loss = [&] {
        const Tensor output = stack.network()(batch.examples, {.training = true, .type = at::kDouble});
        return memberLosses(data.dataset.task, output, batch.targets).sum();
    };
    loss().backward();
    const at::NoGradGuard unrecorded;
    const Tensor& gradients = stack.parameters().gradients();
    ASSERT_EQ(gradients.scalar_type(), at::kDouble);
    double* values = stack.parameters().values().data_ptr<double>();
    const double largest = gradients.abs().max().item<double>();
    Random random(3);
    for (int i = 0; i < 60; ++i) {
        const std::size_t at = random.below(static_cast<std::size_t>(gradients.numel()));
        constexpr double step = 1e-5;
        const double value = values[at];
        const auto slopeOver = [&](double distance) {
            values[at] = value + distance;
            const double above = loss().item<double>();
            values[at] = value - distance;
            const double below = loss().item<double>();
            values[at] = value;
            return (above - below) / (2 * distance);
        };
        // of the fourth order: where a batch varies little its normalisation bends strongly
        const double expected = (4 * slopeOver(step) - slopeOver(2 * step)) / 3;
        EXPECT_NEAR(gradients[static_cast<std::int64_t>(at)].item<double>(), expected, 1e-6 * largest);
    }
}

TEST_P(Float64, TrainsLikeFloat32ToRounding) {
    comparison_.optimizer = {.kind = "sgd", .learningRate = 0.01};
    const TrainingData data = prepareData(comparison_, torch::Device(at::kCPU));
    const auto exact = trainedStack(comparison_, data, {0, 1}, 5);
    comparison_.training.precision = Precision::float32;
    const auto usual = trainedStack(comparison_, data, {0, 1}, 5);
    const Tensor expected = exact->parameters().values();
    const Tensor found = usual->parameters().values().to(at::kDouble);
    EXPECT_TRUE(at::allclose(found, expected, 1e-4, 1e-4)) << (found - expected).abs().max().item<double>();
    EXPECT_FALSE(at::equal(found, expected));
}

INSTANTIATE_TEST_SUITE_P(All, Float64,
                         testing::Combine(testing::Values("mlp", "cnn", "transformer", "lstm", "slstm",
                                                          "gated-mlp", "gated-transformer"),
                                          testing::Values(Normalization::none, Normalization::batch,
                                                          Normalization::layer, Normalization::rms)));

TEST(Float64Optimizer, StepsAsItsFormulaSays) {
    Comparison comparison = smallComparison("mlp");
    comparison.training.precision = Precision::float64;
    comparison.members = membersOf({"tanh"}, 1);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack stack(comparison, {0}, data, torch::Device(at::kCPU));
    const Tensor before = stack.parameters().values().clone();
    static_cast<void>(stack.train(0, 1, Stack::Measure::stepAndValidation));
    // The first step of Adam is the learning rate times g / (|g| + epsilon) (Kingma and Ba 2015).
    const Tensor g = stack.parameters().gradients();
    EXPECT_TRUE(at::allclose(before - 1e-3 * g / (g.abs() + 1e-8), stack.parameters().values(), 0, 1e-13));
}

TEST(Float64Optimizer, TrainsLearnableActivations) {
    Comparison comparison = smallComparison("mlp");
    comparison.training.precision = Precision::float64;
    comparison.architecture.learnable = Learnable::layer;
    comparison.members = membersOf({"tanh-zorro"}, 2);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0, 1}, 3);
    const Tensor learned = stack->network().learned().front().detach();
    EXPECT_EQ(learned.scalar_type(), at::kDouble);
    EXPECT_TRUE(at::allclose(learned, at::tensor({4.0, 2.0, 1.0}).expand_as(learned), 0.01));
    EXPECT_FALSE(at::allclose(learned, at::tensor({4.0, 2.0, 1.0}).expand_as(learned), 0, 1e-9));
}

}  // namespace
}  // namespace zorro
