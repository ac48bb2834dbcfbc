#include "core/train/operators/cross_entropy.h"

#include <torch/csrc/autograd/custom_function.h>

#include "core/train/kernels/softmax_loops.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t workAScore = 16;

struct CrossEntropies : torch::autograd::Function<CrossEntropies> {
    static Tensor forward(AutogradContext* context, const Tensor& scores, const Tensor& targets) {
        const std::int64_t rows = scores.size(1);
        const std::int64_t classes = scores.size(2);
        const Tensor losses = at::empty({scores.size(0)}, scores.options());
        const Tensor shares = at::empty_like(scores);
        // A member is one task, so that the order of its sum does not depend on the number of threads.
        inParallelRows(
            scores.size(0), 1, rows * classes * workAScore,
            [&](std::int64_t member, std::int64_t /*first*/, std::int64_t /*end*/) {
                const std::int64_t* const target = targets.data_ptr<std::int64_t>() + member * rows;
                for (std::int64_t row = 0; row < rows; ++row)
                    TORCH_CHECK(target[row] >= 0 && target[row] < classes, "there is no class ", target[row]);
                const std::int64_t first = member * rows * classes;
                const double sum = softmax_loops::crossEntropy(scores.data_ptr<float>() + first, target, rows,
                                                               classes, shares.data_ptr<float>() + first);
                losses.data_ptr<float>()[member] = static_cast<float>(sum / static_cast<double>(rows));
            });
        context->save_for_backward({shares, targets});
        return losses;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& shares = saved[0];
        const std::int64_t rows = shares.size(1);
        const std::int64_t classes = shares.size(2);
        const Tensor gradient = outer[0].contiguous();
        const Tensor byScores = at::empty_like(shares);
        inParallelRows(shares.size(0), rows, classes * workAScore,
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           const float weight = gradient.data_ptr<float>()[member] / static_cast<float>(rows);
                           for (std::int64_t row = member * rows + first; row < member * rows + end; ++row) {
                               const float* const from = shares.data_ptr<float>() + row * classes;
                               float* const to = byScores.data_ptr<float>() + row * classes;
                               for (std::int64_t i = 0; i < classes; ++i) to[i] = weight * from[i];
                               to[saved[1].data_ptr<std::int64_t>()[row]] -= weight;
                           }
                       });
        return {byScores, Tensor()};
    }
};

}  // namespace

Tensor crossEntropies(const Tensor& scores, const Tensor& targets) {
    return CrossEntropies::apply(scores.contiguous(), targets.contiguous());
}

}  // namespace zorro
