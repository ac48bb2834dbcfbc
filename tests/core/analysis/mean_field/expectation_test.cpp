#include "core/analysis/mean_field/expectation.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

constexpr std::size_t inputs = 3;
constexpr std::size_t examples = 5;
constexpr std::size_t width = 192;
constexpr std::size_t outputs = 3;

using Matrix = std::vector<double>;

const Matrix x{0.9, -0.2, 0.4,  1.0, 0.1,  0.3,  -0.7, 1.2,
               0.1, 0.2,  -1.1, 0.8, -0.5, -0.4, 1.3};  // [examples, inputs]
const std::vector<std::size_t> classOf{0, 0, 1, 2, 1};

/// One network drawn with plain loops, and what its batch gives.
class DrawnNetwork {
public:
    DrawnNetwork(const Curve& curve, const WideNetwork& network, std::mt19937& engine) : network_(network) {
        std::normal_distribution<double> normal;
        for (std::size_t layer = 0; layer <= network.depth; ++layer) {
            const std::size_t in = layer == 0 ? inputs : width;
            const std::size_t out = layer == network.depth ? outputs : width;
            const double variance = layer == 0               ? network.firstWeightVariance
                                    : layer == network.depth ? network.outputWeightVariance
                                                             : network.weightVariance;
            Matrix weights(in * out);
            const double deviation = std::sqrt(variance / static_cast<double>(in));
            std::ranges::generate(weights, [&] { return deviation * normal(engine); });
            std::vector<double> biases(out, 0);
            if (layer < network.depth) {
                std::ranges::generate(biases,
                                      [&] { return std::sqrt(network.biasVariance) * normal(engine); });
            }
            forward(curve, weights, biases, layer);
            weights_.push_back(std::move(weights));
        }
    }

    double mean(std::size_t layer) const {
        double sum = 0;
        for (const double value : given_[layer + 1]) sum += value;
        return sum / static_cast<double>(given_[layer + 1].size());
    }
    double meanSquare(std::size_t layer) const {
        double sum = 0;
        for (const double value : given_[layer + 1]) sum += value * value;
        return sum / static_cast<double>(given_[layer + 1].size());
    }

    /// The squared norms of the gradient of the mean loss, layer by layer.
    std::vector<double> squaredGradients(bool classes) const {
        Matrix delta = outputDelta(classes);
        std::vector<double> squares(network_.depth + 1);
        for (std::size_t layer = network_.depth + 1; layer-- > 0;) {
            const Matrix& in = given_[layer];
            const std::size_t ins = in.size() / examples;
            const std::size_t outs = delta.size() / examples;
            Matrix back(examples * ins);
            for (std::size_t o = 0; o < outs; ++o) {
                double bias = 0;
                std::vector<double> row(ins);
                for (std::size_t a = 0; a < examples; ++a) {
                    const double own = delta[a * outs + o];
                    bias += own;
                    for (std::size_t i = 0; i < ins; ++i) {
                        row[i] += own * in[a * ins + i];
                        back[a * ins + i] += own * weights_[layer][o * ins + i];
                    }
                }
                squares[layer] += bias * bias;
                for (const double weight : row) squares[layer] += weight * weight;
            }
            if (layer > 0) {
                for (std::size_t i = 0; i < back.size(); ++i) back[i] *= slopes_[layer - 1][i];
            }
            delta = std::move(back);
        }
        return squares;
    }

private:
    void forward(const Curve& curve, const Matrix& weights, const std::vector<double>& biases,
                 std::size_t layer) {
        if (given_.empty())
            given_.push_back(x);
        const Matrix& in = given_.back();
        const std::size_t ins = in.size() / examples;
        Matrix h(examples * biases.size());
        for (std::size_t a = 0; a < examples; ++a) {
            for (std::size_t o = 0; o < biases.size(); ++o) {
                double sum = biases[o];
                for (std::size_t i = 0; i < ins; ++i) sum += weights[o * ins + i] * in[a * ins + i];
                h[a * biases.size() + o] = sum;
            }
        }
        if (layer == network_.depth) {
            given_.push_back(h);
            return;
        }
        Matrix f(h.size());
        Matrix df(h.size());
        curve.evaluate(h, {.f = f, .df = df, .d2f = {}, .gradient = {}});
        given_.push_back(f);
        slopes_.push_back(df);
    }

    Matrix outputDelta(bool classes) const {
        Matrix delta = given_.back();
        for (std::size_t a = 0; a < examples; ++a) {
            double sum = 0;
            for (std::size_t i = 0; i < outputs; ++i) sum += std::exp(delta[a * outputs + i]);
            for (std::size_t i = 0; i < outputs; ++i) {
                double& each = delta[a * outputs + i];
                const double target = classOf[a] == i ? 1 : 0;
                each = classes ? std::exp(each) / sum - target : 2 * (each - target) / outputs;
                each /= examples;
            }
        }
        return delta;
    }

