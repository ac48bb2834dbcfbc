#include "core/train/tuning/tuner.h"

#include <ATen/Context.h>
#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "core/run/tuning/tuning_record.h"
#include "core/run/tuning/tuning_text.h"
#include "core/train/clock.h"
#include "core/train/run/checkpoint.h"
#include "core/train/run/device.h"
#include "core/train/run/pause.h"
#include "core/train/run/provenance_record.h"
#include "core/train/run/training_data.h"
#include "core/train/run/training_plan.h"
#include "core/train/stack/built_stacks.h"
#include "core/train/stack/stack_steps.h"
#include "core/train/tuning/candidate_figures.h"

namespace zorro {

/// The candidates of a rung as they are trained.
struct TuningStage {
    Comparison trial;
    StackPlan plan;
    Stacks stacks;  ///< of the trial, which they refer to
};

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t never = 1'000'000'000;  ///< a step that no comparison comes to
constexpr double secondsBetweenLooks = 0.1;     ///< at what somebody asks of the trainer

/// The state of every network, in the order of the trial's members, as views.
std::vector<std::vector<Tensor>> statesOf(const TuningStage& stage) {
    std::vector<std::vector<Tensor>> states(stage.trial.members.size());
    for (const auto& stack : stage.stacks) {
        for (std::size_t place = 0; place < stack->members().size(); ++place)
            states[stack->members()[place]] = stack->stateOf(place);
    }
    return states;
}

/// Moments that one of them has not are those of others in its stack: for this network they stay 0.
void copyState(const std::vector<Tensor>& from, const std::vector<Tensor>& to) {
    const at::NoGradGuard unrecorded;
    for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i) to[i].copy_(from[i]);
}

std::size_t closedRungs(const TuningRecord& record) {
    std::size_t closed = 0;
    for (const TuningRound& round : record.rounds) {
        for (const TuningRung& rung : round.rungs) closed += rung.scores.empty() ? 0 : 1;
    }
    return closed;
}

}  // namespace

class Tuner::Work {
public:
    Work(fs::path run, const TrainerOptions& options, std::size_t largestStack, Comparison comparison);

    [[nodiscard]] std::size_t divisible() const;
    [[nodiscard]] bool tune();

private:
    void resume();
    [[nodiscard]] bool goOnFrom(const Checkpoint& checkpoint);
    [[nodiscard]] std::unique_ptr<TuningStage> planned(const TuningRung& rung) const;
    void build(TuningStage& stage) const;
    void takeSurvivors(const TuningStage& before, const TuningRung& closed);
    void trainRung();
    void makeChunk(std::uint64_t end);
    void closeOpenRung();
    void finish();
    void save();
    void say(const std::string& sentence) const {
        if (options_.message)
            options_.message(sentence);
    }

    fs::path run_;
    const TrainerOptions& options_;
    std::size_t largestStack_;
    Comparison comparison_;
    torch::Device device_;
    DataBySeed data_;
    TuningRecord record_;
    std::unique_ptr<TuningStage> stage_;
    bool fromCheckpoint_ = false;
    std::uint64_t steps_ = 0;  ///< of the open rung's candidates
    std::uint64_t chunk_ = 1;
    Clock::time_point saved_ = Clock::now();
};

Tuner::Work::Work(fs::path run, const TrainerOptions& options, std::size_t largestStack,
                  Comparison comparison)
    : run_(std::move(run)),
      options_(options),
      largestStack_(largestStack),
      comparison_(std::move(comparison)),
      device_(resolveDevice(comparison_.training.device)) {
    useAllCores();
    data_ = prepareAllData(allCandidates(comparison_), device_);
    const TrainingData& data = data_.begin()->second;
    keepProvenance(run_, options_, data.dataset, comparison_);
    const std::uint64_t steps = fillInSteps(comparison_, data);
    const TuningJudge judge = tuningJudge(comparison_.protocol, data);
    at::globalContext().setDeterministicAlgorithms(comparison_.training.deterministic, false);
    at::globalContext().setAllowTF32CuDNN(false);
    if (std::optional<TuningRecord> known = readTuning(run_, comparison_))
        record_ = *std::move(known);
    else
        record_ = beginTuning(comparison_, judge, steps);
    std::error_code ignored;
    fs::remove(run_ / resultFile, ignored);  // from here on the directory tells of this training
    resume();
}

