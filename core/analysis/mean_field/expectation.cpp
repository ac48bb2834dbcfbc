#include "core/analysis/mean_field/expectation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/analysis/mean_field/hermite.h"
#include "core/analysis/mean_field/softmax_products.h"

namespace zorro {
namespace {

/// An example that is 0 everywhere, without biases: its numbers are 0 in any case.
constexpr double leastVariance = 1e-12;

/// The symmetric matrix of the products of a batch's examples, [n, n].
using Products = std::vector<double>;

double meanOfDiagonal(const Products& products, std::size_t count) {
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        sum += products[i * count + i];
    }
    return sum / static_cast<double>(count);
}

/// E[v(u_a) v(u_b)] for (u_a, u_b) ~ N(0, q), from the expansions of the examples, [n].
Products meanProducts(const std::vector<HermiteExpansion>& expansions, const Products& q) {
    const std::size_t count = expansions.size();
    Products products(count * count);
    for (std::size_t a = 0; a < count; ++a) {
        products[a * count + a] = expansions[a].meanSquare;
        for (std::size_t b = 0; b < a; ++b) {
            const double size = std::sqrt(std::max(q[a * count + a] * q[b * count + b], leastVariance));
            const double correlation = std::clamp(q[a * count + b] / size, -1.0, 1.0);
            products[a * count + b] = products[b * count + a] =
                meanProduct(expansions[a], expansions[b], correlation);
        }
    }
    return products;
}

/// What a layer makes of its pre-activations.
struct Layer {
    Products q;
    Products values;  ///< E[f f]
    Products slopes;  ///< E[f' f']
    double mean = 0;  ///< of f, over the examples
};

Layer layerOf(const Curve& curve, Products q, std::size_t count) {
    std::vector<HermiteExpansion> values;
    std::vector<HermiteExpansion> slopes;
    Layer layer;
    for (std::size_t a = 0; a < count; ++a) {
        auto [value, slope] = hermiteExpansions(curve, std::max(q[a * count + a], leastVariance));
        layer.mean += value.coefficients.front() / static_cast<double>(count);
        values.push_back(std::move(value));
        slopes.push_back(std::move(slope));
    }
    layer.values = meanProducts(values, q);
    layer.slopes = meanProducts(slopes, q);
    layer.q = std::move(q);
    return layer;
}

Products nextVariances(const Products& products, double weightVariance, double biasVariance) {
    Products q;
    q.reserve(products.size());
    for (const double product : products) {
        q.push_back(weightVariance * product + biasVariance);
    }
    return q;
}

/// The products of the losses' gradients in the outputs, whose covariances are q.
Products outputGradients(const WideNetwork& network, const BatchProducts& batch, const Products& q) {
    const auto outputs = static_cast<double>(network.outputs);
    if (batch.classes) {
        Products products = softmaxProducts(q, batch.examples, network.outputs);
        for (std::size_t i = 0; i < products.size(); ++i) {
            products[i] += batch.targets[i] - 2 / outputs;
        }
        return products;
    }
    Products products;
    products.reserve(q.size());
    for (std::size_t i = 0; i < q.size(); ++i) {
        products.push_back(4 / (outputs * outputs) * (outputs * q[i] + batch.targets[i]));
    }
    return products;
}

/// The norm of the gradient of the batch's mean loss in weights with `fanIn` inputs whose mean products are
/// `inputs`, and in biases. Of a part of the batch, the rest is taken to be like it.
double gradientNorm(const Products& gradients, const Products& inputs, double fanIn,
                    const BatchProducts& batch) {
    const auto count = static_cast<double>(batch.examples);
    double own = 0;
    double all = 0;
    for (std::size_t i = 0; i < gradients.size(); ++i) {
        const double product = gradients[i] * (fanIn * inputs[i] + 1);
        all += product;
        own += i % (batch.examples + 1) == 0 ? product : 0;
    }
    const double share = 1 / static_cast<double>(batch.batch);
    const double between = count > 1 ? (all - own) / (count * (count - 1)) : 0;
    const double square = share * own / count + (1 - share) * between;
    return std::sqrt(square < 0 ? 0 : square);
}

LayerExpectation described(const Layer& layer, double weightVariance, std::size_t count) {
    LayerExpectation expectation{.variance = meanOfDiagonal(layer.q, count),
                                 .chi = weightVariance * meanOfDiagonal(layer.slopes, count),
                                 .activationMean = layer.mean};
    expectation.activationVariance = meanOfDiagonal(layer.values, count) - layer.mean * layer.mean;
    return expectation;
}

void check(const WideNetwork& network, const BatchProducts& batch) {
    const std::size_t products = batch.examples * batch.examples;
    if (batch.examples == 0 || batch.inputs.size() != products || batch.targets.size() != products ||
        batch.batch < batch.examples) {
        throw std::invalid_argument("the products of a batch must be of all its " +
                                    std::to_string(batch.examples) + " examples with one another");
    }
    if (network.depth == 0) {
        throw std::invalid_argument("a network must have a hidden layer");
    }
}

}  // namespace

NetworkExpectation expectedLayers(const Curve& curve, const WideNetwork& network,
                                  const BatchProducts& batch) {
    check(network, batch);
    const std::size_t count = batch.examples;
    NetworkExpectation expectation;
    std::vector<Layer> layers;
    Products q = nextVariances(batch.inputs, network.firstWeightVariance, network.biasVariance);
    for (std::size_t i = 0; i < network.depth; ++i) {
        layers.push_back(layerOf(curve, std::move(q), count));
        expectation.hidden.push_back(described(layers.back(), network.weightVariance, count));
        q = nextVariances(layers.back().values, network.weightVariance, network.biasVariance);
    }
    const auto width = static_cast<double>(network.width);
    Products gradients =
        outputGradients(network, batch, nextVariances(layers.back().values, network.outputWeightVariance, 0));
    expectation.outputGradientNorm = gradientNorm(gradients, layers.back().values, width, batch);
    for (std::size_t i = network.depth; i-- > 0;) {
        const double weightVariance =
            i + 1 == network.depth ? network.outputWeightVariance : network.weightVariance;
        for (std::size_t pair = 0; pair < gradients.size(); ++pair) {
            gradients[pair] *= weightVariance * layers[i].slopes[pair];
        }
        expectation.hidden[i].gradientNorm =
            i == 0 ? gradientNorm(gradients, batch.inputs, static_cast<double>(network.inputs), batch)
                   : gradientNorm(gradients, layers[i - 1].values, width, batch);
    }
    return expectation;
}

}  // namespace zorro
