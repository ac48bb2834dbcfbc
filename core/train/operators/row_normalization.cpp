#include "core/train/operators/row_normalization.h"

#include <torch/csrc/autograd/custom_function.h>

#include "core/train/kernels/normalization_loops.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t workANumber = 8;

/// The rows of a member from row `first` on.
normalization_loops::Rows rowsOf(const Tensor& x, const Tensor& scale, const Tensor& kept,
                                 std::int64_t member, std::int64_t first, std::int64_t end) {
    const std::int64_t columns = x.size(2);
    const std::int64_t row = member * x.size(1) + first;
    return {.x = x.data_ptr<float>() + row * columns,
            .rows = end - first,
            .columns = columns,
            .scale = scale.data_ptr<float>() + member * columns,
            .means = kept.data_ptr<float>() + row,
            .reciprocals = kept.data_ptr<float>() + x.size(0) * x.size(1) + row};
}

struct RowNormalization : torch::autograd::Function<RowNormalization> {
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& scale, const Tensor& shift,
                          double epsilon) {
        const std::int64_t columns = x.size(2);
        const Tensor y = at::empty(x.sizes(), x.options());
        const Tensor kept = at::empty({2, x.size(0), x.size(1)}, x.options());
        inParallelRows(x.size(0), x.size(1), columns * workANumber,
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           normalization_loops::normalize(
                               rowsOf(x, scale, kept, member, first, end),
                               shift.data_ptr<float>() + member * columns, static_cast<float>(epsilon),
                               y.data_ptr<float>() + (member * x.size(1) + first) * columns);
                       });
        context->save_for_backward({x, scale, kept});
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& scale = saved[1];
        const Tensor gradient = outer[0].contiguous();
        const std::int64_t columns = x.size(2);
        const Tensor byX = at::empty(x.sizes(), x.options());
        const Tensor byScale = at::zeros(scale.sizes(), scale.options());
        const Tensor byShift = at::zeros(scale.sizes(), scale.options());
        // The sums of a member are one task, so that their order does not depend on the number of threads.
        at::parallel_for(0, x.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t member = begin; member < end; ++member) {
                const std::int64_t offset = member * x.size(1) * columns;
                normalization_loops::normalizeBackward(
                    rowsOf(x, scale, saved[2], member, 0, x.size(1)), gradient.data_ptr<float>() + offset,
                    byX.data_ptr<float>() + offset, byScale.data_ptr<float>() + member * columns,
                    byShift.data_ptr<float>() + member * columns);
            }
        });
        return {byX, byScale, byShift, Tensor()};
    }
};

}  // namespace

Tensor rowNormalization(const Tensor& x, const Tensor& scale, const Tensor& shift, double epsilon) {
    return RowNormalization::apply(x.contiguous(), scale, shift, epsilon);
}

}  // namespace zorro
