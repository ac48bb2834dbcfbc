#include <cmath>

#include "core/run/network/gated_size.h"
#include "core/train/architecture/network.h"
#include "core/train/layers/attention.h"
#include "core/train/layers/feed_forward.h"
#include "core/train/layers/linear.h"
#include "core/train/layers/normalization.h"
#include "core/train/layers/sequence_input.h"

namespace zorro {

namespace {

/// Transformer encoder with learned positions and normalisation before each part (Xiong et al. 2020,
/// arXiv:2002.04745) or after it (Vaswani et al. 2017, arXiv:1706.03762). The activation is that of the
/// feed-forward parts, which are four times as wide as the model, or gated (see gatedFeedForward()). A class
/// is read from the last position of tokens, and from the mean over the positions of numbers; where the next
/// token is predicted, positions see only those before them.
class Transformer final : public Network {
public:
    explicit Transformer(const NetworkParts& parts);

    [[nodiscard]] Tensor operator()(const Tensor& examples, const ForwardPass& pass) const override {
        const std::int64_t members = examples.size(0);
        const std::int64_t count = examples.size(1);
        Tensor x = input_(examples, pass);
        const std::int64_t width = x.size(2);
        x = (x.view({members, count, input_.positions, width}) + positions_.to(pass.type)).view_as(x);
        x = pass.dropped(x);
        for (const Block& block : blocks_) {
            x = withPart(x, block.attentionNorm, pass,
                         [&](const Tensor& in) { return block.attention(in, input_.positions); });
            x = withPart(x, block.wideNorm, pass,
                         [&](const Tensor& in) { return block.feedForward(in, pass); });
        }
        x = norm_.rows(x, pass.training);
        if (readout_ != Readout::everyPosition) {
            const Tensor byPosition = x.view({members, count, input_.positions, width});
            x = readout_ == Readout::last ? byPosition.select(2, -1) : byPosition.mean(2);
        }
        return output_(x).to(pass.wideType());
    }

private:
    struct Block {
        StackedNormalization attentionNorm;
        StackedAttention attention;
        StackedNormalization wideNorm;
        FeedForward feedForward;
    };
    enum class Readout { everyPosition, last, mean };

    /// x + part(norm(x)), or norm(x + part(x)).
    template <typename Part>
    [[nodiscard]] Tensor withPart(const Tensor& x, const StackedNormalization& norm, const ForwardPass& pass,
                                  const Part& part) const {
        if (normPosition_ == NormPosition::post)
            return norm.rows(x + pass.dropped(part(x)), pass.training);
        return x + pass.dropped(part(norm.rows(x, pass.training)));
    }

    [[nodiscard]] Block makeBlock(const NetworkParts& parts, const std::string& name);

    SequenceInput input_;
    Tensor positions_;  ///< [K, 1, positions, width]
    std::vector<Block> blocks_;
    NormPosition normPosition_;
    StackedNormalization norm_;  ///< of the last state, which is normal already with post
    StackedLinear output_;
    Readout readout_;
};

Transformer::Transformer(const NetworkParts& parts) : normPosition_(parts.architecture.normPosition) {
    const std::int64_t width = static_cast<std::int64_t>(parts.architecture.width);
    readout_ = parts.dataset.task == Task::nextToken ? Readout::everyPosition
               : parts.dataset.vocabulary > 0        ? Readout::last
                                                     : Readout::mean;
    parts.parameters.beginLayer("embedding");
    input_ = makeSequenceInput(parts.parameters, parts.initializer, parts.dataset, width);
    positions_ = parts.parameters.add(
        "positions", parts.initializer.normal({1, input_.positions, width}, std::sqrt(embeddingVariance)));
    for (std::size_t i = 1; i <= parts.architecture.depth; ++i)
        blocks_.push_back(makeBlock(parts, "layer " + std::to_string(i)));
    parts.parameters.beginLayer("output");
    if (normPosition_ == NormPosition::pre)
        norm_ =
            makeNormalization(parts.parameters, parts.initializer, parts.architecture.normalization, width);
    output_ =
        makeLinear(parts.parameters, parts.initializer,
                   {.in = width, .out = static_cast<std::int64_t>(parts.dataset.outputs), .hidden = false});
}

Transformer::Block Transformer::makeBlock(const NetworkParts& parts, const std::string& name) {
    Parameters& parameters = parts.parameters;
    Initializer& initializer = parts.initializer;
    const Architecture& architecture = parts.architecture;
    const std::int64_t width = static_cast<std::int64_t>(architecture.width);
    const auto norm = [&] {
        return makeNormalization(parameters, initializer, architecture.normalization, width);
    };
    parameters.beginLayer(name + " attention");
    Block block{.attentionNorm = norm(),
                .attention = makeAttention(parameters, initializer, width,
                                           static_cast<std::int64_t>(architecture.heads),
                                           parts.dataset.task == Task::nextToken)};
    parameters.beginLayer(name + " feed-forward");
    block.wideNorm = norm();
    const auto gated = gatedSize(architecture, parts.dataset);
    const auto units =
        static_cast<std::int64_t>(gated ? gated->units : ungatedInnerUnits(architecture.width));
    block.feedForward =
        makeFeedForward(parameters, initializer, {.width = width, .units = units, .gated = gated.has_value()},
                        addActivation(parameters, parts.curves, architecture, units, name));
    return block;
}

}  // namespace

std::unique_ptr<Network> makeTransformer(const NetworkParts& parts) {
    return std::make_unique<Transformer>(parts);
}

}  // namespace zorro