    const WideNetwork& network_;
    std::vector<Matrix> weights_;
    std::vector<Matrix> given_;  ///< what each layer gets, and the outputs
    std::vector<Matrix> slopes_;
};

BatchProducts productsOf(bool classes) {
    BatchProducts products{
        .examples = examples, .batch = examples, .inputs = {}, .targets = {}, .classes = classes};
    for (std::size_t a = 0; a < examples; ++a) {
        for (std::size_t b = 0; b < examples; ++b) {
            double product = 0;
            for (std::size_t i = 0; i < inputs; ++i) product += x[a * inputs + i] * x[b * inputs + i];
            products.inputs.push_back(product / inputs);
            products.targets.push_back(classOf[a] == classOf[b] ? 1 : 0);
        }
    }
    return products;
}

struct ExpectedNetwork {
    const char* spec;
    double weight;
    double bias;
    bool classes;
};

std::ostream& operator<<(std::ostream& out, const ExpectedNetwork& each) {
    return out << each.spec << (each.classes ? " of classes" : " of numbers");
}

class ExpectationOf : public testing::TestWithParam<ExpectedNetwork> {};

TEST_P(ExpectationOf, IsTheMeanOverDrawnWideNetworks) {
    const auto& [spec, weight, bias, classes] = GetParam();
    const Curve curve = parseCurve(spec);
    const WideNetwork network{.inputs = inputs,
                              .width = width,
                              .depth = 3,
                              .outputs = outputs,
                              .firstWeightVariance = 1.3,
                              .weightVariance = weight,
                              .biasVariance = bias};
    const NetworkExpectation expected = expectedLayers(curve, network, productsOf(classes));
    std::mt19937 engine(7);
    const std::size_t networks = classes ? 40 : 100;  // of numbers the gradients scatter more
    std::vector<double> means(network.depth);
    std::vector<double> squares(network.depth);
    std::vector<double> gradients(network.depth + 1);
    for (std::size_t i = 0; i < networks; ++i) {
        const DrawnNetwork drawn(curve, network, engine);
        const std::vector<double> own = drawn.squaredGradients(classes);
        for (std::size_t layer = 0; layer <= network.depth; ++layer)
            gradients[layer] += own[layer] / static_cast<double>(networks);
        for (std::size_t layer = 0; layer < network.depth; ++layer) {
            means[layer] += drawn.mean(layer) / static_cast<double>(networks);
            squares[layer] += drawn.meanSquare(layer) / static_cast<double>(networks);
        }
    }
    for (std::size_t layer = 0; layer < network.depth; ++layer) {
        const LayerExpectation& own = expected.hidden[layer];
        const double variance = squares[layer] - means[layer] * means[layer];
        EXPECT_NEAR(own.activationMean, means[layer], 0.03 * std::sqrt(squares[layer])) << layer;
        EXPECT_NEAR(own.activationVariance, variance, 0.06 * variance) << layer;
        EXPECT_NEAR(own.gradientNorm, std::sqrt(gradients[layer]), 0.08 * own.gradientNorm) << layer;
    }
    EXPECT_NEAR(expected.outputGradientNorm, std::sqrt(gradients.back()), 0.05 * expected.outputGradientNorm);
}

INSTANTIATE_TEST_SUITE_P(Drawn, ExpectationOf,
                         testing::Values(ExpectedNetwork{"relu", 2, 0, true},
                                         ExpectedNetwork{"tanh", 2.1533026, 0.15096463, true},
                                         ExpectedNetwork{"tanh", 3, 0.05, false},
                                         ExpectedNetwork{"gelu", 1, 0, true},
                                         ExpectedNetwork{"symmetric-zorro", 1.543384, 0.013855211, true}));

// chi of relu is sigma_w^2 / 2, and its q stays what sigma_w^2 / in makes of the examples.
TEST(Expectation, OfReluByKaimingKeepsTheVariance) {
    const WideNetwork network{.inputs = inputs,
                              .width = 64,
                              .depth = 3,
                              .outputs = 2,
                              .firstWeightVariance = 2,
                              .weightVariance = 2};
    const BatchProducts batch = productsOf(true);
    double square = 0;
    for (const double number : x) square += number * number / static_cast<double>(x.size());
    for (const LayerExpectation& layer : expectedLayers(parseCurve("relu"), network, batch).hidden) {
        EXPECT_NEAR(layer.variance, 2 * square, 1e-9);
        EXPECT_NEAR(layer.chi, 1, 1e-9);
    }
}

TEST(Expectation, RefusesProductsOfOtherExamples) {
    BatchProducts batch = productsOf(true);
    batch.inputs.pop_back();
    EXPECT_THROW((void)expectedLayers(parseCurve("relu"), {}, batch), std::invalid_argument);
}

}  // namespace
}  // namespace zorro
