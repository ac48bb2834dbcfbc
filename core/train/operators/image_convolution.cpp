#include "core/train/operators/image_convolution.h"

#include <torch/csrc/autograd/custom_function.h>
#include <vector>

#include "core/train/kernels/patches.h"
#include "core/train/kernels/pooling_loops.h"
#include "core/train/kernels/product.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Images whose shares in a weight's gradient are added up together; these sums are then added in order.
constexpr std::int64_t imagesAPart = 8;

using Floats = std::vector<float>;

Floats room(std::int64_t count) {
    return Floats(static_cast<std::size_t>(count));
}

/// A convolution of one stack; images are those of (b, k) in [B, K].
struct Convolution {
    ImageShape in;
    ImageShape out;
    std::int64_t members;
    std::int64_t examples;

    /// Patches have one number more, 1, which the bias is multiplied with.
    [[nodiscard]] std::int64_t inner() const { return in.patchSize() + 1; }
    [[nodiscard]] std::int64_t wide() const { return in.widePixels(); }

    /// Weights [K, out, inner()] with the bias as the last one.
    [[nodiscard]] Floats weightsWithBias(const Tensor& weight, const Tensor& bias) const;
    void forward(const float* x, const float* weights, float* y) const;
    void inputGradient(const float* gradient, const Floats& weights, float* byX) const;
    /// Adds the images [first, end) to `sums` [inner(), out] of a member.
    void addWeightGradient(const float* x, const float* gradient, std::int64_t member, std::int64_t first,
                           std::int64_t end, float* sums) const;

    /// Calls work(image, member, first, end) for stretches of the images, in parallel.
    template <typename Work>
    void forImages(const Work& work) const {
        inParallelRows(1, members * examples, inner() * wide() * out.channels,
                       [&](std::int64_t /*one*/, std::int64_t first, std::int64_t end) { work(first, end); });
    }
};

Convolution convolutionOf(const Tensor& x, const Tensor& weight) {
    return {.in = {.channels = x.size(2), .height = x.size(3), .width = x.size(4)},
            .out = {.channels = weight.size(1), .height = x.size(3), .width = x.size(4)},
            .members = x.size(1),
            .examples = x.size(0)};
}

Floats Convolution::weightsWithBias(const Tensor& weight, const Tensor& bias) const {
    const std::int64_t rows = members * out.channels;
    Floats result = room(rows * inner());
    for (std::int64_t row = 0; row < rows; ++row) {
        std::copy_n(weight.data_ptr<float>() + row * in.patchSize(), in.patchSize(),
                    result.data() + row * inner());
        result[static_cast<std::size_t>((row + 1) * inner() - 1)] = bias.data_ptr<float>()[row];
    }
    return result;
}

/// Room for the patches of an image, followed by ones.
Floats patchesWithOnes(const Convolution& convolution) {
    Floats patches = room(convolution.inner() * convolution.wide());
    std::fill(patches.end() - convolution.wide(), patches.end(), 1.0F);
    return patches;
}

void Convolution::forward(const float* x, const float* weights, float* y) const {
    forImages([&](std::int64_t first, std::int64_t end) {
        Floats padded = room(in.channels * in.paddedPixels());
        Floats patches = patchesWithOnes(*this);
        Floats result = room(out.channels * wide());
        for (std::int64_t image = first; image < end; ++image) {
            pad(in, x + image * in.channels * in.pixels(), padded.data());
            patchesOf(in, padded.data(), patches.data());
            multiply(
                {.rows = out.channels,
                 .inner = inner(),
                 .columns = wide(),
                 .left = {.data = weights + image % members * out.channels * inner(), .rowStep = inner()},
                 .right = {.data = patches.data(), .rowStep = wide()},
                 .result = result.data(),
                 .resultStep = wide()});
            narrow(out, result.data(), y + image * out.channels * out.pixels());
        }
    });
}

void Convolution::inputGradient(const float* gradient, const Floats& weights, float* byX) const {
    forImages([&](std::int64_t first, std::int64_t end) {
        Floats padded = room(in.channels * in.paddedPixels());
        Floats patches = room(in.patchSize() * wide());
        Floats outer = room(out.channels * wide());
        for (std::int64_t image = first; image < end; ++image) {
            widen(out, gradient + image * out.channels * out.pixels(), outer.data());
            multiply({.rows = in.patchSize(),
                      .inner = out.channels,
                      .columns = wide(),
                      .left = {.data = weights.data() + image % members * out.channels * inner(),
                               .rowStep = 1,
                               .columnStep = inner()},
                      .right = {.data = outer.data(), .rowStep = wide()},
                      .result = patches.data(),
                      .resultStep = wide()});
            std::fill(padded.begin(), padded.end(), 0.0F);
            addPatches(in, patches.data(), padded.data());
            unpad(in, padded.data(), byX + image * in.channels * in.pixels());
        }
    });
}

void Convolution::addWeightGradient(const float* x, const float* gradient, std::int64_t member,
                                    std::int64_t first, std::int64_t end, float* sums) const {
    Floats padded = room(in.channels * in.paddedPixels());
    Floats patches = patchesWithOnes(*this);
    Floats outer = room(out.channels * wide());
    for (std::int64_t example = first; example < end; ++example) {
        const std::int64_t image = example * members + member;
        pad(in, x + image * in.channels * in.pixels(), padded.data());
        patchesOf(in, padded.data(), patches.data());
        widen(out, gradient + image * out.channels * out.pixels(), outer.data());
        multiply({.rows = inner(),
                  .inner = wide(),
                  .columns = out.channels,
                  .left = {.data = patches.data(), .rowStep = wide()},
                  .right = MatrixView{.data = outer.data(), .rowStep = wide()}.transposed(),
                  .result = sums,
                  .resultStep = out.channels,
                  .begin = sums,
                  .beginStep = out.channels});
    }
}

