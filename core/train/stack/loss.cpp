#include "core/train/stack/loss.h"

#include <cstdint>

#include "core/train/measure/statistics.h"
#include "core/train/operators/cross_entropy.h"

namespace zorro {

namespace {

/// LibTorch takes longer to find the larger of two numbers than for a hidden layer.
Tensor accuraciesOnCpu(const Tensor& output, const Tensor& targets) {
    const Tensor scores = output.contiguous();
    const Tensor wanted = targets.contiguous();
    const std::int64_t members = scores.size(0);
    const auto examples = static_cast<std::size_t>(wanted.numel() / members);
    const auto scored = static_cast<std::size_t>(scores.numel() / members);
    const Tensor accuracies = at::empty({members}, at::kDouble);
    for (std::int64_t member = 0; member < members; ++member) {
        const std::size_t first = static_cast<std::size_t>(member);
        const std::size_t correct =
            countCorrect({scores.data_ptr<float>() + first * scored, scored},
                         {wanted.data_ptr<std::int64_t>() + first * examples, examples});
        accuracies.data_ptr<double>()[member] = static_cast<double>(correct) / static_cast<double>(examples);
    }
    return accuracies;
}

}  // namespace

Tensor memberLosses(Task task, const Tensor& output, const Tensor& targets) {
    if (task == Task::regression)
        return (output - targets).square().mean({1, 2});
    if (isForOwnLoops(output))
        return crossEntropies(output, targets);
    const Tensor losses =
        at::nll_loss(at::log_softmax(output.flatten(0, 1), 1), targets.flatten(), {}, at::Reduction::None);
    return losses.view({output.size(0), -1}).mean(1);
}

Tensor memberAccuracies(Task task, const Tensor& output, const Tensor& targets) {
    if (task == Task::regression)
        return {};
    if (isForOwnLoops(output))
        return accuraciesOnCpu(output.detach(), targets);
    return output.argmax(2).eq(targets).to(at::kFloat).mean(1);
}

Tensor rightByClass(const Tensor& output, const Tensor& targets) {
    const std::int64_t classes = output.size(2);
    const Tensor right = output.argmax(2).eq(targets).to(at::kDouble);
    const Tensor begins = at::arange(output.size(0), targets.options()).mul_(classes).unsqueeze(1);
    // In one dimension, where a GPU adds in the same order every time if it is asked to.
    return at::zeros({output.size(0) * classes}, right.options())
        .scatter_add_(0, (targets + begins).flatten(), right.flatten())
        .view({-1, classes});
}

}  // namespace zorro
