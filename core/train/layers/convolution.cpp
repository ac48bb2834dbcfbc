#include "core/train/layers/convolution.h"

#include "core/train/operators/image_convolution.h"

namespace zorro {

Tensor StackedConvolution::operator()(const Tensor& x) const {
    if (isForOwnLoops(x) && stride == 1)
        return imageConvolution(x, weight, bias);
    const std::int64_t members = weight.size(0);
    const Tensor y =
        at::conv2d(x.flatten(1, 2), weight.flatten(0, 1).to(x.scalar_type()),
                   bias.flatten().to(x.scalar_type()), {stride, stride}, {1, 1}, {1, 1}, members);
    return y.view({x.size(0), members, weight.size(1), y.size(2), y.size(3)});
}

StackedConvolution makeConvolution(Parameters& parameters, Initializer& initializer,
                                   const ConvolutionShape& shape) {
    constexpr std::int64_t area = 9;
    const Fan fan{.in = shape.in * area, .out = shape.out * area, .inputSquare = shape.inputSquare};
    return {.weight = parameters.add("weight", initializer.weights({shape.out, shape.in, 3, 3}, fan)),
            .bias = parameters.add("bias", initializer.biases({shape.out}, fan)),
            .stride = shape.stride};
}

Tensor pooled(const Tensor& x, Pooling pooling) {
    if (pooling == Pooling::stride)
        return x;
    if (pooling == Pooling::maximum && isForOwnLoops(x))
        return largestOfSquares(x);
    const Tensor images = x.flatten(1, 2);
    const Tensor y =
        pooling == Pooling::maximum ? at::max_pool2d(images, {2, 2}) : at::avg_pool2d(images, {2, 2});
    return y.view({x.size(0), x.size(1), x.size(2), y.size(2), y.size(3)});
}

}  // namespace zorro
