#include <algorithm>

#include "core/run/comparison/comparison_issue.h"
#include "core/train/architecture/network.h"
#include "core/train/layers/convolution.h"
#include "core/train/layers/linear.h"
#include "core/train/layers/normalization.h"

namespace zorro {

namespace {

/// Convolutional: depth blocks, each with twice the channels of the one before and half its height and width,
/// then a linear layer on all that is left. With `residual` a block has a second convolution, whose result is
/// added to what it got.
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
            for (const Unit& second : block.second) x = at::add(x, through(second, x, pass), branchShare_);
            x = pass.dropped(block.pools ? pooled(x, pooling_) : x, 1);
        }
        return output_(x.transpose(0, 1).flatten(2)).to(at::kFloat);
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
        return {
            .convolution = makeConvolution(parts.parameters, parts.initializer, shape),
            .norm = makeNormalization(parts.parameters, parts.initializer, parts.architecture.normalization,
                                      shape.out),
            .activation = &addActivation(parts.parameters, parts.curves, parts.architecture.learnable, name)};
    }

    std::int64_t channels_;
    std::int64_t height_;
    std::int64_t width_;
    Pooling pooling_;
    double branchShare_;
    std::vector<Block> blocks_;
    StackedLinear output_;
};

Cnn::Cnn(const NetworkParts& parts)
    : channels_(static_cast<std::int64_t>(parts.dataset.shape[0])),
      height_(static_cast<std::int64_t>(parts.dataset.shape[1])),
      width_(static_cast<std::int64_t>(parts.dataset.shape[2])),
      pooling_(parts.architecture.pooling),
      branchShare_(branchShare(parts.architecture)) {
    std::int64_t in = channels_;
    std::int64_t out = static_cast<std::int64_t>(parts.architecture.width);
    std::int64_t height = height_;
    std::int64_t width = width_;
    for (std::size_t i = 1; i <= parts.architecture.depth; ++i) {
        const std::string name = "block " + std::to_string(i);
        const bool halves = std::min(height, width) >= 2;
        const bool strides = halves && pooling_ == Pooling::stride;
        ConvolutionShape shape{.in = in, .out = out, .stride = strides ? 2 : 1};
        if (i == 1)
            shape.inputSquare = parts.initializer.examplesSquare();
        Block block{.first = makeUnit(parts, name, shape), .pools = halves && !strides};
        if (parts.architecture.residual)
            block.second.push_back(makeUnit(parts, name + " second", {.in = out, .out = out}));
        blocks_.push_back(std::move(block));
        if (halves) {  // a convolution rounds up, pooling down
            height = strides ? (height + 1) / 2 : height / 2;
            width = strides ? (width + 1) / 2 : width / 2;
        }
        in = out;
        out *= 2;
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
