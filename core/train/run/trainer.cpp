#include "core/train/run/trainer.h"

#include <ATen/Context.h>
#include <algorithm>
#include <cmath>
#include <limits>
#include <torch/version.h>
#include <utility>

#include "core/dataset/generated.h"
#include "core/file/file.h"
#include "core/run/directory/network_summary.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/split_file.h"
#include "core/run/events/event_line.h"
#include "core/run/events/event_log.h"
#include "core/run/learned/layer_curve.h"
#include "core/run/process/run_claim.h"
#include "core/run/process/trainer_process.h"
#include "core/train/clock.h"
#include "core/train/evaluation/final_evaluation.h"
#include "core/train/measure/learned_record.h"
#include "core/train/measure/output_mapper.h"
#include "core/train/measure/records.h"
#include "core/train/run/checkpoint.h"
#include "core/train/run/device.h"
#include "core/train/run/device_error.h"
#include "core/train/run/pause.h"
#include "core/train/run/provenance_record.h"
#include "core/train/run/training_data.h"
#include "core/train/run/training_plan.h"
#include "core/train/stack/built_stacks.h"
#include "core/train/stack/stack.h"
#include "core/train/stack/stack_steps.h"
#include "core/train/steps/beside.h"
#include "core/train/tuning/tuner.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

constexpr double secondsBetweenFlushes = 0.08;

/// One comparison while it is trained.
class Trainer {
public:
    /// Members are trained in stacks of at most `largestStack`, on a CPU of a size that suits it.
    Trainer(fs::path run, const TrainerOptions& options, std::size_t largestStack);

    RunResult train();

    /// The members of the largest stack; 1 where making it smaller would not help: it is that of a
    /// checkpoint.
    [[nodiscard]] std::size_t divisible() const { return fromCheckpoint_ ? 1 : sizeOfLargest(plan_); }

private:
    /// Makes what plan_ says, as it is at the start or in the checkpoint: what takes the device's memory.
    void begin();
    void sayOnce() const;
    void openRecord();
    void save();
    void makeChunk();
    void sayWhyPlain();
    void record(MeasurementTable& table, double seconds);
    [[nodiscard]] bool everyMemberDiverged() const;

    /// That of the comparison's first member.
    [[nodiscard]] const TrainingData& firstData() const { return data_.at(dataSeedsOf(comparison_).front()); }

    [[nodiscard]] std::vector<std::string> gateLayers() const;

    fs::path run_;
    const TrainerOptions& options_;
    Comparison comparison_;
    torch::Device device_;
    DataBySeed data_;
    std::uint64_t total_ = 0;
    std::size_t threads_ = 1;
    std::optional<Checkpoint> checkpoint_;  ///< until it is restored
    bool fromCheckpoint_ = false;
    StackPlan plan_;
    Stacks stacks_;
    std::optional<EventLog> log_;
    OutputMapper mapper_;
    Beside writing_;  ///< to the log, which it is destroyed before
    std::uint64_t steps_ = 0;
    std::uint64_t chunk_ = 1;
    bool saidWhyPlain_ = false;
    double seconds_ = 0;
    double trainLoss_ = std::numeric_limits<double>::quiet_NaN();
    Clock::time_point saved_ = Clock::now();
};

Trainer::Trainer(fs::path run, const TrainerOptions& options, std::size_t largestStack)
    : run_(std::move(run)),
      options_(options),
      comparison_(readComparison(readFile(run_ / comparisonFile))),
      device_(resolveDevice(comparison_.training.device)),
      data_(prepareAllData(comparison_, device_)),
      mapper_(firstData().dataset, device_, comparison_.members.size()),
      writing_(!device_.is_cpu()) {
    keepProvenance(run_, options_, firstData().dataset, comparison_);
    total_ = fillInSteps(comparison_, firstData());
    at::globalContext().setDeterministicAlgorithms(comparison_.training.deterministic, false);
    at::globalContext().setAllowTF32CuDNN(false);  // float32 means that of convolutions too
    checkpoint_ = readCheckpoint(run_);
    fromCheckpoint_ = checkpoint_.has_value();
    if (checkpoint_ && !isPlanOf(comparison_, checkpoint_->plan))
        throw RunError("the checkpoint of '" + run_.string() + "' is of other members");
    useAllCores();
    plan_ = checkpoint_ ? checkpoint_->plan : planStacksOn(device_, comparison_, largestStack);
    threads_ = threadsFor(device_, plan_.size());
}

