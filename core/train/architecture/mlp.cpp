#include <optional>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/network/gated_size.h"
#include "core/train/architecture/network.h"
#include "core/train/layers/dense_layer.h"
#include "core/train/layers/linear.h"
#include "core/train/layers/residual_sum.h"

namespace zorro {

namespace {

/// Fully connected: depth x (linear, normalisation, activation, dropout), then a linear layer. Gated layers
/// have the units of gatedMlp(). Tokens are embedded first, and their vectors put side by side.
class Mlp final : public Network {
public:
    explicit Mlp(const NetworkParts& parts);

    [[nodiscard]] Tensor operator()(const Tensor& examples, const ForwardPass& pass) const override {
        Tensor x = embedding_ ? embedded(examples) : examples.flatten(2);
        x = x.to(pass.type);
        for (const DenseLayer& layer : layers_) {
            const Tensor y = pass.dropped(layer(x, pass));
            x = residual_ && y.sizes() == x.sizes() ? sum_(x, y) : y;
        }
        return output_(x).to(pass.wideType());
    }

private:
    [[nodiscard]] Tensor embedded(const Tensor& tokens) const {
        const Tensor vectors = (*embedding_)(tokens.flatten(1));
        return vectors.view({tokens.size(0), tokens.size(1), -1});
    }

    std::optional<StackedEmbedding> embedding_;
    std::vector<DenseLayer> layers_;
    StackedLinear output_;
    bool residual_;
    ResidualSum sum_;
};

Mlp::Mlp(const NetworkParts& parts)
    : residual_(parts.architecture.residual), sum_(parts.architecture, parts.initializer, parts.parameters) {
    const Architecture& architecture = parts.architecture;
    const std::int64_t width = static_cast<std::int64_t>(architecture.width);
    std::int64_t in = static_cast<std::int64_t>(parts.dataset.exampleSize());
    std::optional<double> inputSquare = parts.initializer.examplesSquare();
    if (parts.dataset.vocabulary > 0) {
        parts.parameters.beginLayer("embedding");
        embedding_ = makeEmbedding(parts.parameters, parts.initializer,
                                   static_cast<std::int64_t>(parts.dataset.vocabulary), width);
        in *= width;
        inputSquare = embeddingVariance;
    }
    const auto gated = gatedSize(architecture, parts.dataset);
    const std::int64_t units = gated ? static_cast<std::int64_t>(gated->units) : width;
    for (std::size_t i = 1; i <= architecture.depth; ++i) {
        const std::string name = "hidden " + std::to_string(i);
        parts.parameters.beginLayer(name);
        layers_.push_back(
            makeDenseLayer(parts.parameters, parts.initializer,
                           {.in = in,
                            .units = units,
                            .inputSquare = inputSquare,
                            .normalization = architecture.normalization,
                            .gated = gated.has_value()},
                           addActivation(parts.parameters, parts.curves, architecture, units, name)));
        in = units;
        inputSquare.reset();
    }
    parts.parameters.beginLayer("output");
    output_ =
        makeLinear(parts.parameters, parts.initializer,
                   {.in = in, .out = static_cast<std::int64_t>(parts.dataset.outputs), .hidden = false});
}

}  // namespace

std::unique_ptr<Network> makeMlp(const NetworkParts& parts) {
    if (parts.dataset.task == Task::nextToken)
        throw ComparisonError({"architecture.kind",
                               "a fully connected network cannot predict the next token at every position "
                               "of '" +
                                   parts.dataset.name + "'; use a transformer or an lstm"});
    return std::make_unique<Mlp>(parts);
}

}  // namespace zorro
