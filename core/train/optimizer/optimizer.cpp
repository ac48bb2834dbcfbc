#include "core/train/optimizer/optimizer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/train/activation/zorro_device.h"

namespace zorro {

FlatOptimizer::FlatOptimizer(std::vector<MemberUpdate> members, const Parameters& parameters)
    : rule_(&updateRule(members.front().options.kind)),
      members_(std::move(members)),
      stretches_(stretchesOf(parameters, members_.size() == 1)),
      values_(parameters.values()),
      gradients_(parameters.gradients()),
      decayed_(parameters.decayed()),
      unbounded_(parameters.unbounded()) {
    if (!isForOwnLoops(values_))
        table_ = memberTable(members_, stretches_, values_);
    std::size_t moments = 0;
    for (const MemberUpdate& member : members_) moments = std::max(moments, rule_->moments(member.options));
    for (std::size_t i = 0; i < moments; ++i) moments_.push_back(at::zeros_like(values_));
}

std::vector<UpdateNumbers> FlatOptimizer::numbers(std::uint64_t step, double factor) const {
    std::vector<UpdateNumbers> numbers;
    numbers.reserve(members_.size());
    for (const MemberUpdate& member : members_)
        numbers.push_back(rule_->numbers(member.options, step, member.options.learningRate * factor));
    return numbers;
}

void FlatOptimizer::step(const Tensor& numbers) {
    const at::NoGradGuard unrecorded;
    rule_->step({.members = members_,
                 .stretches = stretches_,
                 .table = table_,
                 .values = values_,
                 .gradients = gradients_,
                 .decayed = decayed_,
                 .unbounded = unbounded_,
                 .moments = moments_,
                 .numbers = numbers});
}

double scheduleFactor(const Schedule& schedule, std::uint64_t step, std::uint64_t steps) {
    if (step < schedule.warmup)
        return static_cast<double>(step + 1) / static_cast<double>(schedule.warmup);
    switch (schedule.kind) {
        case ScheduleKind::constant:
            return 1;
        case ScheduleKind::cosine: {
            const double rest =
                static_cast<double>(std::max<std::uint64_t>(steps, schedule.warmup + 1) - schedule.warmup);
            const double done = static_cast<double>(step - schedule.warmup) / rest;
            return (1 + std::cos(std::numbers::pi * std::min(done, 1.0))) / 2;
        }
        case ScheduleKind::step:
            return std::pow(schedule.stepFactor, static_cast<int>(step / schedule.stepEvery));
    }
    return 1;
}

}  // namespace zorro
