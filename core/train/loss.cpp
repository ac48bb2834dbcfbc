#include "core/train/loss.h"

namespace zorro {

Tensor memberLosses(Task task, const Tensor& output, const Tensor& targets) {
    if (task == Task::regression)
        return (output - targets).square().mean({1, 2});
    const Tensor losses =
        at::nll_loss(at::log_softmax(output.flatten(0, 1), 1), targets.flatten(), {}, at::Reduction::None);
    return losses.view({output.size(0), -1}).mean(1);
}

Tensor memberAccuracies(Task task, const Tensor& output, const Tensor& targets) {
    if (task == Task::regression)
        return {};
    return output.argmax(2).eq(targets).to(at::kFloat).mean(1);
}

}  // namespace zorro
