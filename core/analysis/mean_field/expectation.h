#pragma once

// What the layers of a wide, fully connected network hold before it learns: the mean field of all examples of
// a batch together (Poole et al. 2016; Schoenholz et al. 2017). Over initial weights the pre-activations of a
// layer are normal, with covariances between examples a and b
//     q_ab' = sigma_w^2 E[f(u_a) f(u_b)] + sigma_b^2,   (u_a, u_b) ~ N(0, q),
// and the gradients of the examples' losses in them have the products
//     d_ab = sigma_w^2 E[f'(u_a) f'(u_b)] d_ab',
// so that the gradient of the batch's mean loss in a layer's weights and biases has the mean square
//     sum over a, b of d_ab (in E[f f]_ab + 1) / B^2,
// where E[f f] is that of the layer before and the 1 is there for the biases. In a batch the examples'
// gradients add up or cancel by how alike they are: one example alone would say something else.
// Holds for layers without norms, residual connections, gates and dropout, as their width grows; a single
// network of finite width lies beside it.

#include <cstddef>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// How the weights and biases of a network are drawn. Variances of weights are times fan-in.
struct WideNetwork {
    std::size_t inputs = 1;
    std::size_t width = 64;
    std::size_t depth = 3;    ///< hidden layers
    std::size_t outputs = 1;  ///< classes, or predicted numbers
    double firstWeightVariance = 1;
    double weightVariance = 1;  ///< of the hidden layers behind the first
    double biasVariance = 0;    ///< of all hidden layers
    double outputWeightVariance = 1;
};

/// Some examples of a batch, as far as they matter here: their products with one another.
struct BatchProducts {
    std::size_t examples = 0;     ///< n
    std::size_t batch = 0;        ///< examples of the batch that they stand for, >= n
    std::vector<double> inputs;   ///< [n, n]: x_a . x_b / inputs
    std::vector<double> targets;  ///< [n, n]: y_a . y_b, of classes 1 where they are the same, else 0
    bool classes = true;          ///< cross entropy of a softmax; else the mean squared error
};

struct LayerExpectation {
    double variance = 0;            ///< q, mean over the examples
    double chi = 0;                 ///< sigma_w^2 E[f'^2], mean over the examples
    double activationMean = 0;      ///< over units and examples
    double activationVariance = 0;  ///< over units and examples
    double gradientNorm = 0;  ///< root of the mean square over initial weights, of the batch's mean loss
};

struct NetworkExpectation {
    std::vector<LayerExpectation> hidden;  ///< [depth]
    double outputGradientNorm = 0;
};

/// The expectation of such a network at such a batch. Products over functions with jumps of f' are right to
/// about a per cent. Throws std::invalid_argument where the products are not of as many examples as they say,
/// or an example is 0 everywhere in a network without biases.
[[nodiscard]] NetworkExpectation expectedLayers(const Curve& curve, const WideNetwork& network,
                                                const BatchProducts& batch);

}  // namespace zorro
