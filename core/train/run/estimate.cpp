#include "core/train/run/estimate.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include "core/run/events/event_line.h"
#include "core/run/members/member_group.h"
#include "core/run/tuning/tuning_text.h"
#include "core/text/text.h"
#include "core/train/clock.h"
#include "core/train/layers/dense_layer.h"
#include "core/train/measure/learned_record.h"
#include "core/train/measure/records.h"
#include "core/train/optimizer/update_rules.h"
#include "core/train/run/device.h"
#include "core/train/run/training_data.h"
#include "core/train/run/training_plan.h"
#include "core/train/stack/stack.h"
#include "core/train/stack/stack_plan.h"
#include "core/train/stack/stack_steps.h"
#include "core/train/tuning/candidate_figures.h"

namespace zorro {

namespace {

constexpr std::uint64_t never = 1'000'000'000;  ///< a step that no comparison comes to
/// What a network takes of this machine's memory beside its numbers, for what is recorded and said of it: of
/// 30,000 networks with 42 parameters 17 kB each.
constexpr double recordBytes = 17e3;
/// A checkpoint while it is written, in what networks take between two steps: all but gradients, and memory
/// that was too small for it.
constexpr double savingShare = 1.5;
constexpr double enoughToMeasure = 100;  ///< members whose memory is seen beside that of a process

/// What the members that make steps at the same time take of the device's memory, and which share of all they
/// are.
struct SeenMemory {
    double bytes = 0;
    double share = 1;
};

/// The planned members of a comparison alone, in the order in which the plan then has them.
Comparison plannedPart(const Comparison& comparison, StackPlan& plan) {
    Comparison part = comparison;
    part.members.clear();
    for (std::vector<std::size_t>& stack : plan) {
        for (std::size_t& position : stack) {
            part.members.push_back(comparison.members[position]);
            position = part.members.size() - 1;
        }
    }
    return part;
}

/// Makes some steps of a comparison to see how long they take.
class StepClock {
public:
    StepClock(const Comparison& comparison, const TrainingData& data, const torch::Device& device)
        : device_(device), usedBefore_(usedMemory(device)) {
        StackPlan plan = planStacksOn(device, comparison, std::numeric_limits<std::size_t>::max());
        threads_ = threadsFor(device, plan.size());
        all_ = static_cast<double>(comparison.members.size());
        // Stacks of about one size take turns: one for each thread is enough to see.
        turns_ = (plan.size() + threads_ - 1) / threads_;
        plan.resize(threads_);
        comparison_ = plannedPart(comparison, plan);
        const Clock::time_point start = Clock::now();
        for (const std::vector<std::size_t>& stack : plan)
            stacks_.push_back(std::make_unique<Stack>(comparison_, stack, data, device));
        building_ = static_cast<double>(turns_) * secondsSince(start);
        static_cast<void>(seconds(never, never, 0));  // the first step allocates
    }

    /// Of making the networks.
    [[nodiscard]] double building() const { return building_; }

    /// Of one step of all members, on average over so many seconds, at least one step.
    double seconds(std::size_t recordEvery, std::size_t validateEvery, double enough) {
        comparison_.training.recordEvery = recordEvery;
        comparison_.training.validateEvery = validateEvery;
        // A GPU is told a kind of step when it was made a few times.
        for (int i = 0; !device_.is_cpu() && i < 3; ++i) makeOne();
        const Clock::time_point start = Clock::now();
        double passed = 0;
        int count = 0;
        do {
            makeOne();
            ++count;
            passed = secondsSince(start);
        } while (passed < enough);
        return static_cast<double>(turns_) * passed / count;
    }

    /// No bytes where members are so few that they drown in what a process keeps.
    [[nodiscard]] SeenMemory memory() const {
        const auto members = static_cast<double>(comparison_.members.size());
        return {.bytes = members < enoughToMeasure ? 0 : std::max(0.0, usedMemory(device_) - usedBefore_),
                .share = members / all_};
    }

private:
    void makeOne() {
        const MeasurementTable table =
            makeSteps(stacks_, {.first = step_, .end = step_ + 1, .total = never}, threads_);
        if (!table.front().empty())
            written_ += eventLine(eventBatch(stacks_, table, 1, 1)).size();
        synchronize(device_);
        ++step_;
    }

