#include "core/train/stack/initialization.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "core/run/comparison/critical_members.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

/// Two members of one activation, initialised critically.
Comparison criticalComparison(const std::string& architecture, const std::string& activation) {
    Comparison comparison = smallComparison(architecture);
    comparison.architecture.initialization = Initialization::critical;
    comparison.architecture.width = 64;
    comparison.architecture.depth = 4;
    comparison.architecture.dropout = 0;
    comparison.members = membersOf({activation}, 2);
    chooseCriticalPoints(comparison);
    return comparison;
}

/// A stack of all members of a comparison, with its data.
struct Begun {
    explicit Begun(Comparison described)
        : comparison(std::move(described)),
          data(prepareData(comparison, torch::Device(at::kCPU))),
          stack(comparison, {0, 1}, data, torch::Device(at::kCPU)) {}

    [[nodiscard]] Tensor parameter(const std::string& layer, const std::string& name) const {
        const std::vector<std::string>& layers = stack.parameters().layers();
        for (const StackedParameter& each : stack.parameters().all()) {
            if (layers[each.layer] == layer && each.name == name)
                return each.value.detach();
        }
        throw std::runtime_error("there is no " + name + " of " + layer);
    }
    [[nodiscard]] double variance(const std::string& layer, const std::string& name) const {
        return parameter(layer, name).square().mean().item<double>();
    }
    [[nodiscard]] const CriticalPoint& point() const { return comparison.members[0].critical.value(); }

    Comparison comparison;
    TrainingData data;
    Stack stack;
};

/// The mean square of the training examples' numbers, by its definition.
double meanSquare(const TrainingData& data) {
    double sum = 0;
    double count = 0;
    const std::size_t size = data.dataset.exampleSize();
    for (const std::uint32_t example : data.split.train) {
        for (std::size_t i = 0; i < size; ++i, ++count)
            sum += std::pow(static_cast<double>(data.dataset.inputs[example * size + i]), 2);
    }
    return sum / count;
}

TEST(CriticalInitialization, HasTheVariancesOfTheCriticalPoint) {
    const Begun begun(criticalComparison("mlp", "tanh"));
    // Of tanh at q = 1, by mpmath.
    EXPECT_NEAR(begun.variance("hidden 3", "weight"), 2.15330 / 64, 0.06 * 2.1533 / 64);
    EXPECT_NEAR(begun.variance("hidden 2", "bias"), 0.15096, 0.06);
    EXPECT_NEAR(begun.variance("output", "weight"), 1.0 / 64, 0.3 / 64);
    EXPECT_EQ(begun.variance("output", "bias"), 0);
}

TEST(CriticalInitialization, ScalesTheFirstLayerToTheExamples) {
    Comparison comparison = criticalComparison("mlp", "gelu");
    comparison.architecture.width = 4096;
    comparison.architecture.depth = 1;
    const Begun begun(std::move(comparison));
    std::vector<std::int64_t> positions(begun.data.split.train.begin(), begun.data.split.train.end());
    const Batch batch = begun.data.onDevice.at(at::tensor(positions, at::kLong).expand({2, -1}));
    const Tensor x = at::baddbmm(begun.parameter("hidden 1", "bias"), batch.examples.flatten(2),
                                 begun.parameter("hidden 1", "weight"));
    EXPECT_NEAR(x.square().mean().item<double>(), 5.2, 0.3);
}

TEST(CriticalInitialization, CountsChannelsTimesAreaOfConvolutions) {
    Comparison comparison = criticalComparison("cnn", "mish");
    comparison.architecture.width = 32;
    comparison.architecture.depth = 2;
    comparison.architecture.residual = true;
    const Begun begun(std::move(comparison));
    const CriticalPoint& point = begun.point();
    const double first = (point.q - point.biasVariance) / (9 * meanSquare(begun.data));
    EXPECT_NEAR(begun.variance("block 1", "weight") / first, 1, 0.2);
    EXPECT_NEAR(begun.variance("block 1 second", "weight") * 9 * 32 / point.weightVariance, 1, 0.05);
    EXPECT_NEAR(begun.variance("block 2", "weight") * 9 * 32 / point.weightVariance, 1, 0.05);
    EXPECT_NEAR(begun.variance("block 2", "bias") / point.biasVariance, 1, 0.5);
}

