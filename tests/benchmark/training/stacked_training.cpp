#include "tests/benchmark/training/stacked_training.h"

#include <chrono>
#include <limits>

#include "core/run/events/event_line.h"
#include "core/train/measure/records.h"
#include "core/train/run/device.h"
#include "core/train/run/training_plan.h"
#include "core/train/stack/stack_steps.h"

namespace zorro {

StackedTraining::StackedTraining(const Comparison& comparison, const torch::Device& device)
    : comparison_(comparison),
      device_(device),
      data_(prepareData(comparison, device)),
      mapper_(data_.dataset, device, comparison_.members.size()),
      writing_(!device.is_cpu()) {
    const StackPlan plan = planStacksOn(device, comparison_, std::numeric_limits<std::size_t>::max());
    for (const auto& members : plan)
        stacks_.push_back(std::make_unique<Stack>(comparison_, members, data_, device));
    threads_ = threadsFor(device, plan.size());
}

StackedTraining::~StackedTraining() {
    useAllCores();
}

double StackedTraining::advance(std::uint64_t steps) {
    const auto start = std::chrono::steady_clock::now();
    const MeasurementTable table =
        makeSteps(stacks_, {.first = step_, .end = step_ + steps, .total = 1U << 30U}, threads_);
    if (!table.front().empty()) {
        EventBatch batch = eventBatch(stacks_, table, 1, 1);
        if (mapper_.isDue(seconds_))
            batch.maps = mapper_.look(stacks_, step_, seconds_, threads_);
        writing_.run([this, line = std::move(batch)] { written_ += eventLine(line).size(); });
    }
    synchronize(device_);
    step_ += steps;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    seconds_ += seconds;
    return seconds;
}

}  // namespace zorro