void Trainer::begin() {
    stacks_.clear();
    stacks_ = builtStacks(comparison_, plan_, data_, device_);
    if (checkpoint_) {
        restoreStacks(stacks_, *checkpoint_, run_);
        steps_ = checkpoint_->steps;
        seconds_ = checkpoint_->seconds;
    }
    checkpoint_.reset();
    if (options_.message)
        sayOnce();
    openRecord();
}

/// What somebody who begins a training should know.
void Trainer::sayOnce() const {
    for (const std::string& note : firstData().dataset.notes) options_.message(note);
    options_.message("training on " + deviceDescription(device_));
}

/// From here on the run directory tells of this training and no longer of one before.
void Trainer::openRecord() {
    std::error_code ignored;
    fs::remove(run_ / resultFile, ignored);
    fs::remove(run_ / learnedFile, ignored);
    log_.emplace(run_, steps_);
    log_->identify(programsLine(options_.trainer, options_.commit, TORCH_VERSION));
    std::vector<SplitOfSeed> splits;
    for (const std::uint64_t seed : dataSeedsOf(comparison_))
        splits.push_back({seed, data_.at(seed).dataset, data_.at(seed).split});
    writeSplits(run_, splits);
    const std::size_t training = firstData().split.train.size();
    writeNetworkSummary(run_, {.parameters = parameterCounts(comparison_, stacks_),
                               .task = taskName(firstData().dataset.task),
                               .trainingExamples = training,
                               .validationExamples = firstData().split.validation.size(),
                               .testExamples = firstData().split.test.size(),
                               .splitsOverlap = findGenerated(comparison_.data.source) == nullptr,
                               .weightDecay = comparison_.optimizer.weightDecay.value_or(0),
                               .steps = total_,
                               .stepsPerEpoch = static_cast<double>(stepsPerEpoch(comparison_, training)),
                               .gated = stacks_.front()->gatedSize(),
                               .layers = stacks_.front()->parameters().layers(),
                               .activationLayers = stacks_.front()->network().activationLayers(),
                               .gateLayers = gateLayers()});
}

/// The gates whose learned parameters are recorded: none where those of no member learn.
std::vector<std::string> Trainer::gateLayers() const {
    const bool learn = std::ranges::any_of(
        comparison_.members, [this](const Member& member) { return hasLearningGates(comparison_, member); });
    return learn ? stacks_.front()->network().gateLayers() : std::vector<std::string>();
}

void Trainer::save() {
    const Clock::time_point start = Clock::now();
    writing_.wait();  // nothing is kept that was not recorded
    Checkpoint checkpoint{.steps = steps_, .seconds = seconds_};
    for (const auto& stack : stacks_) {
        checkpoint.plan.push_back(stack->members());
        checkpoint.states.push_back(stack->state());
    }
    writeCheckpoint(run_, checkpoint);
    saved_ = Clock::now();
    seconds_ += secondsSince(start);
}

void Trainer::makeChunk() {
    const std::uint64_t end = std::min(steps_ + chunk_, total_);
    const Clock::time_point start = Clock::now();
    MeasurementTable table = makeSteps(stacks_, {.first = steps_, .end = end, .total = total_}, threads_);
    if (!table.front().empty())
        record(table, secondsSince(start));
    // Whoever watches waits for the recording, too: without it, seconds would fall behind the clock.
    const double seconds = secondsSince(start);
    const double perStep = seconds / static_cast<double>(end - steps_);
    seconds_ += seconds;
    steps_ = end;
    chunk_ = static_cast<std::uint64_t>(
        std::clamp(secondsBetweenFlushes / perStep, 1.0, 2 * static_cast<double>(chunk_)));
    sayWhyPlain();
    if (options_.progress)
        options_.progress({.steps = steps_,
                           .totalSteps = total_,
                           .seconds = seconds_,
                           .stepsPerSecond = 1 / perStep,
                           .trainLoss = trainLoss_});
}

void Trainer::sayWhyPlain() {
    const std::string why = stacks_.front()->whyPlain();
    if (why.empty() || saidWhyPlain_ || !options_.message)
        return;
    saidWhyPlain_ = true;
    options_.message("The GPU is told every step anew, which is slower: " + why);
}

