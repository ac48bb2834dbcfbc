#include <algorithm>

#include "core/run/comparison/comparison_issue.h"
#include "core/train/architecture/network.h"
#include "core/train/layers/convolution.h"
#include "core/train/layers/linear.h"
#include "core/train/layers/normalization.h"
#include "core/train/layers/residual_sum.h"

namespace zorro {

namespace {

/// How often a picture can be halved: while each side has two pixels.
std::size_t halvingsOf(std::int64_t height, std::int64_t width, Pooling pooling) {
    std::size_t count = 0;
    for (; std::min(height, width) >= 2; ++count) {
        height = halved(height, pooling);
        width = halved(width, pooling);
    }
    return count;
}

/// Convolutional: depth blocks in as many stages as the picture can be halved, or as there are blocks, then a
/// linear layer on all that is left. A stage has twice the channels of the one before; its blocks keep height
/// and width but for the last one, which halves them. The blocks are spread evenly over the stages, the
/// earlier ones getting those that are left (as in VGG, Simonyan and Zisserman 2015). With `residual` a block
/// has a second convolution, whose result is added to what it got.
class Cnn final : public Network {
public:
    explicit Cnn(const NetworkParts& parts);

    [[nodiscard]] Tensor operator()(const Tensor& examples, const ForwardPass& pass) const override {
        const std::int64_t members = examples.size(0);
        Tensor x = examples.view({members, examples.size(1), channels_, height_, width_})
                       .transpose(0, 1)
                       .contiguous()
                       .to(pass.type);
        for (const Block& block : blocks_) {
            x = through(block.first, x, pass);
            for (const Unit& second : block.second) x = sum_(x, through(second, x, pass), 1);
            x = pass.dropped(block.pools ? pooled(x, pooling_) : x, 1);
        }
        return output_(x.transpose(0, 1).flatten(2)).to(pass.wideType());
    }

private:
    struct Unit {
        StackedConvolution convolution;
        StackedNormalization norm;
        const StackedActivation* activation;
    };
    struct Block {
        Unit first;
        std::vector<Unit> second;  ///< none or one
        bool pools;
    };

    [[nodiscard]] static Tensor through(const Unit& unit, const Tensor& x, const ForwardPass& pass) {
        return unit.activation->images(unit.norm.images(unit.convolution(x), pass.training), pass);
    }

    [[nodiscard]] Unit makeUnit(const NetworkParts& parts, const std::string& name,
                                const ConvolutionShape& shape) {
        parts.parameters.beginLayer(name);
        return {.convolution = makeConvolution(parts.parameters, parts.initializer, shape),
                .norm = makeNormalization(parts.parameters, parts.initializer,
                                          parts.architecture.normalization, shape.out),
                .activation =
                    &addActivation(parts.parameters, parts.curves, parts.architecture, shape.out, name)};
    }

    std::int64_t channels_;
    std::int64_t height_;
    std::int64_t width_;
    Pooling pooling_;
    ResidualSum sum_;
    std::vector<Block> blocks_;
    StackedLinear output_;
};

Cnn::Cnn(const NetworkParts& parts)
    : channels_(static_cast<std::int64_t>(parts.dataset.shape[0])),
      height_(static_cast<std::int64_t>(parts.dataset.shape[1])),
      width_(static_cast<std::int64_t>(parts.dataset.shape[2])),
      pooling_(parts.architecture.pooling),
      sum_(parts.architecture, parts.initializer, parts.parameters) {
    const std::size_t depth = parts.architecture.depth;
    const std::size_t stages = std::min(depth, halvingsOf(height_, width_, pooling_));
    std::int64_t in = channels_;
    std::int64_t out = static_cast<std::int64_t>(parts.architecture.width);
    std::int64_t height = height_;
    std::int64_t width = width_;
    for (std::size_t i = 0; i < depth; ++i) {
        const std::string name = "block " + std::to_string(i + 1);
        const bool endsStage = (i + 1) * stages / depth > i * stages / depth;
        const bool strides = endsStage && pooling_ == Pooling::stride;
        ConvolutionShape shape{.in = in, .out = out, .stride = strides ? 2 : 1};
        if (i == 0)
            shape.inputSquare = parts.initializer.examplesSquare();
        Block block{.first = makeUnit(parts, name, shape), .pools = endsStage && !strides};
        if (parts.architecture.residual)
            block.second.push_back(makeUnit(parts, name + " second", {.in = out, .out = out}));
        blocks_.push_back(std::move(block));
        in = out;
        if (endsStage) {
            height = halved(height, pooling_);
            width = halved(width, pooling_);
            out *= 2;
        }
    }
    parts.parameters.beginLayer("output");
    output_ = makeLinear(parts.parameters, parts.initializer,
                         {.in = in * height * width,
                          .out = static_cast<std::int64_t>(parts.dataset.outputs),
                          .hidden = false});
}

}  // namespace

std::unique_ptr<Network> makeCnn(const NetworkParts& parts) {
    if (parts.dataset.shape.size() != 3 || parts.dataset.vocabulary > 0)
        throw ComparisonError(
            {"architecture.kind", "a convolutional network needs images, which '" + parts.dataset.name +
                                      "' has none of; use digits, MNIST or CIFAR files, or another "
                                      "architecture"});
    return std::make_unique<Cnn>(parts);
}

}  // namespace zorro
