#include "core/train/operators/linear_product.h"

#include <torch/csrc/autograd/custom_function.h>

#include "core/train/kernels/product.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// x [K, rows, columns] with the rows of a member one after the other; members may share them.
Tensor withRowsInOnePiece(const Tensor& x) {
    return x.stride(2) == 1 && x.stride(1) == x.size(2) ? x : x.contiguous();
}

MatrixView matrixOf(const Tensor& x, std::int64_t member) {
    return {.data = x.data_ptr<float>() + member * x.stride(0), .rowStep = x.stride(1)};
}

float* memberOf(const Tensor& x, std::int64_t member) {
    return x.data_ptr<float>() + member * x.stride(0);
}

MatrixView fromRow(MatrixView matrix, std::int64_t row) {
    matrix.data += row * matrix.rowStep;
    return matrix;
}

/// base + x W, where `base` is [K, rows or 1, out].
Tensor forwardProduct(const Tensor& x, const Tensor& weight, const Tensor& bias) {
    const std::int64_t in = weight.size(1);
    const std::int64_t out = weight.size(2);
    const Tensor y = at::empty({weight.size(0), x.size(1), out}, x.options());
    inParallelRows(weight.size(0), x.size(1), in * out,
                   [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                       multiply({.rows = end - first,
                                 .inner = in,
                                 .columns = out,
                                 .left = fromRow(matrixOf(x, member), first),
                                 .right = matrixOf(weight, member),
                                 .result = memberOf(y, member) + first * out,
                                 .resultStep = out,
                                 .begin = memberOf(bias, member)});
                   });
    return y;
}

Tensor inputGradient(const Tensor& gradient, const Tensor& weight) {
    const std::int64_t in = weight.size(1);
    const std::int64_t out = weight.size(2);
    const Tensor result = at::empty({weight.size(0), gradient.size(1), in}, gradient.options());
    inParallelRows(weight.size(0), gradient.size(1), in * out,
                   [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                       multiply({.rows = end - first,
                                 .inner = out,
                                 .columns = in,
                                 .left = fromRow(matrixOf(gradient, member), first),
                                 .right = matrixOf(weight, member).transposed(),
                                 .result = memberOf(result, member) + first * in,
                                 .resultStep = in});
                   });
    return result;
}

/// The same for layers that give a few numbers: computed the other way round, where vectors are long.
Tensor weightGradientByOutput(const Tensor& gradient, const Tensor& x, const Tensor& weight) {
    const std::int64_t in = weight.size(1);
    const std::int64_t out = weight.size(2);
    const Tensor result = at::empty({weight.size(0), out, in}, weight.options());
    inParallelRows(weight.size(0), out, x.size(1) * in,
                   [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                       multiply({.rows = end - first,
                                 .inner = x.size(1),
                                 .columns = in,
                                 .left = fromRow(matrixOf(gradient, member).transposed(), first),
                                 .right = matrixOf(x, member),
                                 .result = memberOf(result, member) + first * in,
                                 .resultStep = in});
                   });
    return result.transpose(1, 2);
}

Tensor weightGradient(const Tensor& gradient, const Tensor& x, const Tensor& weight) {
    constexpr std::int64_t few = 16;
    const std::int64_t out = weight.size(2);
    if (out < few && weight.size(1) >= few)
        return weightGradientByOutput(gradient, x, weight);
    const Tensor result = at::empty(weight.sizes(), weight.options());
    inParallelRows(weight.size(0), weight.size(1), x.size(1) * out,
                   [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                       multiply({.rows = end - first,
                                 .inner = x.size(1),
                                 .columns = out,
                                 .left = fromRow(matrixOf(x, member).transposed(), first),
                                 .right = matrixOf(gradient, member),
                                 .result = memberOf(result, member) + first * out,
                                 .resultStep = out});
                   });
    return result;
}

Tensor biasGradient(const Tensor& gradient) {
    const std::int64_t out = gradient.size(2);
    const Tensor sums = at::zeros({gradient.size(0), 1, out}, gradient.options());
    inParallelRows(gradient.size(0), 1, gradient.size(1) * out,
                   [&](std::int64_t member, std::int64_t /*first*/, std::int64_t /*end*/) {
                       addRows(memberOf(gradient, member), out, gradient.size(1), out,
                               memberOf(sums, member));
                   });
    return sums;
}

struct LinearProduct : torch::autograd::Function<LinearProduct> {
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& weight,
                          const Tensor& bias) {
        context->save_for_backward({x, weight});
        return forwardProduct(x, weight, bias);
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor gradient = outer[0].contiguous();
        return {context->needs_input_grad(0) ? inputGradient(gradient, saved[1]) : Tensor(),
                weightGradient(gradient, saved[0], saved[1]), biasGradient(gradient)};
    }
};

}  // namespace

Tensor linearProduct(const Tensor& x, const Tensor& weight, const Tensor& bias) {
    return LinearProduct::apply(withRowsInOnePiece(x), weight, bias);
}

}  // namespace zorro
