// Members of a stack do not know of each other.

#include "core/train/stack/stack.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "core/run/comparison/architectures.h"
#include "core/run/comparison/optimizers.h"
#include "core/train/architecture/network.h"
#include "core/train/measure/learned_quartiles.h"
#include "core/train/optimizer/update_rules.h"
#include "core/train/stack/loss.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

class StackOfArchitecture : public testing::TestWithParam<std::tuple<std::string, Normalization, Precision>> {
protected:
    StackOfArchitecture() : comparison_(smallComparison(std::get<0>(GetParam()))) {
        comparison_.architecture.normalization = std::get<1>(GetParam());
        comparison_.training.precision = std::get<2>(GetParam());
        comparison_.architecture.residual = true;
        // Not Adam, which makes steps of full size of the rounding that is all a bias before batch
        // normalisation has for a gradient.
        comparison_.optimizer = {.kind = "sgd", .learningRate = 0.05, .clip = 1};
    }
    Comparison comparison_;
};

/// The parameters of one member, one after the other.
Tensor memberParameters(const Stack& stack, std::int64_t member) {
    std::vector<Tensor> parts;
    for (const StackedParameter& parameter : stack.parameters().all())
        parts.push_back(parameter.value.detach()[member].flatten());
    return at::cat(parts);
}

TEST_P(StackOfArchitecture, TrainsAMemberAsIfItWereAlone) {
    const TrainingData data = prepareData(comparison_, torch::Device(at::kCPU));
    const bool half = std::get<2>(GetParam()) == Precision::bfloat16;
    const auto together = trainedStack(comparison_, data, {0, 1, 2, 3, 4, 5}, 6);
    for (const std::size_t member : {0U, 3U, 4U}) {
        const auto alone = trainedStack(comparison_, data, {member}, 6);
        const Tensor expected = memberParameters(*alone, 0);
        const Tensor found = memberParameters(*together, static_cast<std::int64_t>(member));
        EXPECT_TRUE(at::allclose(found, expected, 0, half ? 1e-2 : 2e-4))
            << (found - expected).abs().max().item<double>();
    }
}

INSTANTIATE_TEST_SUITE_P(All, StackOfArchitecture,
                         testing::Combine(testing::Values("mlp", "cnn", "transformer", "lstm", "slstm",
                                                          "gated-mlp", "gated-transformer"),
                                          testing::Values(Normalization::none, Normalization::batch,
                                                          Normalization::layer, Normalization::rms),
                                          testing::Values(Precision::float32)));
INSTANTIATE_TEST_SUITE_P(HalfPrecision, StackOfArchitecture,
                         testing::Combine(testing::Values("mlp", "transformer", "gated-mlp",
                                                          "gated-transformer"),
                                          testing::Values(Normalization::layer, Normalization::rms),
                                          testing::Values(Precision::bfloat16)));

TEST(Stack, TwelveFormulasTrainAsEachDoesAlone) {
    const std::vector<std::string> formulas{"expr(x/(1+exp(-x)))",
                                            "expr(x*tanh(c*x)):c=2",
                                            "expr(x > 0 ? x : a*(exp(x)-1)):a=0.5",
                                            "expr(x*Phi(c*x)):c=1.5",
                                            "expr(max(0,x)^2)",
                                            "expr(x*erf(log1p(exp(x))))",
                                            "expr(sin(a*x)/a):a=2",
                                            "expr(log1p(exp(b*x))/b):b=3",
                                            "expr(x/(1+abs(x)))",
                                            "expr(atan(c*x)/c):c=0.25",
                                            "expr(clamp(x, -p, p)+q*x):p=2",
                                            "expr(x*tanh(log1p(exp(x))))"};
    for (const Learnable learnable :
         {Learnable::none, Learnable::member, Learnable::layer, Learnable::channel}) {
        Comparison comparison = smallComparison("mlp");
        comparison.architecture.learnable = learnable;
        comparison.members = membersOf(formulas, 1);
        comparison.optimizer = {.kind = "sgd", .learningRate = 0.05};
        const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
        std::vector<std::size_t> all(formulas.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const auto together = trainedStack(comparison, data, all, 6);
        for (const std::size_t member : all) {
            const auto alone = trainedStack(comparison, data, {member}, 6);
            for (const StackedParameter& own : alone->parameters().all()) {
                const auto& shared = together->parameters().all();
                const auto same = std::ranges::find_if(shared, [&](const StackedParameter& each) {
                    return each.name == own.name && each.layer == own.layer;
                });
                ASSERT_NE(same, shared.end());
                Tensor found = same->value.detach()[static_cast<std::int64_t>(member)];
                if (own.name == "activation")  // the others may have more parameters
                    found = found.narrow(-1, 0, own.value.size(-1));
                EXPECT_TRUE(at::allclose(found, own.value.detach()[0], 0, 2e-4))
                    << formulas[member] << ' ' << own.name;
            }
        }
    }
}

TEST(Stack, LeavesOthersUntouchedByAMemberThatDiverges) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.normalization = Normalization::batch;
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto healthy = trainedStack(comparison, data, {0, 2}, 5);

    Stack spoilt(comparison, {0, 1, 2}, data, torch::Device(at::kCPU));
    spoilt.parameters().all().front().value.detach()[1].fill_(std::numeric_limits<float>::quiet_NaN());
    for (std::uint64_t step = 0; step < 5; ++step)
        static_cast<void>(spoilt.train(step, 1, Stack::Measure::stepAndValidation));

    EXPECT_TRUE(at::allclose(memberParameters(spoilt, 0), memberParameters(*healthy, 0), 0, 2e-4));
    EXPECT_TRUE(at::allclose(memberParameters(spoilt, 2), memberParameters(*healthy, 1), 0, 2e-4));
    EXPECT_TRUE(at::equal(spoilt.losses().divergedAt(), at::tensor({-1, 1, -1}, at::kLong)));
}

