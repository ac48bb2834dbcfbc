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

MatrixView fromColumn(MatrixView matrix, std::int64_t column) {
    matrix.data += column * matrix.columnStep;
    return matrix;
}

/// base + x W, where `base` is [K, rows or 1, out], from column `first` on as many as `part` has.
void multiplyInto(const Tensor& part, const Tensor& x, const Tensor& weight, const Tensor& bias,
                  std::int64_t first) {
    const std::int64_t in = weight.size(1);
    const std::int64_t columns = part.size(2);
    inParallelRows(weight.size(0), x.size(1), in * columns,
                   [&](std::int64_t member, std::int64_t row, std::int64_t end) {
                       multiply({.rows = end - row,
                                 .inner = in,
                                 .columns = columns,
                                 .left = fromRow(matrixOf(x, member), row),
                                 .right = fromColumn(matrixOf(weight, member), first),
                                 .result = memberOf(part, member) + row * columns,
                                 .resultStep = columns,
                                 .begin = memberOf(bias, member) + first});
                   });
}

variable_list forwardProducts(const Tensor& x, const Tensor& weight, const Tensor& bias, std::int64_t count) {
    const std::int64_t columns = weight.size(2) / count;
    variable_list parts;
    for (std::int64_t first = 0; first < weight.size(2); first += columns) {
        parts.push_back(at::empty({weight.size(0), x.size(1), columns}, x.options()));
        multiplyInto(parts.back(), x, weight, bias, first);
    }
    return parts;
}

/// The gradients of the parts, each in one piece.
variable_list inOnePiece(const variable_list& gradients) {
    variable_list pieces;
    for (const Tensor& gradient : gradients) pieces.push_back(gradient.contiguous());
    return pieces;
}

/// Calls work(gradient of the part, its first column) for the parts in turn.
template <typename Work>
void forParts(const variable_list& gradients, const Work& work) {
    std::int64_t first = 0;
    for (const Tensor& gradient : gradients) {
        work(gradient, first);
        first += gradient.size(2);
    }
}

Tensor inputGradient(const variable_list& gradients, const Tensor& weight) {
    const std::int64_t in = weight.size(1);
    const std::int64_t rows = gradients.front().size(1);
    const Tensor result = at::empty({weight.size(0), rows, in}, weight.options());
    forParts(gradients, [&](const Tensor& gradient, std::int64_t column) {
        const std::int64_t columns = gradient.size(2);
        inParallelRows(weight.size(0), rows, in * columns,
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           float* const sums = memberOf(result, member) + first * in;
                           multiply({.rows = end - first,
                                     .inner = columns,
                                     .columns = in,
                                     .left = fromRow(matrixOf(gradient, member), first),
                                     .right = fromColumn(matrixOf(weight, member), column).transposed(),
                                     .result = sums,
                                     .resultStep = in,
                                     .begin = column == 0 ? nullptr : sums,
                                     .beginStep = in});
                       });
    });
    return result;
}

/// The same for layers that give a few numbers: computed the other way round, where vectors are long.
Tensor weightGradientByOutput(const variable_list& gradients, const Tensor& x, const Tensor& weight) {
    const std::int64_t in = weight.size(1);
    const Tensor result = at::empty({weight.size(0), weight.size(2), in}, weight.options());
    forParts(gradients, [&](const Tensor& gradient, std::int64_t column) {
        inParallelRows(weight.size(0), gradient.size(2), x.size(1) * in,
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           multiply({.rows = end - first,
                                     .inner = x.size(1),
                                     .columns = in,
                                     .left = fromRow(matrixOf(gradient, member).transposed(), first),
                                     .right = matrixOf(x, member),
                                     .result = memberOf(result, member) + (column + first) * in,
                                     .resultStep = in});
                       });
    });
    return result.transpose(1, 2);
}

Tensor weightGradient(const variable_list& gradients, const Tensor& x, const Tensor& weight) {
    constexpr std::int64_t few = 16;
    const std::int64_t out = weight.size(2);
    if (gradients.front().size(2) < few && weight.size(1) >= few)
        return weightGradientByOutput(gradients, x, weight);
    const Tensor result = at::empty(weight.sizes(), weight.options());
    forParts(gradients, [&](const Tensor& gradient, std::int64_t column) {
        inParallelRows(weight.size(0), weight.size(1), x.size(1) * gradient.size(2),
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           multiply({.rows = end - first,
                                     .inner = x.size(1),
                                     .columns = gradient.size(2),
                                     .left = fromRow(matrixOf(x, member).transposed(), first),
                                     .right = matrixOf(gradient, member),
                                     .result = memberOf(result, member) + first * out + column,
                                     .resultStep = out});
                       });
    });
    return result;
}

Tensor biasGradient(const variable_list& gradients, const Tensor& weight) {
    const Tensor sums = at::zeros({weight.size(0), 1, weight.size(2)}, weight.options());
    forParts(gradients, [&](const Tensor& gradient, std::int64_t column) {
        const std::int64_t columns = gradient.size(2);
        inParallelRows(gradient.size(0), 1, gradient.size(1) * columns,
                       [&](std::int64_t member, std::int64_t /*first*/, std::int64_t /*end*/) {
                           addRows(memberOf(gradient, member), columns, gradient.size(1), columns,
                                   memberOf(sums, member) + column);
                       });
    });
    return sums;
}

struct LinearProducts : torch::autograd::Function<LinearProducts> {
    static variable_list forward(AutogradContext* context, const Tensor& x, const Tensor& weight,
                                 const Tensor& bias, std::int64_t count) {
        context->save_for_backward({x, weight});
        return forwardProducts(x, weight, bias, count);
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const variable_list gradients = inOnePiece(outer);
        return {context->needs_input_grad(0) ? inputGradient(gradients, saved[1]) : Tensor(),
                weightGradient(gradients, saved[0], saved[1]), biasGradient(gradients, saved[1]), Tensor()};
    }
};

}  // namespace

Tensor linearProduct(const Tensor& x, const Tensor& weight, const Tensor& bias) {
    return linearProducts(x, weight, bias, 1).front();
}

std::vector<Tensor> linearProducts(const Tensor& x, const Tensor& weight, const Tensor& bias,
                                   std::int64_t count) {
    return LinearProducts::apply(withRowsInOnePiece(x), weight, bias, count);
}

}  // namespace zorro
