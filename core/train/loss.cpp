#include "core/train/loss.h"

namespace zorro {

Tensor memberLosses(Task task, const Tensor& output, const Tensor& targets) {
    if (task == Task::regression)
        return (output - targets).square().mean({1, 2});
    const Tensor logProbabilities = at::log_softmax(output, 2);
    return logProbabilities.gather(2, targets.unsqueeze(2)).mean({1, 2}).neg();
}

Tensor memberAccuracies(Task task, const Tensor& output, const Tensor& targets) {
    if (task == Task::regression)
        return {};
    return output.argmax(2).eq(targets).to(at::kFloat).mean(1);
}

}  // namespace zorro