TEST(Stack, TrainsTheParametersOfZorroFunctionsInsideTheirBounds) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.learnable = Learnable::layer;
    comparison.members = membersOf({"sigmoid-zorro"}, 2);
    comparison.optimizer.learningRate = 0.5;
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0, 1}, 40);
    const std::vector<Tensor> learned = stack->network().learned();
    ASSERT_EQ(learned.size(), 2U);
    const Tensor a = learned[0].select(2, 0);
    EXPECT_FALSE(at::allclose(a, at::full_like(a, 4.0)));
    for (const Tensor& layer : learned) {
        EXPECT_GE(layer.select(2, 0).min().item<double>(), 0.00999);
        EXPECT_LE(layer.select(2, 1).abs().max().item<double>(), 20);
        EXPECT_LE(layer.select(2, 2).max().item<double>(), 10);
    }
}

TEST(LearnedSummary, IsTheQuartilesOverTheChannels) {
    // NumPy: percentile([3, 0, 1, 7, 2], [25, 50, 75]) and of ten times that.
    const Tensor channels = at::tensor({3.0, 0.0, 1.0, 7.0, 2.0});
    const Tensor learned = at::stack({channels, 10 * channels}, 1).unsqueeze(0);
    const Tensor expected = at::tensor({1.0, 2.0, 3.0, 10.0, 20.0, 30.0}).view({1, 2, 3});
    EXPECT_TRUE(at::allclose(learnedSummary(learned), expected));
    // Of four numbers the quartiles lie between two of them: 0.75, 2 and 4.
    const Tensor four = at::tensor({0.0, 1.0, 3.0, 7.0}).view({1, 4, 1});
    EXPECT_TRUE(at::allclose(learnedSummary(four).flatten(), at::tensor({0.75, 2.0, 4.0})));
    EXPECT_EQ(learnedSummary(at::rand({2, 1, 3})).sizes().vec(), (std::vector<std::int64_t>{2, 3, 1}));
}