    Comparison comparison_;  ///< of what is built; how often is recorded changes
    torch::Device device_;
    double usedBefore_;
    std::size_t threads_ = 1;
    std::size_t turns_ = 1;
    double all_;  ///< members
    double building_ = 0;
    std::uint64_t step_ = 1;   ///< the very first is always validated
    std::size_t written_ = 0;  ///< bytes of records
    Stacks stacks_;
};

/// Loads what the first step of a process loads, and no member takes for itself.
void makeFirstStep(Comparison comparison, const TrainingData& data, const torch::Device& device) {
    comparison.members.resize(1);
    static_cast<void>(StepClock(comparison, data, device).seconds(1, 1, 0));
}

/// What some steps have shown of a whole training.
struct SeenTraining {
    double seconds = std::numeric_limits<double>::quiet_NaN();
    SeenMemory memory = {};
};

/// The evaluation of what was trained, in validations while it is trained, which look at some examples.
double evaluationsAtTheEnd(const TrainingData& data) {
    const auto watched = static_cast<double>(data.watched.numel());
    return watched > 0 ? static_cast<double>(data.validation.numel() + data.test.numel()) / watched : 0;
}

SeenTraining seenTraining(const Comparison& comparison, const TrainingData& data, const torch::Device& device,
                          std::uint64_t steps) {
    constexpr double enough = 0.3;
    const Training& training = comparison.training;
    makeFirstStep(comparison, data, device);
    StepClock clock(comparison, data, device);
    const double plain = clock.seconds(never, never, enough);
    const double recorded = clock.seconds(1, never, enough / 4);
    const double validated = clock.seconds(1, 1, 0);
    const double all = static_cast<double>(steps);
    const double records = all / static_cast<double>(training.recordEvery);
    const double validations =
        1 + all / static_cast<double>(training.validateEvery) + evaluationsAtTheEnd(data);
    const double seconds = clock.building() + all * plain + records * std::max(0.0, recorded - plain) +
                           validations * std::max(0.0, validated - plain);
    return {.seconds = seconds, .memory = clock.memory()};
}

std::string taskWords(const Dataset& dataset) {
    const std::string outputs = std::to_string(dataset.outputs);
    const std::string inputs = " from " + std::to_string(dataset.exampleSize()) + " inputs";
    switch (dataset.task) {
        case Task::classification:
            return "classification into " + outputs + " classes" + inputs;
        case Task::regression:
            return "regression of " + outputs + (dataset.outputs == 1 ? " number" : " numbers") + inputs;
        case Task::nextToken:
            return "prediction of the next of " + outputs + " tokens in sequences of " +
                   std::to_string(dataset.exampleSize());
    }
    return {};
}

/// What the data are taken for, a sentence each.
std::vector<std::string> notesOn(const Comparison& comparison, const TrainingData& data) {
    const Split& split = data.split;
    std::vector<std::string> notes = data.dataset.notes;
    notes.push_back(taskWords(data.dataset) + "; " + std::to_string(split.train.size()) +
                    " examples to train on, " + std::to_string(split.validation.size()) +
                    " to validate on, " + std::to_string(split.test.size()) + " to test on");
    const bool isVaried = std::ranges::any_of(comparison.members, [](const Member& member) {
        return member.values.contains("optimizer.weight_decay");
    });
    if (!isVaried && comparison.optimizer.weightDecay.value_or(0) > 0)
        notes.push_back("weight decay " + readableNumber(*comparison.optimizer.weightDecay, 3));
    return notes;
}

/// A network of each group where these differ in their parameters, else one.
Stacks oneOfEach(const Comparison& comparison, const TrainingData& data) {
    Stacks stacks;
    for (const MemberGroup& group : memberGroupsOf(comparison)) {
        const std::size_t position = membersOf(comparison, group).front();
        stacks.push_back(
            std::make_unique<Stack>(comparison, std::vector{position}, data, torch::Device(at::kCPU)));
        if (comparison.architecture.learnable == Learnable::none)
            break;
    }
    return stacks;
}

std::vector<EstimatedLayer> layersOf(const Parameters& parameters) {
    const std::vector<std::size_t> counts = parameters.countsOf(0);
    std::vector<EstimatedLayer> layers;
    for (std::size_t i = 0; i < counts.size(); ++i)
        layers.push_back({.name = parameters.layers()[i], .parameters = counts[i]});
    for (const StackedParameter& parameter : parameters.all())
        layers[parameter.layer].gated |= parameter.name == gatedWeight;
    return layers;
}

/// Those of all members together.
double allParameters(const Comparison& comparison, const ParameterCounts& counts) {
    double all = 0;
    for (const Member& member : comparison.members)
        all += static_cast<double>(
            std::ranges::find(counts, groupOf(member), &ActivationParameters::group)->parameters);
    return all;
}

/// What members take of the device's memory between two steps: parameters, their gradients, and what the
/// optimiser remembers.
double bytesAtRest(const Comparison& comparison, const Parameters& parameters,
                   const ParameterCounts& counts) {
    const double copies =
        2 + static_cast<double>(updateRule(comparison.optimizer.kind).moments(comparison.optimizer));
    return copies * static_cast<double>(parameters.values().element_size()) *
           allParameters(comparison, counts);
}

/// What the tuning takes before: its candidates are as large as the members, and cost as much an update.
void addTuning(const Comparison& comparison, const TrainingData& data, TrainingEstimate& estimate) {
    const TuningRecord record =
        beginTuning(comparison, tuningJudge(comparison.protocol, data), estimate.steps);
    const TuningBudget budget = tuningBudget(record, comparison.tuning);
    const auto members = static_cast<double>(comparison.members.size());
    const auto networks = static_cast<double>(record.groups.size() * record.seeds.size());
    const double alone = estimate.seconds;
    const auto secondsWith = [&](std::uint64_t updates) {
        const double share = static_cast<double>(updates) / static_cast<double>(estimate.steps);
        return alone * (1 + share * networks / members);
    };
    estimate.seconds = secondsWith(budget.updates);
    estimate.widenedSeconds = secondsWith(budget.widenedUpdates);
    estimate.mostSeconds = secondsWith(budget.mostUpdates);
    const double asMany = std::max(1.0, static_cast<double>(budget.candidates) * networks / members);
    estimate.bytes *= asMany;
    estimate.bytesOfOneMore *= asMany;
    estimate.tuning = budgetSentence(record, comparison.tuning);
}

}  // namespace

TrainingEstimate estimateTraining(const Comparison& asked) {
    useAllCores();
    Comparison comparison = asked;
    const torch::Device device = resolveDevice(comparison.training.device);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const std::uint64_t steps = fillInSteps(comparison, data);
    const Stacks counted = oneOfEach(comparison, data);
    const Stack& one = *counted.front();
    const ParameterCounts counts = parameterCounts(comparison, counted);
    const double members = static_cast<double>(comparison.members.size());
    const double atRest = bytesAtRest(comparison, one.parameters(), counts);
    TrainingEstimate estimate{.parameters = counts,
                              .layers = layersOf(one.parameters()),
                              .gated = one.gatedSize(),
                              .steps = steps,
                              .bytes = atRest + one.activationBytes() * members,
                              .freeBytes = freeMemory(device),
                              .seconds = std::numeric_limits<double>::quiet_NaN(),
                              .device = deviceDescription(device),
                              .notes = notesOn(comparison, data)};
    try {
        const SeenTraining seen = device.is_cpu() ? seenTraining(comparison, data, device, estimate.steps)
                                                  : seenTraining(comparison, prepareData(comparison, device),
                                                                 device, estimate.steps);
        estimate.seconds = seen.seconds;
        if (seen.memory.bytes > 0)
            estimate.bytes = seen.memory.bytes + std::max(0.0, 1 - seen.memory.share) * atRest;
    } catch (const c10::Error&) {  // e.g. memory ran out, which training gets around
    }
    const double beside = device.is_cpu() ? savingShare * atRest + members * recordBytes : 0;
    estimate.bytes += beside;
    estimate.bytesOfOneMore = (atRest + beside) / members;
    estimate.widenedSeconds = estimate.mostSeconds = estimate.seconds;
    if (!comparison.tuning.fields.empty())
        addTuning(comparison, data, estimate);
    return estimate;
}

}  // namespace zorro
