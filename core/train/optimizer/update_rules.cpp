#include "core/train/optimizer/update_rules.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>

#include "core/formula/program/processor_versions.h"
#include "core/text/text.h"
#include "core/train/activation/zorro_device.h"
#include "core/train/optimizer/adam_element.h"
#include "core/train/optimizer/flat_kernels.h"
#include "core/train/optimizer/sgd_element.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace optimizer_loops {

ZORRO_FOR_EACH_PROCESSOR void adam(const AdamStep& step, float* __restrict value,
                                   const float* __restrict gradient, float* __restrict mean,
                                   float* __restrict variance, std::int64_t count) {
    const AdamStep s = step;
    for (std::int64_t i = 0; i < count; ++i) adamElement(s, value[i], gradient[i], mean[i], variance[i]);
}

ZORRO_FOR_EACH_PROCESSOR void sgd(const SgdStep& step, float* __restrict value,
                                  const float* __restrict gradient, std::int64_t count) {
    const SgdStep s = step;
    for (std::int64_t i = 0; i < count; ++i) sgdElement(s, value[i], gradient[i]);
}

ZORRO_FOR_EACH_PROCESSOR void momentum(const SgdStep& step, float* __restrict value,
                                       const float* __restrict gradient, float* __restrict velocity,
                                       std::int64_t count) {
    const SgdStep s = step;
    for (std::int64_t i = 0; i < count; ++i) momentumElement(s, value[i], gradient[i], velocity[i]);
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

bool anyDecays(const UpdateStep& update) {
    return std::ranges::any_of(update.members, [](const MemberUpdate& member) {
        return member.options.weightDecay.value_or(0) > 0;
    });
}

bool anyHasOtherRate(const UpdateStep& update) {
    return update.unbounded < update.values.numel() &&
           std::ranges::any_of(update.members,
                               [](const MemberUpdate& member) { return member.boundedRate != 1; });
}

/// A number of each member for each of so many values from `first` on: [count], or [] where one is for all.
Tensor spread(const UpdateStep& update, const Tensor& ofMembers, std::int64_t first, std::int64_t count) {
    const Tensor& rows = update.table.rows;
    return rows.defined() ? ofMembers.index_select(0, rows.narrow(0, first, count)) : ofMembers.select(0, 0);
}

/// One of the numbers of this update for each value.
Tensor numberOf(const UpdateStep& update, std::int64_t which) {
    return spread(update, update.numbers.select(1, which), 0, update.values.numel());
}

Tensor fieldOf(const UpdateStep& update, MemberTable::Column column) {
    return spread(update, update.table.numbers.select(1, column), 0, update.values.numel());
}

/// Adds weight decay times values to the gradients of what decays.
void addDecay(const UpdateStep& update) {
    if (!anyDecays(update))
        return;
    const Tensor decay =
        spread(update, update.table.numbers.select(1, MemberTable::weightDecay), 0, update.decayed);
    update.gradients.narrow(0, 0, update.decayed).addcmul_(update.values.narrow(0, 0, update.decayed), decay);
}

/// Multiplies the part of a flat tensor that is of parameters of activations with their multiple of the
/// learning rate.
void scaleBounded(const UpdateStep& update, const Tensor& flat) {
    if (!anyHasOtherRate(update))
        return;
    const std::int64_t count = flat.numel() - update.unbounded;
    flat.narrow(0, update.unbounded, count)
        .mul_(spread(update, update.table.numbers.select(1, MemberTable::boundedRate), update.unbounded,
                     count));
}

/// Calls change(member's update, its numbers, stretch, first, end) for parts of all stretches.
template <typename Change>
void overStretches(const UpdateStep& update, const Change& change) {
    const float* const numbers = update.numbers.data_ptr<float>();
    for (const Stretch& stretch : update.stretches) {
        const auto step =
            change(update.members[stretch.member], numbers + updateNumbers * stretch.member, stretch);
        at::parallel_for(stretch.first, stretch.end, parametersATask, step);
    }
}

UpdateNumbers sgdNumbers(const Optimizer& options, std::uint64_t /*step*/, double learningRate) {
    return {learningRate, learningRate * options.momentum, 0};
}

/// The numbers of an update of a stretch. It is linear in the gradient: a multiple of that is a multiple of
/// the learning rate.
SgdStep sgdStep(const MemberUpdate& member, const float* numbers, const Stretch& stretch) {
    const Optimizer& options = member.options;
    return {.gradientScale = stretch.bounded ? static_cast<float>(member.boundedRate) : 1,
            .decay = stretch.decays ? static_cast<float>(options.weightDecay.value_or(0)) : 0,
            .momentum = static_cast<float>(options.momentum),
            .velocityRate = options.nesterov ? numbers[1] : numbers[0],
            .gradientRate = options.nesterov ? numbers[0] : 0};
}

void sgdOnCpu(const UpdateStep& update) {
    float* const values = update.values.data_ptr<float>();
    const float* const gradients = update.gradients.data_ptr<float>();
    float* const velocities = update.moments.empty() ? nullptr : update.moments[0].data_ptr<float>();
    overStretches(update, [&](const MemberUpdate& member, const float* numbers, const Stretch& stretch) {
        SgdStep step = sgdStep(member, numbers, stretch);
        if (velocities == nullptr)
            step.gradientRate = numbers[0];
        return [=](std::int64_t first, std::int64_t end) {
            if (velocities == nullptr)
                optimizer_loops::sgd(step, values + first, gradients + first, end - first);
            else
                optimizer_loops::momentum(step, values + first, gradients + first, velocities + first,
                                          end - first);
        };
    });
}

void sgdOnDevice(const UpdateStep& update) {
    scaleBounded(update, update.gradients);
    addDecay(update);
    const Tensor rate = numberOf(update, 0);
    if (update.moments.empty()) {
        update.values.addcmul_(update.gradients, rate, -1);
        return;
    }
    const Tensor& velocity = update.moments[0];
    velocity.mul_(fieldOf(update, MemberTable::momentum)).add_(update.gradients);
    const bool looksAhead = update.members.front().options.nesterov;
    update.values.addcmul_(velocity, looksAhead ? numberOf(update, 1) : rate, -1);
    if (looksAhead)
        update.values.addcmul_(update.gradients, rate, -1);
}

/// Stochastic gradient descent with momentum, and with Nesterov's.
void sgd(const UpdateStep& update) {
    if (isForOwnLoops(update.values))
        sgdOnCpu(update);
    else
        sgdOnDevice(update);
}

/// learning rate / (1 - beta1^t), 1 / sqrt(1 - beta2^t), and what AdamW multiplies the values with.
UpdateNumbers adamNumbers(const Optimizer& options, std::uint64_t step, double learningRate) {
    const auto steps = static_cast<double>(step);
    return {learningRate / (1 - std::pow(options.beta1, steps)),
            1 / std::sqrt(1 - std::pow(options.beta2, steps)),
            1 - learningRate * options.weightDecay.value_or(0)};
}

/// The numbers of an update of a stretch; decay that is decoupled shrinks the values themselves.
AdamStep adamStep(const MemberUpdate& member, const float* numbers, const Stretch& stretch, bool decoupled) {
    const Optimizer& options = member.options;
    const bool adds = stretch.decays && !decoupled;
    return {.beta1 = static_cast<float>(options.beta1),
            .beta2 = static_cast<float>(options.beta2),
            .epsilon = static_cast<float>(options.epsilon),
            .rate = stretch.bounded ? numbers[0] * static_cast<float>(member.boundedRate) : numbers[0],
            .varianceScale = numbers[1],
            .keep = stretch.decays && decoupled ? numbers[2] : 1,
            .decay = adds ? static_cast<float>(options.weightDecay.value_or(0)) : 0};
}

void adamOnCpu(const UpdateStep& update, bool decoupled) {
    float* const values = update.values.data_ptr<float>();
    const float* const gradients = update.gradients.data_ptr<float>();
    float* const means = update.moments[0].data_ptr<float>();
    float* const variances = update.moments[1].data_ptr<float>();
    overStretches(update, [&](const MemberUpdate& member, const float* numbers, const Stretch& stretch) {
        const AdamStep step = adamStep(member, numbers, stretch, decoupled);
        return [=](std::int64_t first, std::int64_t end) {
            optimizer_loops::adam(step, values + first, gradients + first, means + first, variances + first,
                                  end - first);
        };
    });
}

void adamOnDevice(const UpdateStep& update, bool decoupled) {
    if (!decoupled)
        addDecay(update);
    const Tensor& gradients = update.gradients;
    update.moments[0].lerp_(gradients, fieldOf(update, MemberTable::meanWeight));
    update.moments[1].lerp_(gradients.square(), fieldOf(update, MemberTable::squareWeight));
    if (decoupled && anyDecays(update))
        update.values.narrow(0, 0, update.decayed)
            .mul_(spread(update, update.numbers.select(1, 2), 0, update.decayed));
    const Tensor deviation =
        update.moments[1].sqrt().mul_(numberOf(update, 1)).add_(fieldOf(update, MemberTable::epsilon));
    const Tensor change = update.moments[0].div(deviation).mul_(numberOf(update, 0));
    scaleBounded(update, change);
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
