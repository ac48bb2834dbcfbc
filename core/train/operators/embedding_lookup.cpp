#include "core/train/operators/embedding_lookup.h"

#include <algorithm>
#include <torch/csrc/autograd/custom_function.h>

#include "core/train/kernels/product.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct EmbeddingLookup : torch::autograd::Function<EmbeddingLookup> {
    static Tensor forward(AutogradContext* context, const Tensor& tokens, const Tensor& weight) {
        const std::int64_t rows = tokens.size(1);
        const std::int64_t width = weight.size(2);
        const Tensor vectors = at::empty({weight.size(0), rows, width}, weight.options());
        const std::int64_t* const token = tokens.data_ptr<std::int64_t>();
        inParallelRows(weight.size(0), rows, width,
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           const float* const table = weight.data_ptr<float>() + member * weight.stride(0);
                           float* to = vectors.data_ptr<float>() + (member * rows + first) * width;
                           for (std::int64_t row = member * rows + first; row < member * rows + end; ++row) {
                               TORCH_CHECK(token[row] >= 0 && token[row] < weight.size(1),
                                           "there is no token ", token[row]);
                               std::copy_n(table + token[row] * width, width, to);
                               to += width;
                           }
                       });
        context->save_for_backward({tokens, weight});
        return vectors;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& weight = saved[1];
        const Tensor gradient = outer[0].contiguous();
        const std::int64_t rows = gradient.size(1);
        const std::int64_t width = gradient.size(2);
        const std::int64_t* const token = saved[0].data_ptr<std::int64_t>();
        const Tensor byWeight = at::zeros(weight.sizes(), weight.options());
        inParallelRows(weight.size(0), 1, rows * width,
                       [&](std::int64_t member, std::int64_t /*first*/, std::int64_t /*end*/) {
                           float* const table = byWeight.data_ptr<float>() + member * byWeight.stride(0);
                           const float* from = gradient.data_ptr<float>() + member * rows * width;
                           for (std::int64_t row = 0; row < rows; ++row, from += width)
                               addRows(from, width, 1, width, table + token[member * rows + row] * width);
                       });
        return {Tensor(), byWeight};
    }
};

}  // namespace

Tensor embeddingLookup(const Tensor& tokens, const Tensor& weight) {
    return EmbeddingLookup::apply(tokens.contiguous(), weight);
}

}  // namespace zorro