TEST(CriticalInitialization, ScalesEmbeddedTokensByTheirOwnVariance) {
    Comparison comparison = criticalComparison("mlp", "tanh");
    comparison.data = {.source = "modular-addition", .parameters = {{"modulus", 11}}};
    const Begun begun(std::move(comparison));
    const double in = static_cast<double>(begun.parameter("hidden 1", "weight").size(1));
    EXPECT_NEAR(begun.variance("hidden 1", "weight") * in / ((1 - 0.15096) / 0.25), 1, 0.05);
}

TEST(CriticalInitialization, ScalesABranchThatAWeightEndsByTheRootOfTheDepth) {
    const Begun begun(criticalComparison("transformer", "gelu"));
    const CriticalPoint& point = begun.point();
    const double fromWeights = point.q - point.biasVariance;
    std::vector<Tensor> weights;
    for (const StackedParameter& each : begun.stack.parameters().all()) {
        if (begun.stack.parameters().layers()[each.layer] == "layer 2 feed-forward" && each.name == "weight")
            weights.push_back(each.value.detach());
    }
    ASSERT_EQ(weights.size(), 2U);
    EXPECT_NEAR(weights[0].square().mean().item<double>() * 64 / fromWeights, 1, 0.05);
    EXPECT_NEAR(weights[1].square().mean().item<double>() * 256 * 4 * fromWeights / point.weightVariance, 1,
                0.05);
    EXPECT_EQ(begun.parameter("layer 2 attention", "weight").size(2), 3 * 64);
    EXPECT_NEAR(begun.variance("layer 2 attention", "weight") * 64, 1, 0.05);
}

TEST(CriticalInitialization, MultipliesABranchThatAnActivationEnds) {
    Comparison comparison = criticalComparison("mlp", "tanh");
    comparison.architecture.residual = true;
    const Begun begun(std::move(comparison));
    const Tensor examples = at::randn({5, 2});
    const auto layer = [&](const std::string& name, const Tensor& x) {
        return at::baddbmm(begun.parameter(name, "bias"), x, begun.parameter(name, "weight"));
    };
    Tensor x = at::tanh(layer("hidden 1", examples.expand({2, 5, 2})));
    for (const char* name : {"hidden 2", "hidden 3", "hidden 4"}) x = x + at::tanh(layer(name, x)) / 2;
    EXPECT_TRUE(at::allclose(begun.stack.answers(examples), layer("output", x), 1e-4, 1e-5));
}

TEST(CriticalInitialization, OfAnLstmIsForTheCandidateAlone) {
    const Begun begun(criticalComparison("lstm", "tanh"));
    const Tensor weight = begun.parameter("layer 2", "weight").square().mean(at::IntArrayRef{0, 1});
    EXPECT_NEAR(weight.narrow(0, 0, 192).mean().item<double>() * 64, 1, 0.05);
    EXPECT_NEAR(weight.narrow(0, 192, 64).mean().item<double>() * 128 / 2.1533, 1, 0.06);
    const Tensor recurrent =
        begun.parameter("layer 2", "recurrent weight").square().mean(at::IntArrayRef{0, 1});
    EXPECT_NEAR(recurrent.narrow(0, 192, 64).mean().item<double>() * 128 / 2.1533, 1, 0.06);
    const Tensor bias = begun.parameter("layer 2", "bias").square().mean(at::IntArrayRef{0, 1});
    EXPECT_EQ(bias.narrow(0, 0, 64).max().item<double>(), 0);
    EXPECT_NEAR(bias.narrow(0, 192, 64).mean().item<double>(), 0.15096, 0.07);
}

TEST(CriticalInitialization, LeavesACellWithAnotherActivationAsKaimingHasIt) {
    const Begun critical(criticalComparison("lstm", "sigmoid-zorro"));
    Comparison kaiming = criticalComparison("lstm", "sigmoid-zorro");
    kaiming.architecture.initialization = Initialization::kaiming;
    const Begun usual(std::move(kaiming));
    EXPECT_TRUE(at::equal(critical.parameter("layer 1", "weight"), usual.parameter("layer 1", "weight")));
}

/// At the first step of one example, of the second hidden layer over the last: the norm of its gradients and
/// the mean square of its activations.
struct SecondOverLast {
    double gradients;
    double activations;
};

