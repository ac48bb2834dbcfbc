// The stacked layers and optimisers against LibTorch's own modules, trained on the same numbers.

#include <functional>
#include <torch/torch.h>

#include <gtest/gtest.h>

#include "core/train/optimizer/optimizer.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

Tensor parameterOf(const Stack& stack, std::size_t number, std::int64_t member) {
    return stack.parameters().all()[number].value.detach()[member];
}

TEST(PlainNetwork, HasTheSameGradientsAsAStackedOne) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.dropout = 0;
    comparison.members = membersOf({"gelu"}, 3);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack stack(comparison, {0, 1, 2}, data, torch::Device(at::kCPU));
    const std::int64_t member = 1;

    torch::nn::Sequential plain(torch::nn::Linear(2, 8), torch::nn::GELU(), torch::nn::Linear(8, 8),
                                torch::nn::GELU(), torch::nn::Linear(8, 2));
    std::vector<Tensor> expected = plain->parameters();
    {
        const torch::NoGradGuard unrecorded;
        for (std::size_t i = 0; i < expected.size(); i += 2) {
            expected[i].copy_(parameterOf(stack, i, member).t());
            expected[i + 1].copy_(parameterOf(stack, i + 1, member).flatten());
        }
    }
    DataOrder order({comparison.members[1].seed}, data.split.train, comparison.training.batch,
                    torch::Device(at::kCPU));
    const Batch batch = data.onDevice.at(order.at(0));
    torch::nn::functional::cross_entropy(plain->forward(batch.examples[0]), batch.targets[0]).backward();
    static_cast<void>(stack.train(0, 0, Stack::Measure::nothing));

    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Tensor stacked = stack.parameters().all()[i].value.grad()[member];
        const Tensor found = i % 2 == 0 ? stacked.t() : stacked.flatten();
        EXPECT_TRUE(at::allclose(found, expected[i].grad(), 1e-4, 1e-7)) << i;
    }
}

/// Copies what the stack's layers have, from parameter `from` on, into these of LibTorch's, which have
/// weights the other way round.
void copyParameters(const std::vector<Tensor>& to, const Stack& stack, std::size_t from,
                    std::int64_t member) {
    const torch::NoGradGuard unrecorded;
    for (const Tensor& each : to) {
        const Tensor own = parameterOf(stack, from++, member);
        each.copy_(each.dim() == 2 ? own.t() : own.flatten());
    }
}

TEST(PlainNetwork, OfPyTorchsTransformerLayersIsOneWithNormsAfterItsParts) {
    Comparison comparison = smallComparison("transformer");
    comparison.architecture.dropout = 0;
    comparison.architecture.normalization = Normalization::layer;
    comparison.architecture.normPosition = NormPosition::post;
    comparison.data = {.source = "modular-addition", .parameters = {{"modulus", 7}}};
    comparison.members = membersOf({"relu"}, 3);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stack stack(comparison, {0, 1, 2}, data, torch::Device(at::kCPU));
    const std::int64_t member = 1;

    // Of the stack: 2 parameters of the embedding, 12 of each layer, 2 of the output.
    const auto options =
        torch::nn::TransformerEncoderLayerOptions(8, 2).dim_feedforward(32).dropout(0).activation(
            torch::kReLU);
    std::vector<Tensor> plain{parameterOf(stack, 0, member).clone(), parameterOf(stack, 1, member).clone()};
    std::vector<torch::nn::TransformerEncoderLayer> layers;
    for (std::size_t i = 0; i < 2; ++i) {
        torch::nn::TransformerEncoderLayer layer(options);
        const auto& attention = layer->self_attn;
        const std::vector<Tensor> own{
            layer->norm1->weight,    layer->norm1->bias,          attention->in_proj_weight,
            attention->in_proj_bias, attention->out_proj->weight, attention->out_proj->bias,
            layer->norm2->weight,    layer->norm2->bias,          layer->linear1->weight,
            layer->linear1->bias,    layer->linear2->weight,      layer->linear2->bias};
        copyParameters(own, stack, 2 + 12 * i, member);
        plain.insert(plain.end(), own.begin(), own.end());
        layers.push_back(layer);
    }
    const torch::nn::Linear output(8, static_cast<std::int64_t>(data.dataset.outputs));
    copyParameters({output->weight, output->bias}, stack, 26, member);
    plain.insert(plain.end(), {output->weight, output->bias});
    for (Tensor& each : plain) each.set_requires_grad(true);
    ASSERT_EQ(stack.parameters().all().size(), plain.size());

    DataOrder order({comparison.members[1].seed}, data.split.train, comparison.training.batch,
                    torch::Device(at::kCPU));
    const Batch batch = data.onDevice.at(order.at(0));
    Tensor x = torch::nn::functional::embedding(batch.examples[0], plain[0]) + plain[1].squeeze(0);
    x = x.transpose(0, 1);  // [positions, examples, width]
    for (auto& layer : layers) x = layer(x);
    torch::nn::functional::cross_entropy(torch::nn::functional::linear(x[-1], output->weight, output->bias),
                                         batch.targets[0])
        .backward();
    static_cast<void>(stack.train(0, 0, Stack::Measure::nothing));

    for (std::size_t i = 0; i < plain.size(); ++i) {
        const Tensor stacked = stack.parameters().all()[i].value.grad()[member];
        const Tensor found = i >= 2 && plain[i].dim() == 2 ? stacked.t() : stacked.view_as(plain[i]);
        EXPECT_TRUE(at::allclose(found, plain[i].grad(), 1e-4, 1e-6))
            << i << ' ' << (found - plain[i].grad()).abs().max().item<double>();
    }
}

