// The operators for float on the CPU against LibTorch's own operations in double.

#include <cmath>
#include <limits>

#include "core/train/activation/composed.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/operators/attention_mix.h"
#include "core/train/operators/cross_entropy.h"
#include "core/train/operators/embedding_lookup.h"
#include "core/train/operators/gelu.h"
#include "core/train/operators/image_convolution.h"
#include "core/train/operators/linear_product.h"
#include "core/train/operators/lstm_recurrence.h"
#include "core/train/operators/row_normalization.h"
#include "tests/core/train/operators/operator_example.h"

namespace zorro {
namespace {

TEST(LinearProduct, HasTheValuesAndGradientsOfItsDefinition) {
    for (const std::int64_t rows : {1, 16, 75}) {
        expectSameFunction([](const auto& in) { return linearProduct(in[0], in[1], in[2]); },
                           [](const auto& in) { return at::baddbmm(in[2], in[0], in[1]); },
                           {at::randn({3, rows, 20}), at::randn({3, 20, 35}), at::randn({3, 1, 35})});
    }
}

TEST(LinearProducts, AreThePartsOfTheProduct) {
    for (const std::int64_t out : {2, 34, 70}) {
        for (std::size_t part = 0; part < 2; ++part)
            expectSameFunction(
                [&](const auto& in) { return linearProducts(in[0], in[1], in[2], 2)[part]; },
                [&](const auto& in) { return at::baddbmm(in[2], in[0], in[1]).chunk(2, 2)[part]; },
                {at::randn({3, 17, 20}), at::randn({3, 20, out}), at::randn({3, 1, out})});
        expectSameFunction(
            [](const auto& in) {
                const auto parts = linearProducts(in[0], in[1], in[2], 2);
                return parts[0].sin() * parts[1];
            },
            [](const auto& in) {
                const auto parts = at::baddbmm(in[2], in[0], in[1]).chunk(2, 2);
                return parts[0].sin() * parts[1];
            },
            {at::randn({3, 17, 20}), at::randn({3, 20, out}), at::randn({3, 1, out})}, 1e-4);
    }
}

TEST(LinearProduct, TakesExamplesThatMembersShare) {
    const Tensor x = at::randn({1, 9, 4}).expand({3, 9, 4});
    const Tensor weight = at::randn({3, 4, 5});
    const Tensor bias = at::randn({3, 1, 5});
    EXPECT_TRUE(at::allclose(linearProduct(x, weight, bias), at::baddbmm(bias, x, weight), 1e-5, 1e-5));
}

Tensor attentionByDefinition(const Tensor& projected, const AttentionShape& shape) {
    const std::int64_t depth = projected.size(2) / 3 / shape.heads;
    const Tensor split =
        projected.view({-1, shape.positions, 3, shape.heads, depth}).permute({2, 0, 3, 1, 4});
    Tensor scores = split[0].matmul(split[1].transpose(-1, -2)) / std::sqrt(static_cast<double>(depth));
    if (shape.causal)
        scores = scores + at::full({shape.positions, shape.positions},
                                   -std::numeric_limits<double>::infinity(), projected.options())
                              .triu(1);
    return at::softmax(scores, -1)
        .matmul(split[2])
        .transpose(1, 2)
        .reshape({projected.size(0), projected.size(1), -1});
}

TEST(AttentionMix, HasTheValuesAndGradientsOfItsDefinition) {
    for (const bool causal : {false, true}) {
        for (const std::int64_t positions : {1, 5, 32, 40}) {
            const AttentionShape shape{.positions = positions, .heads = 3, .causal = causal};
            expectSameFunction([&](const auto& in) { return attentionMix(in[0], shape); },
                               [&](const auto& in) { return attentionByDefinition(in[0], shape); },
                               {at::randn({2, 4 * positions, 3 * 12})});
        }
    }
}

TEST(RowNormalization, HasTheValuesAndGradientsOfItsDefinition) {
    for (const std::int64_t columns : {3, 16, 64, 70}) {
        expectSameFunction(
            [](const auto& in) { return rowNormalization(in[0], in[1], in[2], 1e-5); },
            [](const auto& in) {
                const Tensor normal = at::layer_norm(in[0], {in[0].size(2)}, {}, {}, 1e-5);
                return normal * in[1].unsqueeze(1) + in[2].unsqueeze(1);
            },
            {at::randn({3, 11, columns}) * 2 + 5, at::randn({3, columns}), at::randn({3, columns})}, 1e-4);
    }
}

TEST(RowNormalization, WithoutAShiftIsByTheRootOfTheMeanSquare) {
    for (const std::int64_t columns : {3, 16, 64, 70}) {
        expectSameFunction([](const auto& in) { return rowNormalization(in[0], in[1], Tensor(), 1e-5); },
                           [](const auto& in) {
                               return in[0] / (in[0].square().mean({2}, true) + 1e-5).sqrt() *
                                      in[1].unsqueeze(1);
                           },
                           {at::randn({3, 11, columns}) * 2 + 5, at::randn({3, columns})}, 1e-4);
    }
}

TEST(RowNormalization, IsTheSameWithAnyNumberOfThreads) {
    for (const bool isCentred : {false, true}) {
        const std::vector<Tensor> leaf =
            leaves({at::randn({3, 700, 64}), at::randn({3, 64}), at::randn({3, 64})}, at::kFloat);
        const Tensor outer = at::randn({3, 700, 64});
        const auto gradients = [&] {
            const Tensor y = rowNormalization(leaf[0], leaf[1], isCentred ? leaf[2] : Tensor(), 1e-5);
            auto all = torch::autograd::grad({y}, {leaf[0], leaf[1]}, {outer});
            all.push_back(y.detach());
            return all;
        };
        const int before = at::get_num_threads();
        at::set_num_threads(1);
        const auto one = gradients();
        at::set_num_threads(3);
        const auto three = gradients();
        at::set_num_threads(before);
        for (std::size_t i = 0; i < one.size(); ++i) EXPECT_TRUE(at::equal(one[i], three[i])) << i;
    }
}

TEST(EmbeddingLookup, HasTheValuesAndGradientsOfItsDefinition) {
    const Tensor tokens = at::randint(0, 7, {3, 40}, at::kLong);
    expectSameFunction([&](const auto& in) { return embeddingLookup(tokens, in[0]); },
                       [&](const auto& in) {
                           return in[0].gather(1, tokens.unsqueeze(2).expand({3, 40, in[0].size(2)}));
                       },
                       {at::randn({3, 7, 20})});
    EXPECT_THROW(static_cast<void>(embeddingLookup(tokens + 1, at::randn({3, 7, 20}))), c10::Error);
}

TEST(CrossEntropies, HaveTheValuesAndGradientsOfTheirDefinition) {
    for (const std::int64_t classes : {2, 8, 19}) {
        const Tensor targets = at::randint(0, classes, {3, 40}, at::kLong);
        expectSameFunction([&](const auto& in) { return crossEntropies(in[0], targets); },
                           [&](const auto& in) {
                               return -at::log_softmax(in[0], 2).gather(2, targets.unsqueeze(2)).mean({1, 2});
                           },
                           {at::randn({3, 40, classes}) * 10});
        EXPECT_THROW(static_cast<void>(crossEntropies(at::randn({3, 40, classes}), targets + classes)),
                     c10::Error);
    }
}

TEST(CrossEntropies, OfWhatIsNoNumberStayWithTheirMember) {
    Tensor scores = at::zeros({2, 3, 4});
    scores[1][2][3] = std::numeric_limits<float>::quiet_NaN();
    const Tensor losses = crossEntropies(scores, at::zeros({2, 3}, at::kLong));
    EXPECT_NEAR(losses[0].item<double>(), std::log(4.0), 1e-6);
    EXPECT_TRUE(std::isnan(losses[1].item<double>()));
}

TEST(GeluWithSlope, HasTheValuesAndGradientsOfItsDefinition) {
    expectSameFunction([](const auto& in) { return geluWithSlope(in[0]); },
                       [](const auto& in) { return at::gelu(in[0]); }, {at::linspace(-15, 15, 5001)}, 3e-7);
    const Tensor far =
        at::tensor({-1e30, 1e30, static_cast<double>(-INFINITY), static_cast<double>(INFINITY)}, at::kFloat);
    EXPECT_TRUE(at::allclose(geluWithSlope(far), at::relu(far)));
    EXPECT_TRUE(std::isnan(geluWithSlope(at::full({1}, std::nanf("")))[0].item<double>()));
}

using Curves = std::pair<std::function<Tensor(const Tensor&)>, std::function<Tensor(const Tensor&)>>;

Tensor lstmByDefinition(const Tensor& fromInput, const Tensor& recurrent, std::int64_t positions,
                        const Curves& curves) {
    const auto& [cell, gate] = curves;
    const std::int64_t width = recurrent.size(1);
    const std::vector<Tensor> inputs = fromInput.chunk(positions, 1);
    Tensor state = at::zeros({fromInput.size(0), inputs[0].size(1), width}, fromInput.options());
    Tensor memory = state;
    std::vector<Tensor> states;
    for (const Tensor& input : inputs) {
        const std::vector<Tensor> parts = (input + state.matmul(recurrent)).chunk(4, 2);
        memory = gate(parts[0]) * cell(parts[3]) + gate(parts[1]) * memory;
        state = gate(parts[2]) * cell(memory);
        states.push_back(state);
    }
    return at::cat(states, 1);
}

void expectLstmByDefinition(const Tensor& forms, const Curves& curves) {
    for (const std::int64_t positions : {1, 2, 9}) {
        for (const std::int64_t width : {5, 32}) {
            expectSameFunction(
                [&](const auto& in) {
                    return lstmRecurrence({in[0], in[1], forms}, positions);
                },
                [&](const auto& in) { return lstmByDefinition(in[0], in[1], positions, curves); },
                {at::randn({2, positions * 6, 4 * width}), at::randn({2, width, 4 * width}) * 0.1});
        }
    }
}

TEST(LstmRecurrence, HasTheValuesAndGradientsOfItsDefinition) {
    expectLstmByDefinition(
        {}, {[](const Tensor& x) { return at::tanh(x); }, [](const Tensor& x) { return at::sigmoid(x); }});
}

TEST(LstmRecurrence, HasTheValuesAndGradientsOfItsDefinitionWithZorroFunctions) {
    // Two members: the defaults, and others.
    const Tensor cell = at::stack({formRow({.scale = 2, .offset = -1, .m = 0.5, .shift = 0.5}),
                                   formRow({2, -1, 0.6, 0.5, 1.5, 0.8, 1.5, 0.8})});
    const Tensor gate =
        at::stack({formRow({.m = 1, .shift = 0.5}), formRow({1, 0, 0.4, 0.5, 1.4, 0.9, 1.4, 0.9})});
    const auto composed = [](const Tensor& form) {
        return [form](const Tensor& x) { return composedZorro(x, form.to(x.scalar_type())); };
    };
    expectLstmByDefinition(at::stack({cell, gate}, 1).to(at::kFloat), {composed(cell), composed(gate)});
}

TEST(LstmRecurrence, StaysFiniteWhereItsSumsAreHuge) {
    const Tensor states =
        lstmRecurrence({at::tensor({-1e30, 1e30, -500.0, 500.0}, at::kFloat).repeat({1, 2, 3}),
                        at::zeros({1, 3, 12}), Tensor()},
                       2);
    EXPECT_TRUE(states.isfinite().all().item<bool>());
    EXPECT_LE(states.abs().max().item<double>(), 1);
}

Tensor convolutionByDefinition(const Tensor& x, const Tensor& weight, const Tensor& bias) {
    const Tensor y = at::conv2d(x.flatten(1, 2), weight.flatten(0, 1), bias.flatten(), {1, 1}, {1, 1}, {1, 1},
                                weight.size(0));
    return y.view({x.size(0), weight.size(0), weight.size(1), x.size(3), x.size(4)});
}

TEST(ImageConvolution, HasTheValuesAndGradientsOfItsDefinition) {
    for (const std::int64_t members : {1, 3}) {
        for (const std::int64_t side : {1, 2, 7, 14}) {
            expectSameFunction([](const auto& in) { return imageConvolution(in[0], in[1], in[2]); },
                               [](const auto& in) { return convolutionByDefinition(in[0], in[1], in[2]); },
                               {at::randn({11, members, 3, side, side + 1}), at::randn({members, 5, 3, 3, 3}),
                                at::randn({members, 5})},
                               5e-5);
        }
    }
}

TEST(LargestOfSquares, HasTheValuesAndGradientsOfItsDefinition) {
    for (const std::int64_t side : {2, 5, 14}) {
        // Whole numbers, so that there are equal ones.
        expectSameFunction(
            [](const auto& in) { return largestOfSquares(in[0]); },
            [](const auto& in) {
                const Tensor y = at::max_pool2d(in[0].flatten(1, 2), {2, 2});
                return y.view({in[0].size(0), in[0].size(1), in[0].size(2), y.size(2), y.size(3)});
            },
            {at::randint(0, 4, {3, 2, 4, side, side + 1}, at::kFloat)});
    }
    Tensor x = at::zeros({1, 1, 1, 2, 4});
    x[0][0][0][0][1] = std::numeric_limits<float>::quiet_NaN();
    const Tensor y = largestOfSquares(x);
    EXPECT_TRUE(std::isnan(y[0][0][0][0][0].item<double>()));
    EXPECT_EQ(y[0][0][0][0][1].item<double>(), 0);
}

TEST(Operators, GiveTheSameWhateverTheNumberOfThreads) {
    const Tensor x = at::randn({1, 20, 3, 28, 28}).transpose(0, 1).contiguous();
    const Tensor weight = at::randn({1, 8, 3, 3, 3}).set_requires_grad(true);
    const Tensor bias = at::randn({1, 8}).set_requires_grad(true);
    const Tensor wide = at::randn({1, 64 * 300, 8});
    const Tensor dense = at::randn({1, 8, 300}).set_requires_grad(true);
    const auto all = [&] {
        const Tensor y = imageConvolution(x, weight, bias);
        const Tensor z = linearProduct(wide, dense, at::zeros({1, 1, 300}));
        std::vector<Tensor> results =
            torch::autograd::grad({y.square().sum(), z.sum()}, {weight, bias, dense});
        results.push_back(y);
        results.push_back(z);
        return results;
    };
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const std::vector<Tensor> one = all();
    at::set_num_threads(3);
    const std::vector<Tensor> three = all();
    at::set_num_threads(before);
    // But for the sums over the images, which are LibTorch's.
    for (std::size_t i = 2; i < one.size(); ++i) EXPECT_TRUE(at::equal(one[i], three[i])) << i;
    for (std::size_t i = 0; i < 2; ++i) EXPECT_TRUE(at::allclose(one[i], three[i], 1e-5, 1e-3)) << i;
}

}  // namespace
}  // namespace zorro
