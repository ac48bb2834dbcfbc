#include "core/train/stack/optimizer.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/activation/kernels/processor_versions.h"

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

}  // namespace

FlatOptimizer::FlatOptimizer(const Optimizer& options, const Parameters& parameters)
    : options_(options),
      values_(parameters.values()),
      gradients_(parameters.gradients()),
      decayed_(parameters.decayed()) {
    const bool sgd = options.kind == OptimizerKind::sgd;
    const std::size_t moments = sgd ? (options.momentum > 0 ? 1 : 0) : 2;
    for (std::size_t i = 0; i < moments; ++i) moments_.push_back(at::zeros_like(values_));
}

void FlatOptimizer::step(double learningRate) {
    const at::NoGradGuard unrecorded;
    ++steps_;
    if (options_.kind == OptimizerKind::sgd)
        sgd(learningRate);
    else
        adam(learningRate);
}

void FlatOptimizer::sgd(double learningRate) {
    if (options_.weightDecay > 0)
        gradients_.narrow(0, 0, decayed_).add_(values_.narrow(0, 0, decayed_), options_.weightDecay);
    if (moments_.empty()) {
        values_.add_(gradients_, -learningRate);
        return;
    }
    Tensor& velocity = moments_[0];
    velocity.mul_(options_.momentum).add_(gradients_);
    values_.add_(velocity, options_.nesterov ? -learningRate * options_.momentum : -learningRate);
    if (options_.nesterov)
        values_.add_(gradients_, -learningRate);
}

void FlatOptimizer::adam(double learningRate) {
    const double steps = static_cast<double>(steps_);
    const double rate = learningRate / (1 - std::pow(options_.beta1, steps));
    const double varianceScale = 1 / std::sqrt(1 - std::pow(options_.beta2, steps));
    const bool decoupled = options_.kind == OptimizerKind::adamw;
    const double keep = decoupled ? 1 - learningRate * options_.weightDecay : 1;
    const double decay = decoupled ? 0 : options_.weightDecay;

    if (!values_.is_cpu()) {
        const Tensor decaying = values_.narrow(0, 0, decayed_);
        if (decay > 0)
            gradients_.narrow(0, 0, decayed_).add_(decaying, decay);
        moments_[0].mul_(options_.beta1).add_(gradients_, 1 - options_.beta1);
        moments_[1].mul_(options_.beta2).addcmul_(gradients_, gradients_, 1 - options_.beta2);
        if (keep != 1)
            decaying.mul_(keep);
        values_.addcdiv_(moments_[0], moments_[1].sqrt().mul_(varianceScale).add_(options_.epsilon), -rate);
        return;
    }
    optimizer_loops::AdamStep numbers{.beta1 = static_cast<float>(options_.beta1),
                                      .beta2 = static_cast<float>(options_.beta2),
                                      .epsilon = static_cast<float>(options_.epsilon),
                                      .rate = static_cast<float>(rate),
                                      .varianceScale = static_cast<float>(varianceScale),
                                      .keep = static_cast<float>(keep),
                                      .decay = static_cast<float>(decay)};
    const auto update = [&](std::int64_t first, std::int64_t end) {
        optimizer_loops::adam(numbers, values_.data_ptr<float>() + first,
                              gradients_.data_ptr<float>() + first, moments_[0].data_ptr<float>() + first,
                              moments_[1].data_ptr<float>() + first, end - first);
    };
    at::parallel_for(0, decayed_, parametersATask, update);
    numbers.keep = 1;
    numbers.decay = 0;
    at::parallel_for(decayed_, values_.numel(), parametersATask, update);
}

double learningRateAt(const Comparison& comparison, std::uint64_t step, std::uint64_t steps) {
    const Schedule& schedule = comparison.schedule;
    const double rate = comparison.optimizer.learningRate;
    if (step < schedule.warmup)
        return rate * static_cast<double>(step + 1) / static_cast<double>(schedule.warmup);
    switch (schedule.kind) {
        case ScheduleKind::constant:
            return rate;
        case ScheduleKind::cosine: {
            const double rest =
                static_cast<double>(std::max<std::uint64_t>(steps, schedule.warmup + 1) - schedule.warmup);
            const double done = static_cast<double>(step - schedule.warmup) / rest;
            return rate * (1 + std::cos(std::numbers::pi * std::min(done, 1.0))) / 2;
        }
        case ScheduleKind::step:
            return rate * std::pow(schedule.stepFactor, static_cast<int>(step / schedule.stepEvery));
    }
    return rate;
}

}  // namespace zorro