/// Puts the open rung where the checkpoint was written. Without one that fits the tuning begins anew, unless
/// the rung is one that begins with new networks.
void Tuner::Work::resume() {
    if (isFinished(record_))
        return;
    const std::optional<Checkpoint> checkpoint = readCheckpoint(run_, tuningCheckpointFile);
    if (checkpoint && goOnFrom(*checkpoint)) {
        fromCheckpoint_ = true;
        return;
    }
    if (stepsBefore(record_) > 0)
        record_ = beginTuning(comparison_, record_.judge, record_.steps);
    stage_ = planned(*openRung(record_));
}

bool Tuner::Work::goOnFrom(const Checkpoint& checkpoint) {
    const std::size_t closed = closedRungs(record_);
    const std::vector<TuningRung>& rungs = record_.rounds.back().rungs;
    const bool isOfOpen = checkpoint.stage == closed;
    const bool isOfClosed = checkpoint.stage + 1 == closed && rungs.size() > 1;
    if (!isOfOpen && !isOfClosed)
        return false;
    auto stage = planned(isOfOpen ? rungs.back() : rungs[rungs.size() - 2]);
    if (!isPlanOf(stage->trial, checkpoint.plan))
        throw RunError("the checkpoint of '" + run_.string() + "' is of other candidates");
    stage->plan = checkpoint.plan;
    build(*stage);
    restoreStacks(stage->stacks, checkpoint, run_);
    steps_ = checkpoint.steps;
    if (isOfOpen)
        stage_ = std::move(stage);
    else
        takeSurvivors(*stage, rungs[rungs.size() - 2]);
    return true;
}

std::unique_ptr<TuningStage> Tuner::Work::planned(const TuningRung& rung) const {
    auto stage = std::make_unique<TuningStage>();
    stage->trial = trialComparison(comparison_, record_.groups, record_.axes, record_.points, rung.candidates,
                                   record_.seeds);
    stage->trial.training.recordEvery = never;
    if (comparison_.protocol.report == ReportedStep::last)
        stage->trial.training.validateEvery = never;
    stage->plan = planStacksOn(device_, stage->trial, largestStack_);
    return stage;
}

void Tuner::Work::build(TuningStage& stage) const {
    stage.stacks = builtStacks(stage.trial, stage.plan, data_, device_);
}

std::size_t Tuner::Work::divisible() const {
    return fromCheckpoint_ || !stage_ ? 1 : sizeOfLargest(stage_->plan);
}

/// Gives the candidates of the open rung what they had come to in the one before.
void Tuner::Work::takeSurvivors(const TuningStage& before, const TuningRung& closed) {
    const TuningRung& open = *openRung(record_);
    stage_ = planned(open);
    build(*stage_);
    const std::size_t seeds = record_.seeds.size();
    const std::vector<std::vector<Tensor>> from = statesOf(before);
    const std::vector<std::vector<Tensor>> to = statesOf(*stage_);
    for (std::size_t i = 0; i < open.candidates.size(); ++i) {
        const auto found = std::ranges::find(closed.candidates, open.candidates[i]);
        const auto was = static_cast<std::size_t>(found - closed.candidates.begin());
        for (std::size_t seed = 0; seed < seeds; ++seed)
            copyState(from[was * seeds + seed], to[i * seeds + seed]);
    }
}

bool Tuner::Work::tune() {
    if (!isFinished(record_) && stage_->stacks.empty())
        build(*stage_);
    writeTuning(run_, record_);
    while (openRung(record_) != nullptr) {
        say(rungSentence(record_));
        trainRung();
        if (asksToStop(options_)) {
            save();
            return false;
        }
        closeOpenRung();
    }
    finish();
    return true;
}