/// A plain network whose activations have trained parameters, beside a stack whose second member begins as it
/// does and sees the same examples.
class LearnedActivations : public testing::Test {
protected:
    LearnedActivations() : comparison_(smallComparison("mlp")) {
        comparison_.architecture.dropout = 0;
        comparison_.architecture.learnableRate = 4;
        comparison_.optimizer = {.kind = "adamw", .learningRate = 0.003, .weightDecay = 0.1};
    }

    /// Trains both for some steps. `activations` are what LibTorch trains; f(x, layer) computes with them.
    void train(const std::string& activation, Learnable learnable, const std::vector<Tensor>& activations,
               const std::function<Tensor(const Tensor&, std::size_t)>& f) {
        comparison_.architecture.learnable = learnable;
        comparison_.members = membersOf({activation}, 3);
        const TrainingData data = prepareData(comparison_, torch::Device(at::kCPU));
        stack_ = std::make_unique<Stack>(comparison_, std::vector<std::size_t>{0, 1, 2}, data,
                                         torch::Device(at::kCPU));
        std::vector<Tensor> weights;
        for (std::size_t i = 0; i < 6; ++i)
            weights.push_back(parameterOf(*stack_, i, member).clone().set_requires_grad(true));
        const torch::optim::AdamWOptions usual = torch::optim::AdamWOptions(0.003).weight_decay(0.1);
        std::vector<torch::optim::OptimizerParamGroup> groups;
        groups.emplace_back(weights, std::make_unique<torch::optim::AdamWOptions>(usual));
        groups.emplace_back(activations, std::make_unique<torch::optim::AdamWOptions>(
                                             torch::optim::AdamWOptions(4 * 0.003).weight_decay(0)));
        torch::optim::AdamW optimizer(groups, usual);
        DataOrder order({comparison_.members[member].seed}, data.split.train, comparison_.training.batch,
                        torch::Device(at::kCPU));
        for (std::uint64_t step = 0; step < 10; ++step) {
            const Batch batch = data.onDevice.at(order.at(step));
            Tensor x = batch.examples[0];
            for (std::size_t layer = 0; layer < 3; ++layer) {
                x = x.matmul(weights[2 * layer]) + weights[2 * layer + 1];
                x = layer < 2 ? f(x, layer) : x;
            }
            optimizer.zero_grad();
            torch::nn::functional::cross_entropy(x, batch.targets[0]).backward();
            optimizer.step();
            static_cast<void>(stack_->train(step, 1, Stack::Measure::nothing));
        }
    }

    /// What a layer of the stack's member has learned, [sets].
    [[nodiscard]] Tensor learnedIn(std::size_t layer) const {
        return stack_->network().learned()[layer].detach()[member].flatten();
    }

    static constexpr std::int64_t member = 1;
    Comparison comparison_;
    std::unique_ptr<Stack> stack_;
};

