#include "core/train/operators/row_normalization.h"

#include <torch/csrc/autograd/custom_function.h>

#include "core/train/kernels/normalization_loops.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t workANumber = 8;

/// What is normalised, and what is kept of it: `kept` [1 or 2, K, rows]. `shift` has no numbers where no mean
/// is subtracted.
struct NormalizedRows {
    const Tensor& x;
    const Tensor& scale;
    const Tensor& shift;
    const Tensor& kept;

    /// The member's rows from `first` on.
    [[nodiscard]] normalization_loops::Rows of(std::int64_t member, std::int64_t first,
                                               std::int64_t end) const {
        const std::int64_t columns = x.size(2);
        const std::int64_t row = member * x.size(1) + first;
        const bool isCentred = shift.numel() > 0;
        return {.x = x.data_ptr<float>() + row * columns,
                .rows = end - first,
                .columns = columns,
                .scale = scale.data_ptr<float>() + member * columns,
                .shift = isCentred ? shift.data_ptr<float>() + member * columns : nullptr,
                .reciprocals = kept.data_ptr<float>() + row,
                .means = isCentred ? kept.data_ptr<float>() + x.size(0) * x.size(1) + row : nullptr};
    }
};

struct RowNormalization : torch::autograd::Function<RowNormalization> {
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& scale, const Tensor& shift,
                          double epsilon) {
        const std::int64_t columns = x.size(2);
        const Tensor y = at::empty(x.sizes(), x.options());
        const Tensor kept = at::empty({shift.numel() > 0 ? 2 : 1, x.size(0), x.size(1)}, x.options());
        const NormalizedRows rows{.x = x, .scale = scale, .shift = shift, .kept = kept};
        inParallelRows(x.size(0), x.size(1), columns * workANumber,
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           normalization_loops::normalize(
                               rows.of(member, first, end), static_cast<float>(epsilon),
                               y.data_ptr<float>() + (member * x.size(1) + first) * columns);
                       });
        context->save_for_backward({x, scale, shift, kept});
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const NormalizedRows rows{.x = saved[0], .scale = saved[1], .shift = saved[2], .kept = saved[3]};
        const std::int64_t count = rows.x.size(1);
        const std::int64_t columns = rows.x.size(2);
        const Tensor gradient = outer[0].contiguous();
        const Tensor byX = at::empty(rows.x.sizes(), rows.x.options());
        const Tensor byScale = at::zeros(rows.scale.sizes(), rows.scale.options());
        const Tensor byShift = at::zeros(rows.shift.sizes(), rows.shift.options());
        // The sums of a member are one task, so that their order does not depend on the number of threads.
        inParallelRows(rows.x.size(0), 1, count * columns * workANumber,
                       [&](std::int64_t member, std::int64_t /*first*/, std::int64_t /*end*/) {
                           const std::int64_t offset = member * count * columns;
                           normalization_loops::normalizeBackward(
                               rows.of(member, 0, count), gradient.data_ptr<float>() + offset,
                               byX.data_ptr<float>() + offset, byScale.data_ptr<float>() + member * columns,
                               byShift.numel() > 0 ? byShift.data_ptr<float>() + member * columns : nullptr);
                       });
        return {byX, byScale, rows.shift.numel() > 0 ? byShift : Tensor(), Tensor()};
    }
};

}  // namespace

Tensor rowNormalization(const Tensor& x, const Tensor& scale, const Tensor& shift, double epsilon) {
    const Tensor given = shift.defined() ? shift : at::empty({0}, x.options());
    return RowNormalization::apply(x.contiguous(), scale, given, epsilon);
}

}  // namespace zorro