void Tuner::Work::trainRung() {
    const std::uint64_t end = openRung(record_)->steps;
    while (steps_ < end && !asksToStop(options_)) {
        makeChunk(end);
        if (secondsSince(saved_) >= comparison_.training.checkpointSeconds)
            save();
        waitWhilePaused(run_, options_, [this] { save(); });
    }
}

void Tuner::Work::makeChunk(std::uint64_t end) {
    const std::uint64_t next = std::min(steps_ + chunk_, end);
    const Clock::time_point start = Clock::now();
    static_cast<void>(makeSteps(stage_->stacks, {.first = steps_, .end = next, .total = record_.steps},
                                threadsFor(device_, stage_->plan.size())));
    const double seconds = secondsSince(start);
    const double perStep = seconds / static_cast<double>(next - steps_);
    record_.seconds += seconds;
    steps_ = next;
    chunk_ = static_cast<std::uint64_t>(
        std::clamp(secondsBetweenLooks / perStep, 1.0, 2 * static_cast<double>(chunk_)));
    if (options_.progress)
        options_.progress({.steps = steps_,
                           .totalSteps = end,
                           .seconds = record_.seconds,
                           .stepsPerSecond = 1 / perStep,
                           .phase = tuningPhase(record_),
                           .trainLoss = std::numeric_limits<double>::quiet_NaN()});
}

void Tuner::Work::closeOpenRung() {
    save();  // what is decided now can be gone on with from here
    const std::size_t seeds = record_.seeds.size();
    const std::vector<CandidateFigures> measured = candidateFigures(
        stage_->stacks, seeds, record_.judge.metric, steps_, threadsFor(device_, stage_->plan.size()));
    const TuningRung closed = *openRung(record_);
    const std::size_t rounds = record_.rounds.size();
    closeRung(record_, comparison_.tuning, measured);
    writeTuning(run_, record_);
    if (isFinished(record_))
        return;
    const std::unique_ptr<TuningStage> before = std::move(stage_);
    if (record_.rounds.size() == rounds) {
        if (const std::string why = undecidedSentence(record_); !why.empty())
            say(why);
        takeSurvivors(*before, closed);
        return;
    }
    say(wideningSentence(record_));
    steps_ = 0;
    stage_ = planned(*openRung(record_));
    build(*stage_);
}

void Tuner::Work::finish() {
    for (const std::string& sentence : choiceSentences(record_)) say(sentence);
    Comparison chosen = readComparison(readFile(run_ / comparisonFile));
    applyChoices(record_, chosen);
    replaceFile(run_ / comparisonFile, comparisonJson(chosen));
    std::error_code ignored;
    fs::remove(run_ / tuningCheckpointFile, ignored);
}

void Tuner::Work::save() {
    Checkpoint checkpoint{
        .steps = steps_, .seconds = record_.seconds, .plan = stage_->plan, .stage = closedRungs(record_)};
    for (const auto& stack : stage_->stacks) checkpoint.states.push_back(stack->state());
    writeCheckpoint(run_, checkpoint, tuningCheckpointFile);
    writeTuning(run_, record_);
    saved_ = Clock::now();
}

Tuner::Tuner(fs::path run, const TrainerOptions& options, std::size_t largestStack) {
    Comparison comparison = readComparison(readFile(run / comparisonFile));
    if (comparison.tuning.fields.empty())
        return;
    const std::optional<TuningRecord> known = readTuning(run, comparison);
    const bool isTrained = fs::exists(run / checkpointFile);  // then the members have what was chosen
    if (known && isFinished(*known) && isTrained)
        return;
    work_ = std::make_unique<Work>(std::move(run), options, largestStack, std::move(comparison));
}

Tuner::~Tuner() = default;

std::size_t Tuner::divisible() const {
    return work_ ? work_->divisible() : 1;
}

bool Tuner::tune() {
    return !work_ || work_->tune();
}

}  // namespace zorro
