#include "core/train/optimizer/optimizer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zorro {

FlatOptimizer::FlatOptimizer(const Optimizer& options, const Parameters& parameters, double boundedRate)
    : rule_(&updateRule(options.kind)),
      options_(options),
      values_(parameters.values()),
      gradients_(parameters.gradients()),
      decayed_(parameters.decayed()),
      unbounded_(parameters.unbounded()),
      boundedRate_(boundedRate) {
    const std::size_t moments = rule_->moments(options);
    for (std::size_t i = 0; i < moments; ++i) moments_.push_back(at::zeros_like(values_));
}

UpdateNumbers FlatOptimizer::numbers(std::uint64_t step, double learningRate) const {
    return rule_->numbers(options_, step, learningRate);
}

void FlatOptimizer::step(const Tensor& numbers) {
    const at::NoGradGuard unrecorded;
    rule_->step({.options = options_,
                 .values = values_,
                 .gradients = gradients_,
                 .decayed = decayed_,
                 .unbounded = unbounded_,
                 .boundedRate = boundedRate_,
                 .moments = moments_,
                 .numbers = numbers});
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