void Trainer::record(MeasurementTable& table, double seconds) {
    const std::uint64_t end = std::min(steps_ + chunk_, total_);
    const double stepCount = static_cast<double>(end - steps_);
    for (Measurements& step : table.front())
        step.seconds = seconds_ + seconds * static_cast<double>(step.step - steps_) / stepCount;
    EventBatch batch = eventBatch(stacks_, table, stepCount / seconds, usedMemory(device_));
    if (mapper_.isDue(seconds_ + seconds) || end == total_ || asksToStop(options_))
        batch.maps = mapper_.look(stacks_, end, seconds_ + seconds, threads_);
    writing_.run([this, written = std::move(batch)] { log_->append(written); });

    double sum = 0;
    double count = 0;
    for (const Measurements& step : {table.front().back()}) {
        const Tensor& losses = step.values[Quantity::trainLoss];
        const Tensor finite = losses.masked_select(losses.isfinite());
        sum += finite.sum().item<double>();
        count += static_cast<double>(finite.numel());
    }
    trainLoss_ = sum / count;
}

bool Trainer::everyMemberDiverged() const {
    return std::all_of(stacks_.begin(), stacks_.end(), [](const auto& stack) {
        return stack->losses().divergedAt().ge(0).all().template item<bool>();
    });
}

RunResult Trainer::train() {
    begin();
    while (steps_ < total_ && !asksToStop(options_)) {
        makeChunk();
        if (everyMemberDiverged())
            break;
        if (secondsSince(saved_) >= comparison_.training.checkpointSeconds)
            save();
        waitWhilePaused(run_, options_, [this] { save(); });
    }
    save();
    RunResult ended = endOf(stacks_, steps_ == total_ ? RunState::finished : RunState::stopped, steps_);
    ended.seconds = seconds_;
    addTrivialAnswers(data_, ended);
    if (ended.state == RunState::finished)
        evaluateMembers(stacks_, threads_, ended);
    if (comparison_.architecture.learnable != Learnable::none)
        writeLearned(run_, learnedNetworks(comparison_, stacks_));
    if (std::ranges::all_of(ended.failures, [](const auto& failure) { return failure.has_value(); })) {
        ended.state = RunState::failed;
        ended.reason = "every member failed";
    }
    return ended;
}

/// Whether an error is that of a device whose memory is full.
bool isOutOfMemory(const std::exception& error) {
    return std::string(error.what()).find("out of memory") != std::string::npos;
}

/// Trains with all members together where the device's memory allows, and in smaller stacks where it does
/// not.
RunResult trainInStacksThatFit(const fs::path& run, const TrainerOptions& options) {
    std::size_t largest = std::numeric_limits<std::size_t>::max();
    for (;;) {
        std::size_t divisible = 1;
        try {
            Tuner tuner(run, options, largest);
            divisible = tuner.divisible();
            if (!tuner.tune())
                return {.state = RunState::stopped};
            Trainer trainer(run, options, largest);
            divisible = trainer.divisible();
            return trainer.train();
        } catch (const c10::Error& error) {
            if (divisible == 1 || !isOutOfMemory(error))
                throw;
            largest = (divisible + 1) / 2;
            const std::string reason = error.what_without_backtrace();
            if (options.message)
                options.message(reason.substr(0, reason.find('\n')) + " Going on with stacks of " +
                                std::to_string(largest) + " members instead of " + std::to_string(divisible) +
                                ".");
        }
    }
}

/// Writes down why a run could not be trained. One that had finished and was not touched stays so.
void keepFailure(const fs::path& run, const std::string& reason) {
    try {
        const std::size_t members = readComparison(readFile(run / comparisonFile)).members.size();
        const std::optional<RunResult> before = readResult(run, members);
        if (before && before->state == RunState::finished)
            return;
    } catch (const std::runtime_error&) {  // that is why, then
    }
    try {
        writeResult(run, {.state = RunState::failed, .reason = reason});
    } catch (const FileError&) {  // where the disk is full, the error itself has to do
    }
}

}  // namespace

RunResult trainRun(const fs::path& run, const TrainerOptions& options) {
    const RunClaim claim = claimRun(run);
    writeTrainerProcess(run);
    try {
        const RunResult result = trainInStacksThatFit(run, options);
        writeResult(run, result);
        removeTrainerProcess(run);
        return result;
    } catch (const std::exception& error) {
        const std::string reason = deviceErrorSentence(error.what());
        keepFailure(run, reason);
        removeTrainerProcess(run);
        if (reason != error.what())
            throw RunError(reason);
        throw;
    }
}

}  // namespace zorro