/// The medians of the members.
SecondOverLast medianRatios(const std::string& kind, const std::string& activation, std::size_t depth,
                            Initialization initialization) {
    constexpr std::size_t seeds = 9;
    Comparison comparison = criticalComparison(kind, activation);
    comparison.architecture.depth = depth;
    comparison.architecture.width = 128;
    comparison.architecture.initialization = initialization;
    comparison.training.batch = 1;
    comparison.members = membersOf({activation}, seeds);
    chooseCriticalPoints(comparison);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    std::vector<double> gradients;
    std::vector<double> activations;
    const auto ratioIn = [&](const Tensor& byLayer) {
        return (byLayer[1] / byLayer[static_cast<std::int64_t>(depth) - 1]).item<double>();
    };
    for (std::size_t member = 0; member < seeds; ++member) {
        Stack stack(comparison, {member}, data, torch::Device(at::kCPU));
        const auto measured = stack.train(0, 1, Stack::Measure::step);
        gradients.push_back(ratioIn(measured->values[Quantity::layerGradientNorm][0]));
        activations.push_back(ratioIn(measured->values[Quantity::activationVariance][0] +
                                      measured->values[Quantity::activationMean][0].square()));
    }
    const auto medianOf = [](std::vector<double>& ratios) {
        std::ranges::nth_element(ratios, ratios.begin() + seeds / 2);
        return ratios[seeds / 2];
    };
    return {medianOf(gradients), medianOf(activations)};
}

class CriticalDepth : public testing::TestWithParam<const char*> {};

TEST_P(CriticalDepth, GradientsNeitherGrowNorVanish) {
    const double ratio = medianRatios("mlp", GetParam(), 120, Initialization::critical).gradients;
    EXPECT_GT(ratio, 1.0 / 16);
    EXPECT_LT(ratio, 16);
}

INSTANTIATE_TEST_SUITE_P(All, CriticalDepth,
                         testing::Values("tanh", "gelu", "swish", "mish", "symmetric-zorro", "tanh-zorro"));

TEST(CriticalDepth, OtherInitialisationsLoseTheGradient) {
    EXPECT_LT(medianRatios("mlp", "gelu", 60, Initialization::xavier).gradients, 1e-6);
}

class GatedDepth : public testing::TestWithParam<const char*> {};

TEST_P(GatedDepth, NeitherSignalsNorGradientsGrowOrVanish) {
    const SecondOverLast ratios = medianRatios("gated-mlp", GetParam(), 40, Initialization::critical);
    for (const double ratio : {ratios.gradients, ratios.activations}) {
        EXPECT_GT(ratio, 1.0 / 8);
        EXPECT_LT(ratio, 8);
    }
}

INSTANTIATE_TEST_SUITE_P(All, GatedDepth,
                         testing::Values("tanh", "relu", "gelu", "swish", "symmetric-zorro", "tanh-zorro"));

TEST(GatedDepth, KaimingLosesSignalsAndGradients) {
    const SecondOverLast ratios = medianRatios("gated-mlp", "gelu", 40, Initialization::kaiming);
    EXPECT_FALSE(ratios.activations > 1e-6 && ratios.activations < 1e6) << ratios.activations;
    EXPECT_FALSE(ratios.gradients > 1e-6 && ratios.gradients < 1e6) << ratios.gradients;
}

TEST(CriticalInitialization, OfAGatedNetworkIsTheOneWithoutGates) {
    Comparison comparison = criticalComparison("gated-mlp", "gelu");
    const Begun begun(std::move(comparison));
    const Tensor examples = at::randn({5, 2});
    Tensor x = examples.expand({2, 5, 2});
    for (int layer = 1; layer <= 4; ++layer) {
        const std::string name = "hidden " + std::to_string(layer);
        const Tensor weight = begun.parameter(name, "gated weight");
        const std::int64_t units = weight.size(2) / 2;
        x = at::gelu(
            at::baddbmm(begun.parameter(name, "bias").narrow(2, 0, units), x, weight.narrow(2, 0, units)));
    }
    const Tensor answer =
        at::baddbmm(begun.parameter("output", "bias"), x, begun.parameter("output", "weight"));
    EXPECT_TRUE(at::allclose(begun.stack.answers(examples), answer, 1e-4, 1e-5));
    const double variance = begun.parameter("hidden 3", "gated weight").square().mean().item<double>();
    const double fanIn = static_cast<double>(begun.parameter("hidden 3", "gated weight").size(1));
    EXPECT_NEAR(2 * variance * fanIn / begun.point().weightVariance, 1, 0.08);
}

}  // namespace
}  // namespace zorro