TEST_F(LearnedActivations, OfChannelsAreThoseOfPRelu) {
    const std::vector<torch::nn::PReLU> prelu{torch::nn::PReLU(torch::nn::PReLUOptions().num_parameters(8)),
                                              torch::nn::PReLU(torch::nn::PReLUOptions().num_parameters(8))};
    train("leaky-relu:alpha=0.25", Learnable::channel, {prelu[0]->weight, prelu[1]->weight},
          [&](const Tensor& x, std::size_t layer) { return torch::nn::PReLU(prelu[layer])->forward(x); });
    for (std::size_t layer = 0; layer < 2; ++layer) {
        EXPECT_TRUE(at::allclose(learnedIn(layer), prelu[layer]->weight, 1e-3, 1e-4))
            << learnedIn(layer) << prelu[layer]->weight;
        EXPECT_FALSE(at::allclose(learnedIn(layer), at::full({8}, 0.25F), 1e-2));
    }
}

TEST_F(LearnedActivations, OfLayersAreThoseOfSwishWithItsBeta) {
    const std::vector<Tensor> beta{torch::ones({1}, torch::requires_grad()),
                                   torch::ones({1}, torch::requires_grad())};
    train("swish", Learnable::layer, beta,
          [&](const Tensor& x, std::size_t layer) { return x * at::sigmoid(beta[layer] * x); });
    for (std::size_t layer = 0; layer < 2; ++layer)
        EXPECT_TRUE(at::allclose(learnedIn(layer), beta[layer], 1e-3, 1e-4))
            << learnedIn(layer) << beta[layer];
    EXPECT_FALSE(at::allclose(beta[0], beta[1], 1e-3));
}

TEST_F(LearnedActivations, OfAWholeNetworkGetTheGradientsOfAllItsLayers) {
    const Tensor beta = torch::ones({1}, torch::requires_grad());
    train("swish", Learnable::member, {beta},
          [&](const Tensor& x, std::size_t /*layer*/) { return x * at::sigmoid(beta * x); });
    EXPECT_TRUE(at::allclose(learnedIn(0), beta, 1e-3, 1e-4)) << learnedIn(0) << beta;
    EXPECT_TRUE(at::equal(learnedIn(0), learnedIn(1)));
    EXPECT_FALSE(at::allclose(beta, torch::ones({1}), 1e-2));
}

/// Minimises a quadratic with both optimisers and compares the ways they took.
template <typename Reference>
void expectSameWay(const Optimizer& options, at::ScalarType type, const Reference& makeReference) {
    Parameters parameters;
    parameters.beginLayer("layer");
    const Tensor start = torch::linspace(-1, 2, 12).view({3, 4});
    const Tensor ours = parameters.add("weight", start);
    parameters.flatten(torch::Device(at::kCPU), type);
    FlatOptimizer optimizer({{.options = options}}, parameters);

    const Tensor theirs = start.clone().set_requires_grad(true);
    const auto reference = makeReference(theirs);
    const Tensor target = torch::linspace(1, -1, 12).view({3, 4});
    for (int step = 0; step < 20; ++step) {
        parameters.gradients().zero_();
        (ours - target).square().sum().backward();
        const UpdateNumbers numbers = optimizer.numbers(static_cast<std::uint64_t>(step) + 1, 1).front();
        optimizer.step(
            torch::tensor(std::vector<double>(numbers.begin(), numbers.end()), type).view({1, -1}));
        reference->zero_grad();
        (theirs - target).square().sum().backward();
        reference->step();
    }
    // Where a gradient passes through 0, Adam divides rounding by rounding.
    EXPECT_TRUE(at::allclose(ours.to(at::kFloat), theirs, 1e-5, 2e-4)) << ours << theirs;
}

/// In float by our own loops, in double by operations, as a GPU does it.
template <typename Reference>
void expectSameWays(const Optimizer& options, const Reference& makeReference) {
    expectSameWay(options, at::kFloat, makeReference);
    expectSameWay(options, at::kDouble, makeReference);
}

TEST(FlatOptimizer, TakesTheWayOfAdam) {
    expectSameWays({.kind = "adam", .learningRate = 0.05, .weightDecay = 0.1}, [](const Tensor& x) {
        return std::make_unique<torch::optim::Adam>(std::vector{x},
                                                    torch::optim::AdamOptions(0.05).weight_decay(0.1));
    });
}

TEST(FlatOptimizer, TakesTheWayOfAdamW) {
    expectSameWays(
        {.kind = "adamw", .learningRate = 0.05, .beta2 = 0.98, .weightDecay = 0.5}, [](const Tensor& x) {
            return std::make_unique<torch::optim::AdamW>(
                std::vector{x}, torch::optim::AdamWOptions(0.05).betas({0.9, 0.98}).weight_decay(0.5));
        });
}

