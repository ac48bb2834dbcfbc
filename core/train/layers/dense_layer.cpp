#include "core/train/layers/dense_layer.h"

namespace zorro {

namespace {

StackedLinear makeGateAndLinear(Parameters& parameters, Initializer& initializer, const Fan& gate) {
    Fan linear = gate;
    linear.hidden = false;
    const std::vector<std::int64_t> shape{gate.in, gate.out};
    const std::vector<std::int64_t> biasShape{1, gate.out};
    const Tensor weights = initializer.weights(shape, gate);
    const Tensor linearWeights = initializer.linearBranchWeights(shape, linear);
    const Tensor biases = initializer.biases(biasShape, gate);
    const Tensor linearBiases = initializer.linearBranchBiases(biasShape);
    return {.weight = parameters.add(gatedWeight, at::cat({weights, linearWeights}, 2)),
            .bias = parameters.add("bias", at::cat({biases, linearBiases}, 2))};
}

}  // namespace

Tensor DenseLayer::operator()(const Tensor& x, const ForwardPass& pass) const {
    const bool isNormalized = norm.kind != Normalization::none;
    if (gated) {
        const std::vector<Tensor> branches =
            isNormalized ? norm.rows(linear(x), pass.training).chunk(2, 2) : linear.halves(x);
        return (*activation)(branches[0], pass) * branches[1];
    }
    if (!isNormalized && activation->takesBias(x, pass))
        return activation->biased(linear.product(x), linear.bias);
    return (*activation)(norm.rows(linear(x), pass.training), pass);
}

DenseLayer makeDenseLayer(Parameters& parameters, Initializer& initializer, const DenseShape& shape,
                          const StackedActivation& activation) {
    const Fan fan{.in = shape.in, .out = shape.units, .inputSquare = shape.inputSquare};
    DenseLayer layer{.activation = &activation, .gated = shape.gated};
    layer.linear = shape.gated ? makeGateAndLinear(parameters, initializer, fan)
                               : makeLinear(parameters, initializer, fan);
    layer.norm = makeNormalization(parameters, initializer, shape.normalization, layer.linear.weight.size(2));
    return layer;
}

}  // namespace zorro
