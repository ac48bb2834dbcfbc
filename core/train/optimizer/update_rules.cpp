#include "core/train/optimizer/update_rules.h"

#include <ATen/Parallel.h>
#include <cmath>

#include "core/formula/program/processor_versions.h"
#include "core/text/text.h"
#include "core/train/activation/zorro_device.h"
#include "core/train/optimizer/adam_element.h"
#include "core/train/optimizer/flat_kernels.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace optimizer_loops {

ZORRO_FOR_EACH_PROCESSOR void adam(const AdamStep& step, float* __restrict value,
                                   const float* __restrict gradient, float* __restrict mean,
                                   float* __restrict variance, std::int64_t count) {
    const AdamStep s = step;
    for (std::int64_t i = 0; i < count; ++i) adamElement(s, value[i], gradient[i], mean[i], variance[i]);
}

}  // namespace optimizer_loops

namespace {

constexpr std::int64_t parametersATask = 1 << 15;

bool isForOwnKernels(const Tensor& values) {
    return values.is_cuda() && values.scalar_type() == at::kFloat && hasFusedCudaKernels();
}

std::size_t noneWithoutMomentum(const Optimizer& options) {
    return options.momentum > 0 ? 1 : 0;
}

std::size_t two(const Optimizer& /*options*/) {
    return 2;
}

double decayOf(const UpdateStep& update) {
    return update.options.weightDecay.value_or(0);
}

/// Adds weightDecay * values to the gradients of what decays.
void addDecay(const UpdateStep& update, double weightDecay) {
    if (weightDecay > 0)
        update.gradients.narrow(0, 0, update.decayed)
            .add_(update.values.narrow(0, 0, update.decayed), weightDecay);
}

/// The part of a flat tensor that is of parameters of activations; it may be empty.
Tensor boundedPart(const UpdateStep& update, const Tensor& flat) {
    return flat.narrow(0, update.unbounded, flat.numel() - update.unbounded);
}

bool hasOtherRate(const UpdateStep& update) {
    return update.boundedRate != 1 && update.unbounded < update.values.numel();
}

UpdateNumbers sgdNumbers(const Optimizer& options, std::uint64_t /*step*/, double learningRate) {
    return {learningRate, learningRate * options.momentum, 0};
}

/// values -= numbers[which] * change. The host knows its own numbers; another device is not asked for its.
void takeAway(const UpdateStep& update, const Tensor& change, std::int64_t which) {
    if (isForOwnLoops(update.values))
        update.values.add_(change, -static_cast<double>(update.numbers.data_ptr<float>()[which]));
    else
        update.values.addcmul_(change, update.numbers.select(0, which), -1);
}

/// Stochastic gradient descent with momentum, and with Nesterov's. It is linear in the gradient: a multiple
/// of that is a multiple of the learning rate.
void sgd(const UpdateStep& update) {
    const Optimizer& options = update.options;
    if (hasOtherRate(update))
        boundedPart(update, update.gradients).mul_(update.boundedRate);
    addDecay(update, decayOf(update));
    if (update.moments.empty()) {
        takeAway(update, update.gradients, 0);
        return;
    }
    const Tensor& velocity = update.moments[0];
    velocity.mul_(options.momentum).add_(update.gradients);
    takeAway(update, velocity, options.nesterov ? 1 : 0);
    if (options.nesterov)
        takeAway(update, update.gradients, 0);
}

/// learning rate / (1 - beta1^t), 1 / sqrt(1 - beta2^t), and what AdamW multiplies the values with.
UpdateNumbers adamNumbers(const Optimizer& options, std::uint64_t step, double learningRate) {
    const auto steps = static_cast<double>(step);
    return {learningRate / (1 - std::pow(options.beta1, steps)),
            1 / std::sqrt(1 - std::pow(options.beta2, steps)),
            1 - learningRate * options.weightDecay.value_or(0)};
}

/// The numbers of an update by Adam; decay that is decoupled shrinks the values themselves.
AdamStep adamStep(const UpdateStep& update, bool decoupled) {
    const Optimizer& options = update.options;
    const float* const numbers = update.numbers.data_ptr<float>();
    return {.beta1 = static_cast<float>(options.beta1),
            .beta2 = static_cast<float>(options.beta2),
            .epsilon = static_cast<float>(options.epsilon),
            .rate = numbers[0],
            .varianceScale = numbers[1],
            .keep = decoupled ? numbers[2] : 1,
            .decay = static_cast<float>(decoupled ? 0 : decayOf(update))};
}

void adamOnCpu(const UpdateStep& update, bool decoupled) {
    AdamStep numbers = adamStep(update, decoupled);
    const auto change = [&](std::int64_t first, std::int64_t end) {
        optimizer_loops::adam(numbers, update.values.data_ptr<float>() + first,
                              update.gradients.data_ptr<float>() + first,
                              update.moments[0].data_ptr<float>() + first,
                              update.moments[1].data_ptr<float>() + first, end - first);
    };
    at::parallel_for(0, update.decayed, parametersATask, change);
    numbers.keep = 1;
    numbers.decay = 0;
    at::parallel_for(update.decayed, update.unbounded, parametersATask, change);
    numbers.rate *= static_cast<float>(update.boundedRate);
    at::parallel_for(update.unbounded, update.values.numel(), parametersATask, change);
}

void adamOnDevice(const UpdateStep& update, bool decoupled) {
    const Optimizer& options = update.options;
    if (!decoupled)
        addDecay(update, decayOf(update));
    update.moments[0].mul_(options.beta1).add_(update.gradients, 1 - options.beta1);
    update.moments[1].mul_(options.beta2).addcmul_(update.gradients, update.gradients, 1 - options.beta2);
    if (decoupled && decayOf(update) > 0)
        update.values.narrow(0, 0, update.decayed).mul_(update.numbers.select(0, 2));
    const Tensor deviation = update.moments[1].sqrt().mul_(update.numbers.select(0, 1)).add_(options.epsilon);
    const Tensor change = update.moments[0].div(deviation).mul_(update.numbers.select(0, 0));
    if (hasOtherRate(update))
        boundedPart(update, change).mul_(update.boundedRate);
    update.values.sub_(change);
}

void adamWith(const UpdateStep& update, bool decoupled) {
    if (isForOwnLoops(update.values))
        adamOnCpu(update, decoupled);
    else if (isForOwnKernels(update.values))
        adamOnCuda(update, decoupled);
    else
        adamOnDevice(update, decoupled);
}

void adam(const UpdateStep& update) {
    adamWith(update, false);
}

void adamw(const UpdateStep& update) {
    adamWith(update, true);
}

constexpr UpdateRule rules[] = {
    {.name = "sgd", .moments = noneWithoutMomentum, .numbers = sgdNumbers, .step = sgd},
    {.name = "adam", .moments = two, .numbers = adamNumbers, .step = adam},
    {.name = "adamw", .moments = two, .numbers = adamNumbers, .step = adamw},
};

}  // namespace

const UpdateRule& updateRule(std::string_view optimizer) {
    for (const UpdateRule& rule : rules) {
        if (rule.name == optimizer)
            return rule;
    }
    throw RunError("this trainer does not know the optimizer " + inQuotes(optimizer));
}

}  // namespace zorro
