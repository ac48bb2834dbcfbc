#include "core/train/run/training_plan.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <thread>

#include "core/run/comparison/suited_settings.h"

namespace zorro {

std::size_t coreCount() {
    return std::max(1U, std::thread::hardware_concurrency());
}

void useAllCores() {
    at::set_num_threads(static_cast<int>(coreCount()));
}

std::uint64_t totalSteps(const Comparison& comparison, std::size_t trainingExamples) {
    const Training& training = comparison.training;
    if (!training.epochs)
        return training.steps.value();
    return *training.epochs * stepsPerEpoch(comparison, trainingExamples);
}

KnownParts knownParts(const TrainingData& data) {
    return {.validation = !data.split.validation.empty(), .tests = !data.split.test.empty()};
}

std::uint64_t fillInSteps(Comparison& comparison, const TrainingData& data) {
    fillSuitedSettings(comparison, data.split.train.size());
    checkProtocol(comparison.protocol, data.dataset.task, knownParts(data));
    return totalSteps(comparison, data.split.train.size());
}

StackPlan planStacksOn(const c10::Device& device, const Comparison& comparison, std::size_t largestStack) {
    if (device.is_cpu())
        return planStacks(comparison, stackSizeForCpu(comparison), coreCount());
    return planStacks(comparison, std::min(largestStack, comparison.members.size()), 1);
}

std::size_t threadsFor(const c10::Device& device, std::size_t stacks) {
    return device.is_cpu() ? std::min(coreCount(), stacks) : 1;
}

}  // namespace zorro