/// The gradients of weight and bias.
std::pair<Tensor, Tensor> parameterGradients(const Convolution& convolution, const Tensor& x,
                                             const Tensor& gradient, const Tensor& weight) {
    const std::int64_t out = convolution.out.channels;
    const std::int64_t inner = convolution.inner();
    const std::int64_t parts = (convolution.examples + imagesAPart - 1) / imagesAPart;
    const Tensor sums = at::zeros({convolution.members, parts, inner, out}, x.options());
    const std::int64_t workAPart = imagesAPart * inner * convolution.wide() * out;
    const std::int64_t partsATask =
        std::max<std::int64_t>(1, workATask / std::max<std::int64_t>(1, workAPart));
    at::parallel_for(0, convolution.members * parts, partsATask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t task = begin; task < end; ++task) {
            const std::int64_t first = task % parts * imagesAPart;
            convolution.addWeightGradient(x.data_ptr<float>(), gradient.data_ptr<float>(), task / parts,
                                          first, std::min(first + imagesAPart, convolution.examples),
                                          sums.data_ptr<float>() + task * inner * out);
        }
    });
    const Tensor all = sums.sum(1).transpose(1, 2);
    return {all.narrow(2, 0, inner - 1).reshape(weight.sizes()), all.select(2, inner - 1).contiguous()};
}

struct ImageConvolution : torch::autograd::Function<ImageConvolution> {
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& weight,
                          const Tensor& bias) {
        const Convolution convolution = convolutionOf(x, weight);
        const Tensor y = at::empty({x.size(0), x.size(1), weight.size(1), x.size(3), x.size(4)}, x.options());
        convolution.forward(x.data_ptr<float>(), convolution.weightsWithBias(weight, bias).data(),
                            y.data_ptr<float>());
        context->save_for_backward({x, weight, bias});
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Convolution convolution = convolutionOf(x, saved[1]);
        const Tensor gradient = outer[0].contiguous();
        Tensor byX;
        if (context->needs_input_grad(0)) {
            byX = at::empty(x.sizes(), x.options());
            convolution.inputGradient(gradient.data_ptr<float>(),
                                      convolution.weightsWithBias(saved[1], saved[2]), byX.data_ptr<float>());
        }
        const auto [byWeight, byBias] = parameterGradients(convolution, x, gradient, saved[1]);
        return {byX, byWeight, byBias};
    }
};

/// Calls work(first pixel of a channel in x, the same in what is half as high and wide) for every channel.
template <typename Work>
void forChannels(const Tensor& x, const Work& work) {
    const std::int64_t channels = x.size(0) * x.size(1) * x.size(2);
    const std::int64_t pixels = x.size(3) * x.size(4);
    const std::int64_t halved = (x.size(3) / 2) * (x.size(4) / 2);
    inParallelRows(1, channels, pixels, [&](std::int64_t /*one*/, std::int64_t first, std::int64_t end) {
        for (std::int64_t channel = first; channel < end; ++channel) work(channel * pixels, channel * halved);
    });
}

struct LargestOfSquares : torch::autograd::Function<LargestOfSquares> {
    static Tensor forward(AutogradContext* context, const Tensor& x) {
        const std::int64_t height = x.size(3);
        const std::int64_t width = x.size(4);
        const Tensor y = at::empty({x.size(0), x.size(1), x.size(2), height / 2, width / 2}, x.options());
        const Tensor places = at::empty(y.sizes(), x.options().dtype(at::kInt));
        forChannels(x, [&](std::int64_t from, std::int64_t to) {
            thread_local Floats values;
            thread_local std::vector<std::int32_t> itsPlaces;
            values.resize(static_cast<std::size_t>(height * (width / 2)));
            itsPlaces.resize(values.size());
            pooling_loops::largest(x.data_ptr<float>() + from, height, width,
                                   {values.data(), itsPlaces.data()}, y.data_ptr<float>() + to,
                                   places.data_ptr<std::int32_t>() + to);
        });
        context->save_for_backward({places});
        context->saved_data["shape"] = x.sizes().vec();
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const Tensor places = context->get_saved_variables()[0];
        const Tensor gradient = outer[0].contiguous();
        const Tensor byX = at::zeros(context->saved_data["shape"].toIntVector(), gradient.options());
        forChannels(byX, [&](std::int64_t to, std::int64_t from) {
            pooling_loops::largestBackward(gradient.data_ptr<float>() + from,
                                           places.data_ptr<std::int32_t>() + from, byX.size(3), byX.size(4),
                                           byX.data_ptr<float>() + to);
        });
        return {byX};
    }
};

}  // namespace

Tensor imageConvolution(const Tensor& x, const Tensor& weight, const Tensor& bias) {
    return ImageConvolution::apply(x.contiguous(), weight, bias);
}

Tensor largestOfSquares(const Tensor& x) {
    return LargestOfSquares::apply(x.contiguous());
}

}  // namespace zorro
