#include "core/train/stack/update_rules.h"

#include <ATen/Parallel.h>
#include <cmath>

#include "core/formula/program/processor_versions.h"
#include "core/text/text.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace optimizer_loops {

/// The numbers of one step of Adam.
struct AdamStep {
    float beta1;
    float beta2;
    float epsilon;
    float rate;           ///< learning rate / (1 - beta1^t)
    float varianceScale;  ///< 1 / sqrt(1 - beta2^t)
    float keep;           ///< what AdamW multiplies the values with
    float decay;          ///< what Adam adds of the values to the gradient
};

ZORRO_FOR_EACH_PROCESSOR void adam(const AdamStep& step, float* __restrict value,
                                   const float* __restrict gradient, float* __restrict mean,
                                   float* __restrict variance, std::int64_t count) {
    const AdamStep s = step;
    for (std::int64_t i = 0; i < count; ++i) {
        const float g = gradient[i] + s.decay * value[i];
        mean[i] = s.beta1 * mean[i] + (1 - s.beta1) * g;
        variance[i] = s.beta2 * variance[i] + (1 - s.beta2) * g * g;
        const float deviation = std::sqrt(variance[i]) * s.varianceScale + s.epsilon;
        value[i] = s.keep * value[i] - s.rate * mean[i] / deviation;
    }
}

}  // namespace optimizer_loops

namespace {

constexpr std::int64_t parametersATask = 1 << 15;

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

/// Stochastic gradient descent with momentum, and with Nesterov's.
void sgd(const UpdateStep& update) {
    const Optimizer& options = update.options;
    addDecay(update, decayOf(update));
    if (update.moments.empty()) {
        update.values.add_(update.gradients, -update.learningRate);
        return;
    }
    const Tensor& velocity = update.moments[0];
    velocity.mul_(options.momentum).add_(update.gradients);
    update.values.add_(velocity,
                       options.nesterov ? -update.learningRate * options.momentum : -update.learningRate);
    if (options.nesterov)
        update.values.add_(update.gradients, -update.learningRate);
}

/// The numbers of an update by Adam; decay that is decoupled shrinks the values themselves.
optimizer_loops::AdamStep adamStep(const UpdateStep& update, bool decoupled) {
    const Optimizer& options = update.options;
    const auto steps = static_cast<double>(update.steps);
    return {.beta1 = static_cast<float>(options.beta1),
            .beta2 = static_cast<float>(options.beta2),
            .epsilon = static_cast<float>(options.epsilon),
            .rate = static_cast<float>(update.learningRate / (1 - std::pow(options.beta1, steps))),
            .varianceScale = static_cast<float>(1 / std::sqrt(1 - std::pow(options.beta2, steps))),
            .keep = static_cast<float>(decoupled ? 1 - update.learningRate * decayOf(update) : 1),
            .decay = static_cast<float>(decoupled ? 0 : decayOf(update))};
}

void adamOnCpu(const UpdateStep& update, bool decoupled) {
    optimizer_loops::AdamStep numbers = adamStep(update, decoupled);
    const auto change = [&](std::int64_t first, std::int64_t end) {
        optimizer_loops::adam(numbers, update.values.data_ptr<float>() + first,
                              update.gradients.data_ptr<float>() + first,
                              update.moments[0].data_ptr<float>() + first,
                              update.moments[1].data_ptr<float>() + first, end - first);
    };
    at::parallel_for(0, update.decayed, parametersATask, change);
    numbers.keep = 1;
    numbers.decay = 0;
    at::parallel_for(update.decayed, update.values.numel(), parametersATask, change);
}

void adamOnDevice(const UpdateStep& update, bool decoupled) {
    const Optimizer& options = update.options;
    const auto steps = static_cast<double>(update.steps);
    const double rate = update.learningRate / (1 - std::pow(options.beta1, steps));
    const double varianceScale = 1 / std::sqrt(1 - std::pow(options.beta2, steps));
    if (!decoupled)
        addDecay(update, decayOf(update));
    update.moments[0].mul_(options.beta1).add_(update.gradients, 1 - options.beta1);
    update.moments[1].mul_(options.beta2).addcmul_(update.gradients, update.gradients, 1 - options.beta2);
    if (decoupled && decayOf(update) > 0)
        update.values.narrow(0, 0, update.decayed).mul_(1 - update.learningRate * decayOf(update));
    const Tensor deviation = update.moments[1].sqrt().mul_(varianceScale).add_(options.epsilon);
    update.values.addcdiv_(update.moments[0], deviation, -rate);
}

void adamWith(const UpdateStep& update, bool decoupled) {
    (isForOwnLoops(update.values) ? adamOnCpu : adamOnDevice)(update, decoupled);
}

void adam(const UpdateStep& update) {
    adamWith(update, false);
}

void adamw(const UpdateStep& update) {
    adamWith(update, true);
}

constexpr UpdateRule rules[] = {
    {.name = "sgd", .moments = noneWithoutMomentum, .step = sgd},
    {.name = "adam", .moments = two, .step = adam},
    {.name = "adamw", .moments = two, .step = adamw},
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