TEST(Stack, MeasuresEveryLayer) {
    Comparison comparison = smallComparison("mlp");
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack stack(comparison, {0, 2}, data, torch::Device(at::kCPU));
    const auto measured = stack.train(0, 1, Stack::Measure::stepAndValidation);
    ASSERT_TRUE(measured);
    EXPECT_EQ(measured->step, 1U);
    EXPECT_EQ(measured->values[Quantity::layerGradientNorm].sizes().vec(), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(measured->values[Quantity::updateRatio].sizes().vec(), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(measured->values[Quantity::activationVariance].sizes().vec(),
              (std::vector<std::int64_t>{2, 2}));
    EXPECT_GT(measured->values[Quantity::layerGradientNorm].min().item<double>(), 0);
    // 16 examples of 8 units each are counted, whatever their size.
    EXPECT_TRUE(at::equal(measured->histograms.sum(2), at::full({2, 2}, 128, at::kLong)));
    EXPECT_FALSE(stack.train(1, 1, Stack::Measure::nothing));
}

TEST(DeadUnitCounter, CountsWhatDoesNotVaryOverSeveralPasses) {
    DeadUnitCounter counter(false);
    Tensor f = at::rand({2, 10, 4});
    f.select(2, 1).fill_(0.25);              // dead
    f.select(2, 2).fill_(0.5);               // dead in this pass only
    f[1].select(1, 3).fill_(std::nanf(""));  // no number
    counter.observe(0, f, f);
    Tensor later = at::rand({2, 3, 4});
    later.select(2, 1).fill_(0.25);
    counter.observe(0, later, later);
    EXPECT_TRUE(at::equal(counter.shares(), at::full({2, 1}, 0.25F)));
}

TEST(DeadUnitCounter, CountsOfGatesThoseThatStayShut) {
    DeadUnitCounter counter(true);
    Tensor f = at::rand({2, 10, 4}) + 1;
    f.select(2, 1).fill_(0);     // shut
    f.select(2, 2).fill_(0.25);  // lets its linear branch through
    f[0].select(1, 3).fill_(0);
    counter.observe(0, f, f);
    EXPECT_TRUE(at::equal(counter.shares(), at::tensor({0.5F, 0.25F}).view({2, 1})));
}

/// The share of hidden units of an mlp of one member that do not vary over examples, layer by layer, by the
/// definition.
std::vector<double> deadByDefinition(const Stack& stack, const Tensor& examples, std::size_t depth) {
    std::vector<double> shares;
    Tensor x = examples.to(at::kDouble);
    const std::vector<StackedParameter>& all = stack.parameters().all();
    for (std::size_t layer = 0; layer < depth; ++layer) {
        x = at::relu(x.matmul(all[2 * layer].value.detach()[0].to(at::kDouble)) +
                     all[2 * layer + 1].value.detach()[0].to(at::kDouble));
        std::int64_t dead = 0;
        for (std::int64_t unit = 0; unit < x.size(1); ++unit) {
            const Tensor values = x.select(1, unit);
            dead += (values.max() - values.min()).item<double>() <= 1e-6 ? 1 : 0;
        }
        shares.push_back(static_cast<double>(dead) / static_cast<double>(x.size(1)));
    }
    return shares;
}

TEST(Stack, CountsDeadUnitsOverTrainingExamplesWhateverTheBatch) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.depth = 10;
    comparison.architecture.dropout = 0.5;
    comparison.data.examples = 1600;
    comparison.members = membersOf({"relu"}, 1);
    comparison.training.batch = 4;
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    ASSERT_EQ(data.looked.size(0), 1000);
    const std::vector<std::uint32_t>& train = data.split.train;
    std::set<std::int64_t> distinct;
    for (std::int64_t i = 0; i < 1000; ++i) {
        const auto position = data.looked[i].item<std::int64_t>();
        EXPECT_EQ(std::ranges::count(train, static_cast<std::uint32_t>(position)), 1);
        distinct.insert(position);
    }
    EXPECT_EQ(distinct.size(), 1000U);

    Stack stack(comparison, {0}, data, torch::Device(at::kCPU));
    EXPECT_FALSE(stack.train(0, 1, Stack::Measure::step)->values[Quantity::deadUnits].defined());
    const auto measured = stack.train(1, 1, Stack::Measure::stepAndValidation);
    const Tensor found = measured->values[Quantity::deadUnits];
    const Batch batch = data.onDevice.at(data.looked.unsqueeze(0));
    const std::vector<double> expected = deadByDefinition(stack, batch.examples[0], 10);
    for (std::size_t layer = 0; layer < 10; ++layer)
        EXPECT_NEAR(found[0][static_cast<std::int64_t>(layer)].item<double>(), expected[layer], 1e-6);
    EXPECT_GT(*std::ranges::max_element(expected), 0);
}

TEST(Stack, CountsDeadUnitsOfAllExamplesWhereThereAreFew) {
    Comparison comparison = smallComparison("mlp");
    comparison.data.examples = 60;
    comparison.architecture.depth = 8;
    comparison.members = membersOf({"relu"}, 1);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const Stack stack(comparison, {0}, data, torch::Device(at::kCPU));
    const Batch batch = data.onDevice.at(
        at::tensor(std::vector<std::int64_t>(data.split.train.begin(), data.split.train.end()), at::kLong)
            .unsqueeze(0));
    const std::vector<double> expected = deadByDefinition(stack, batch.examples[0], 8);
    const Tensor found = stack.deadUnits(data.looked);
    for (std::size_t layer = 0; layer < 8; ++layer)
        EXPECT_NEAR(found[0][static_cast<std::int64_t>(layer)].item<double>(), expected[layer], 1e-6);
}

TEST(Stack, CountsChannelsOfConvolutionsOverExamplesAndPixels) {
    Comparison comparison = smallComparison("cnn");
    comparison.members = membersOf({"relu"}, 1);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack stack(comparison, {0}, data, torch::Device(at::kCPU));
    EXPECT_EQ(stack.deadUnits(data.looked).sum().item<double>(), 0);
    for (const StackedParameter& each : stack.parameters().all()) {  // three channels of the first block die
        if (each.layer == 0 && each.name == "bias")
            each.value.detach().narrow(1, 2, 3).fill_(-1000);
    }
    const Tensor dead = stack.deadUnits(data.looked);
    EXPECT_FLOAT_EQ(dead[0][0].item<float>(), 3.0F / 8);
    EXPECT_EQ(dead[0][1].item<float>(), 0);
}

TEST(Stack, KeepsTheLargestGradientNormSinceTheLastRecord) {
    Comparison comparison = smallComparison("mlp");
    comparison.optimizer = {.kind = "sgd", .learningRate = 0.5};
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack seen(comparison, {0, 2}, data, torch::Device(at::kCPU));
    Tensor expected = at::zeros({2}, at::kDouble);
    for (std::uint64_t step = 0; step < 7; ++step) {
        const auto measured = seen.train(step, 1, Stack::Measure::step);
        const Tensor norms = measured->values[Quantity::layerGradientNorm].square().sum(1).sqrt();
        EXPECT_TRUE(at::allclose(measured->values[Quantity::gradientNormPeak], norms));
        expected = at::maximum(expected, norms);
    }
    Stack unseen(comparison, {0, 2}, data, torch::Device(at::kCPU));
    for (std::uint64_t step = 0; step < 6; ++step)
        EXPECT_FALSE(unseen.train(step, 1, Stack::Measure::nothing));
    EXPECT_TRUE(
        at::allclose(unseen.train(6, 1, Stack::Measure::step)->values[Quantity::gradientNormPeak], expected));
}

TEST(Parameters, NormsOfOtherDevicesAreThoseOfTheProcessor) {
    const Comparison comparison = smallComparison("transformer");
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const Stack stack(comparison, {0, 1, 2}, data, torch::Device(at::kCPU));
    const Tensor flat = at::randn_like(stack.parameters().values());
    // Doubles take the way that a GPU takes.
    EXPECT_TRUE(at::allclose(memberNorms(stack.parameters(), flat),
                             memberNorms(stack.parameters(), flat.to(at::kDouble)), 1e-5));
    EXPECT_TRUE(at::allclose(layerNorms(stack.parameters(), flat),
                             layerNorms(stack.parameters(), flat.to(at::kDouble)), 1e-5));
    EXPECT_TRUE(at::allclose(memberNorms(stack.parameters(), flat),
                             layerNorms(stack.parameters(), flat).square().sum(1).sqrt()));
}

TEST(Losses, CountRightAnswersClassByClass) {
    const Tensor output = at::tensor({2.0F, 1.0F, 0.0F, 1.0F, 0.0F, 3.0F, 5.0F, 4.0F}).view({1, 4, 2});
    const Tensor right = rightByClass(output, at::tensor({0, 0, 1, 0}, at::kLong).view({1, 4}));
    EXPECT_TRUE(at::equal(right, at::tensor({2.0, 1.0}, at::kDouble).view({1, 2})));
}

TEST(NetworkBuilders, ThereIsOneForEveryArchitecture) {
    for (const ArchitectureInfo& info : architectures()) {
        EXPECT_EQ(networkBuilder(info.name).name, info.name);
    }
    EXPECT_THROW(static_cast<void>(networkBuilder("mlpp")), RunError);
}

TEST(UpdateRules, ThereIsOneForEveryOptimizer) {
    for (const OptimizerInfo& info : optimizers()) {
        EXPECT_EQ(updateRule(info.name).name, info.name);
    }
    EXPECT_THROW(static_cast<void>(updateRule("adamm")), RunError);
}

}  // namespace
}  // namespace zorro
