#include "core/train/stack/loss_watch.h"

#include <cmath>

#include "core/text/text.h"

namespace zorro {

namespace {

double valueAt(const Tensor& values, std::size_t member) {
    return values[static_cast<std::int64_t>(member)].item<double>();
}

}  // namespace

LossWatch::LossWatch(std::size_t members, const torch::Device& device)
    : divergedAt_(
          at::full({static_cast<std::int64_t>(members)}, -1, at::TensorOptions(device).dtype(at::kLong))),
      firstLosses_(
          at::zeros({static_cast<std::int64_t>(members)}, at::TensorOptions(device).dtype(at::kFloat))),
      lastLosses_(firstLosses_.clone()) {}

void LossWatch::note(const Tensor& exactLosses, const Tensor& step) {
    if (!isForOwnLoops(exactLosses)) {
        const Tensor losses = exactLosses.to(at::kFloat);
        firstLosses_.copy_(at::where(step.eq(1), losses, firstLosses_));
        lastLosses_.copy_(losses);
        const Tensor bad = losses.isfinite().logical_not_().logical_and_(divergedAt_.lt(0));
        divergedAt_.copy_(at::where(bad, step, divergedAt_));
        return;
    }
    const std::int64_t count = *step.data_ptr<std::int64_t>();
    if (count == 1)
        firstLosses_ = exactLosses;
    lastLosses_ = exactLosses;
    const float* loss = exactLosses.data_ptr<float>();
    std::int64_t* divergedAt = divergedAt_.data_ptr<std::int64_t>();
    for (std::int64_t member = 0; member < exactLosses.size(0); ++member) {
        if (divergedAt[member] < 0 && !std::isfinite(loss[member]))
            divergedAt[member] = count;
    }
}

std::vector<std::optional<MemberFailure>> LossWatch::failures(std::uint64_t steps,
                                                              const Tensor& finiteWeights) const {
    const Tensor divergedAt = divergedAt_.to(at::kCPU);
    const Tensor last = lastLosses_.to(at::kCPU);
    const Tensor finite = finiteWeights.to(at::kCPU);
    std::vector<std::optional<MemberFailure>> failures(static_cast<std::size_t>(divergedAt.size(0)));
    for (std::size_t member = 0; member < failures.size(); ++member) {
        const auto place = static_cast<std::int64_t>(member);
        if (const auto step = divergedAt[place].item<std::int64_t>(); step >= 0)
            failures[member] = {static_cast<std::uint64_t>(step), "its training loss was not finite"};
        else if (!finite[place].item<bool>())
            failures[member] = {steps, "its weights were not finite"};
        else if (const auto why = reasonAgainst(member, valueAt(last, member), "training loss"))
            failures[member] = {steps, *why};
    }
    return failures;
}

std::optional<std::string> LossWatch::reasonAgainst(std::size_t member, double loss,
                                                    const std::string& name) const {
    if (!std::isfinite(loss))
        return "its " + name + " was not finite";
    const double first = valueAt(firstLosses_, member);
    if (first > 0 && loss >= riseOfFailure * first)
        return "its " + name + " rose from " + readableNumber(first, 3) + " to " + readableNumber(loss, 3);
    return std::nullopt;
}

}  // namespace zorro
