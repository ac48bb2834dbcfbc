// Where a transformer's normalisation stands.

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "core/run/comparison/critical_members.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

Comparison transformerWith(Normalization normalization, NormPosition position) {
    Comparison comparison = smallComparison("transformer");
    comparison.architecture.normalization = normalization;
    comparison.architecture.normPosition = position;
    comparison.data = {.source = "modular-addition", .parameters = {{"modulus", 11}}};
    return comparison;
}

TEST(Transformer, HasOneNormMoreBeforeItsPartsThanAfterThem) {
    const auto countOf = [](Normalization normalization, NormPosition position) {
        const Comparison comparison = transformerWith(normalization, position);
        const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
        return Stack(comparison, {0}, data, torch::Device(at::kCPU)).parameters().countOf(0);
    };
    const std::size_t without = countOf(Normalization::none, NormPosition::pre);
    EXPECT_EQ(countOf(Normalization::none, NormPosition::post), without);
    // Two layers of two norms, of 8 scales and 8 shifts, and the one at the end.
    EXPECT_EQ(countOf(Normalization::layer, NormPosition::pre), without + 5 * 16);
    EXPECT_EQ(countOf(Normalization::layer, NormPosition::post), without + 4 * 16);
    EXPECT_EQ(countOf(Normalization::rms, NormPosition::pre), without + 5 * 8);
    EXPECT_EQ(countOf(Normalization::rms, NormPosition::post), without + 4 * 8);
}

TEST(Transformer, WithoutNormalisationIsTheSameWhereverItStands) {
    const Comparison pre = transformerWith(Normalization::none, NormPosition::pre);
    const TrainingData data = prepareData(pre, torch::Device(at::kCPU));
    const auto one = trainedStack(pre, data, {0, 3}, 4);
    const auto other =
        trainedStack(transformerWith(Normalization::none, NormPosition::post), data, {0, 3}, 4);
    EXPECT_TRUE(at::equal(one->parameters().values(), other->parameters().values()));
}

class NormsAfterTheirParts : public testing::TestWithParam<std::tuple<Normalization, Precision>> {};

TEST_P(NormsAfterTheirParts, TrainAMemberAsIfItWereAlone) {
    Comparison comparison = transformerWith(std::get<0>(GetParam()), NormPosition::post);
    comparison.training.precision = std::get<1>(GetParam());
    comparison.optimizer = {.kind = "sgd", .learningRate = 0.05, .clip = 1};
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto together = trainedStack(comparison, data, {0, 1, 2, 3, 4, 5}, 6);
    const double tolerance = std::get<1>(GetParam()) == Precision::bfloat16 ? 1e-2 : 2e-4;
    for (const std::size_t member : {0U, 3U, 4U}) {
        const auto alone = trainedStack(comparison, data, {member}, 6);
        for (std::size_t i = 0; i < alone->parameters().all().size(); ++i) {
            const Tensor found =
                together->parameters().all()[i].value.detach()[static_cast<std::int64_t>(member)];
            EXPECT_TRUE(at::allclose(found, alone->parameters().all()[i].value.detach()[0], 0, tolerance))
                << member << ' ' << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, NormsAfterTheirParts,
                         testing::Combine(testing::Values(Normalization::batch, Normalization::layer,
                                                          Normalization::rms),
                                          testing::Values(Precision::float32)));
INSTANTIATE_TEST_SUITE_P(HalfPrecision, NormsAfterTheirParts,
                         testing::Combine(testing::Values(Normalization::layer, Normalization::rms),
                                          testing::Values(Precision::bfloat16)));

/// What a network of twelve layers has at its first step.
struct Beginning {
    double gradients = 0;  ///< norm of the gradient in the first feed-forward part over that in the last
    double signals = 0;    ///< variance of what the activation gives in the first over that in the last
};

Beginning beginningOf(NormPosition position, Initialization initialization, const std::string& activation) {
    Comparison comparison = transformerWith(Normalization::layer, position);
    comparison.architecture.initialization = initialization;
    comparison.architecture.depth = 12;
    comparison.architecture.width = 32;
    comparison.architecture.dropout = 0;
    comparison.data = {.source = "grammar", .examples = 100, .sequenceLength = 16};
    comparison.members = membersOf({activation}, 3);
    chooseCriticalPoints(comparison);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack stack(comparison, {0, 1, 2}, data, torch::Device(at::kCPU));
    auto measured = stack.train(0, 0, Stack::Measure::step);
    const Tensor gradients = measured->values[Quantity::layerGradientNorm].to(at::kDouble);
    const Tensor signals = measured->values[Quantity::activationVariance].to(at::kDouble);
    // The layers are the embedding, twelve times attention and feed-forward, and the output.
    return {.gradients = (gradients.select(1, 2) / gradients.select(1, 24)).median().item<double>(),
            .signals = (signals.select(1, 0) / signals.select(1, 11)).median().item<double>()};
}

class CriticalTransformer : public testing::TestWithParam<std::tuple<NormPosition, std::string>> {};

TEST_P(CriticalTransformer, KeepsSignalsAndGradientsOverTwelveLayers) {
    const Beginning found =
        beginningOf(std::get<0>(GetParam()), Initialization::critical, std::get<1>(GetParam()));
    EXPECT_GT(found.gradients, 0.5);
    EXPECT_LT(found.gradients, 3);
    EXPECT_NEAR(found.signals, 1, 0.3);
}

INSTANTIATE_TEST_SUITE_P(All, CriticalTransformer,
                         testing::Combine(testing::Values(NormPosition::pre, NormPosition::post),
                                          testing::Values("relu", "gelu", "symmetric-zorro")));

TEST(KaimingTransformer, LosesGradientsOnTheWayBackThroughNormsAfterItsParts) {
    const Beginning pre = beginningOf(NormPosition::pre, Initialization::kaiming, "relu");
    const Beginning post = beginningOf(NormPosition::post, Initialization::kaiming, "relu");
    EXPECT_GT(pre.gradients, 1);
    EXPECT_LT(post.gradients, 0.3);
}

}  // namespace
}  // namespace zorro