TEST(FlatOptimizer, TakesTheWayOfNesterov) {
    expectSameWays({.kind = "sgd", .learningRate = 0.02, .nesterov = true, .weightDecay = 0.1},
                   [](const Tensor& x) {
                       return std::make_unique<torch::optim::SGD>(
                           std::vector{x},
                           torch::optim::SGDOptions(0.02).momentum(0.9).nesterov(true).weight_decay(0.1));
                   });
}

TEST(FlatOptimizer, TakesTheWayOfPlainGradientDescent) {
    expectSameWays({.kind = "sgd", .learningRate = 0.02, .momentum = 0}, [](const Tensor& x) {
        return std::make_unique<torch::optim::SGD>(std::vector{x}, torch::optim::SGDOptions(0.02));
    });
}

/// A stack's parameters of activations beside its weights: LibTorch with a group of its own for them.
template <typename Options, typename Reference>
void expectSameWayOfGroups(const Optimizer& options, at::ScalarType type, const Options& ofWeights,
                           const Options& ofActivation) {
    constexpr double boundedRate = 3;
    Parameters parameters;
    parameters.beginLayer("layer");
    const Tensor start = torch::linspace(-1, 2, 12).view({3, 4});
    const Tensor learned =
        parameters.addBounded("activation", start, at::full_like(start, -9), at::full_like(start, 9));
    const Tensor weights = parameters.add("weight", start);
    parameters.flatten(torch::Device(at::kCPU), type);
    FlatOptimizer optimizer({{.options = options, .boundedRate = boundedRate}}, parameters);

    const std::vector<Tensor> theirs{start.clone().set_requires_grad(true),
                                     start.clone().set_requires_grad(true)};
    std::vector<torch::optim::OptimizerParamGroup> groups;
    groups.emplace_back(std::vector{theirs[0]}, std::make_unique<Options>(ofWeights));
    groups.emplace_back(std::vector{theirs[1]}, std::make_unique<Options>(ofActivation));
    // A newer LibTorch gives a group the optimiser's own options where the group's are its defaults.
    Reference reference(groups, ofActivation);
    const Tensor target = torch::linspace(1, -1, 12).view({3, 4});
    for (int step = 0; step < 20; ++step) {
        parameters.gradients().zero_();
        ((weights - target).square().sum() + (learned - target).square().sum()).backward();
        const UpdateNumbers numbers = optimizer.numbers(static_cast<std::uint64_t>(step) + 1, 1).front();
        optimizer.step(
            torch::tensor(std::vector<double>(numbers.begin(), numbers.end()), type).view({1, -1}));
        reference.zero_grad();
        ((theirs[0] - target).square().sum() + (theirs[1] - target).square().sum()).backward();
        reference.step();
    }
    EXPECT_TRUE(at::allclose(weights.to(at::kFloat), theirs[0], 1e-5, 2e-4)) << weights << theirs[0];
    EXPECT_TRUE(at::allclose(learned.to(at::kFloat), theirs[1], 1e-5, 2e-4)) << learned << theirs[1];
    EXPECT_FALSE(at::allclose(theirs[0], theirs[1], 1e-3, 1e-3)) << "the groups do not differ";
}

TEST(FlatOptimizer, HasAnotherRateAndNoDecayForParametersOfActivations) {
    for (const at::ScalarType type : {at::kFloat, at::kDouble}) {
        const Optimizer adamw{.kind = "adamw", .learningRate = 0.01, .weightDecay = 0.5};
        expectSameWayOfGroups<torch::optim::AdamWOptions, torch::optim::AdamW>(
            adamw, type, torch::optim::AdamWOptions(0.01).weight_decay(0.5),
            torch::optim::AdamWOptions(0.03).weight_decay(0));
        const Optimizer adam{.kind = "adam", .learningRate = 0.01, .weightDecay = 0.5};
        expectSameWayOfGroups<torch::optim::AdamOptions, torch::optim::Adam>(
            adam, type, torch::optim::AdamOptions(0.01).weight_decay(0.5),
            torch::optim::AdamOptions(0.03).weight_decay(0));
        const Optimizer sgd{.kind = "sgd", .learningRate = 0.005, .nesterov = true, .weightDecay = 0.1};
        expectSameWayOfGroups<torch::optim::SGDOptions, torch::optim::SGD>(
            sgd, type, torch::optim::SGDOptions(0.005).momentum(0.9).nesterov(true).weight_decay(0.1),
            torch::optim::SGDOptions(0.015).momentum(0.9).nesterov(true));
    }
}

}  // namespace
}  // namespace zorro
