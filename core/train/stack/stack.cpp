#include "core/train/stack/stack.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/run/members/member_settings.h"
#include "core/train/measure/landscape.h"
#include "core/train/stack/loss.h"
#include "core/train/steps/captured_steps.h"

namespace zorro {

namespace {

constexpr std::int64_t evaluationBatch = 512;
constexpr std::int64_t fewExamples = 64;  ///< over which most units vary that do at all

/// More masks than a network draws in a step: of each layer at most two, and of what comes before them.
std::size_t mostMasks(const Architecture& architecture) {
    return 2 * architecture.depth + 2;
}

/// Adds up the sizes of what activations get and give.
class ActivationSize final : public ActivationObserver {
public:
    void observe(std::size_t /*layer*/, const Tensor& x, const Tensor& f) override {
        bytes += static_cast<double>(x.nbytes() + f.nbytes());
    }
    double bytes = 0;
};

std::vector<Member> membersAt(const Comparison& comparison, const std::vector<std::size_t>& positions) {
    std::vector<Member> members;
    for (const std::size_t position : positions) members.push_back(comparison.members[position]);
    return members;
}

std::vector<std::uint64_t> seedsOf(const std::vector<Member>& members) {
    std::vector<std::uint64_t> seeds;
    for (const Member& member : members) seeds.push_back(member.seed);
    return seeds;
}

/// [1, ...] -> [K, ...], the same for every member.
Tensor forMembers(const Tensor& one, std::size_t members) {
    std::vector<std::int64_t> shape = one.sizes().vec();
    shape[0] = static_cast<std::int64_t>(members);
    return one.expand(shape);
}

at::ScalarType typeOf(Precision precision) {
    switch (precision) {
        case Precision::bfloat16:
            return at::kBFloat16;
        case Precision::float64:
            return at::kDouble;
        case Precision::float32:
            break;
    }
    return at::kFloat;
}

/// A number of each of these settings.
template <typename Number>
std::vector<double> numbersOf(const std::vector<Comparison>& settings, const Number& number) {
    std::vector<double> numbers;
    for (const Comparison& each : settings) numbers.push_back(number(each));
    return numbers;
}

bool anyAbove0(const std::vector<double>& numbers) {
    return std::ranges::any_of(numbers, [](double number) { return number > 0; });
}

/// The updates of members with these settings: one where it is that of all.
std::vector<MemberUpdate> updatesOf(const std::vector<Comparison>& settings) {
    std::vector<MemberUpdate> updates;
    for (const Comparison& each : settings)
        updates.push_back({.options = each.optimizer, .boundedRate = each.architecture.learnableRate});
    if (std::ranges::adjacent_find(updates, std::not_equal_to()) == updates.end())
        updates.resize(1);
    return updates;
}

/// Whether members of the comparison have learning rates of their own.
bool hasOwnRates(const Comparison& comparison) {
    return std::ranges::any_of(comparison.members, [](const Member& member) {
        return member.values.contains("optimizer.learning_rate");
    });
}

std::vector<Curve> curvesOf(const std::vector<Member>& members) {
    std::vector<Curve> curves;
    for (const Member& member : members) curves.push_back(curveOf(member));
    return curves;
}

}  // namespace

Stack::Stack(const Comparison& comparison, std::vector<std::size_t> members, const TrainingData& data,
             const torch::Device& device)
    : comparison_(comparison),
      data_(data),
      device_(device),
      members_(std::move(members)),
      order_(seedsOf(membersAt(comparison, members_)), data.split.train, comparison.training.batch, device),
      type_(typeOf(comparison.training.precision)) {
    const std::vector<Member> own = membersAt(comparison, members_);
    Initializer initializer(own, comparison.architecture, data.inputSquare);
    const NetworkBuilder& builder = networkBuilder(comparison.architecture.kind);
    network_ =
        builder.make({comparison.architecture, data.dataset, curvesOf(own), own, parameters_, initializer});
    parameters_.flatten(device, ForwardPass{.type = type_}.wideType());
    chooseFields(own);

    std::vector<std::int64_t> seeds;
    for (const Member& member : own) seeds.push_back(static_cast<std::int64_t>(member.seed));
    seeds_ = at::tensor(seeds, at::kLong).to(device);
    losses_ = LossWatch(own.size(), device);
    if (comparison.protocol.report == ReportedStep::best)
        best_.emplace(parameters_);
}

Stack::~Stack() = default;

/// What every member has of the fields that may differ.
void Stack::chooseFields(const std::vector<Member>& own) {
    std::vector<Comparison> settings;
    for (const Member& member : own) settings.push_back(settingsOf(comparison_, member));
    optimizer_.emplace(updatesOf(settings), parameters_);
    if (hasOwnRates(comparison_))
        learningRates_ = at::tensor(
            numbersOf(settings, [](const Comparison& each) { return each.optimizer.learningRate; }),
            at::kDouble);
    const auto dropouts =
        numbersOf(settings, [](const Comparison& each) { return each.architecture.dropout; });
    if (anyAbove0(dropouts))
        dropout_ = DropoutRates::of(dropouts, device_, parameters_.values().scalar_type());
    gradientPeaks_ = at::zeros_like(memberNorms(parameters_, parameters_.gradients()));
    const auto clips = numbersOf(settings, [](const Comparison& each) { return each.optimizer.clip; });
    if (anyAbove0(clips))
        clips_ = at::tensor(clips, at::kDouble).to(gradientPeaks_.device(), gradientPeaks_.scalar_type());
}

std::vector<Measurements> Stack::train(const StepRange& steps) {
    if (!device_.is_cpu()) {
        if (!captured_)
            captured_ = std::make_unique<CapturedSteps>(*this, device_, parameters_.values().scalar_type());
        return captured_->run(steps);
    }
    std::vector<Measurements> all;
    for (std::uint64_t step = steps.first; step < steps.end; ++step) {
        const double factor = scheduleFactor(comparison_.schedule, step, steps.total);
        if (auto measured = train(step, factor, measureAt(step + 1, steps.total)))
            all.push_back(*std::move(measured));
    }
    return all;
}

std::optional<Measurements> Stack::train(std::uint64_t step, double factor, Measure measure) {
    prepareData(step);
    const StepRow row = rowWith(step, factor);
    if (!numbers_.count.defined())
        numbers_ = emptyNumbers(row, parameters_.values().scalar_type());
    setNumbers(row, numbers_);
    Measurements result = makeStep(device_.is_cpu() ? numbers_ : numbers_.to(device_), measure);
    if (measure == Measure::nothing)
        return std::nullopt;
    if (measure == Measure::stepAndValidation)
        measureOnDemand(result);
    result.step = step + 1;
    noteRates(factor, result);
    return result;
}

void Stack::noteRates(double factor, Measurements& measurements) const {
    measurements.learningRate = comparison_.optimizer.learningRate * factor;
    if (learningRates_.defined())
        measurements.values[Quantity::learningRate] = learningRates_ * factor;
}

StepRow Stack::rowWith(std::uint64_t step, double factor) const {
    StepRow row{.step = step,
                .batch = order_.batchOf(step),
                .factor = factor,
                .update = optimizer_->numbers(step + 1, factor)};
    for (std::size_t i = 0; dropout_ && i < mostMasks(comparison_.architecture); ++i)
        row.dropoutKeys.push_back(dropoutKey(step, i));
    return row;
}

StepRow Stack::rowOf(std::uint64_t step, std::uint64_t total) const {
    return rowWith(step, scheduleFactor(comparison_.schedule, step, total));
}

std::string Stack::whyPlain() const {
    return captured_ ? captured_->whyPlain() : std::string();
}

Measurements Stack::makeStep(const StepNumbers& numbers, Measure measure) {
    const bool measures = measure != Measure::nothing;
    ActivationMeter meter(measure == Measure::stepAndValidation);
    DropoutMasks masks(seeds_, numbers.dropoutKeys, dropout_.value_or(DropoutRates()));
    const ForwardPass pass{.training = true,
                           .masks = dropout_ ? &masks : nullptr,
                           .observer = measures ? &meter : nullptr,
                           .type = type_};

    const Batch batch = data_.onDevice.at(order_.positions(numbers.batch));
    const Tensor output = (*network_)(batch.examples, pass);
    const Tensor losses = memberLosses(data_.onDevice.task(), output, batch.targets);
    parameters_.gradients().zero_();
    losses.sum().backward();

    const at::NoGradGuard unrecorded;
    losses_.note(losses.detach(), numbers.count);
    Measurements result;
    raiseToNorms(parameters_, parameters_.gradients(), gradientPeaks_);
    if (measures) {
        result.values[Quantity::layerGradientNorm] = layerNorms(parameters_, parameters_.gradients());
        result.values[Quantity::gradientNormPeak] = gradientPeaks_.clone();
        gradientPeaks_.zero_();
    }
    if (clips_.defined())
        clipGradients(parameters_, memberNorms(parameters_, parameters_.gradients()), clips_);
    const Tensor before = measures ? parameters_.values().clone() : Tensor();
    optimizer_->step(numbers.update);
    clampParameters(parameters_);
    if (!measures)
        return result;

    result.values[Quantity::trainLoss] = losses.detach();
    measureUpdate(output.detach(), batch.targets, before, result);
    meter.report(result);
    if (measure == Measure::stepAndValidation)
        validate(numbers, result);
    return result;
}

void Stack::measureUpdate(const Tensor& output, const Tensor& targets, const Tensor& before,
                          Measurements& result) const {
    result.values[Quantity::trainAccuracy] = memberAccuracies(data_.onDevice.task(), output, targets);
    result.values[Quantity::updateRatio] = updateRatios(parameters_, before);
    result.learned = network_->learnedSummaries();
}

void Stack::validate(const StepNumbers& numbers, Measurements& result) {
    const Evaluation validation = evaluate(data_.watched);
    result.values[Quantity::validationLoss] = validation.loss;
    result.values[Quantity::validationAccuracy] = validation.accuracy;
    if (best_)
        best_->note(validation.loss, numbers.count);
    result.values[Quantity::deadUnits] = deadUnits(data_.looked);
}

/// Puts the gradients of every member's mean loss over these training examples where those of a step lie.
/// Norms act as in training, over these examples, and remember nothing of it; nothing is dropped out.
void Stack::takeGradients(const Tensor& positions) {
    const at::AutoGradMode recorded(true);
    std::vector<Tensor> remembered;
    for (const Tensor& buffer : parameters_.buffers()) remembered.push_back(buffer.clone());
    const Batch batch = data_.onDevice.at(positions.unsqueeze(0));
    const Tensor output =
        (*network_)(forMembers(batch.examples, members_.size()), {.training = true, .type = type_});
    parameters_.gradients().zero_();
    memberLosses(data_.onDevice.task(), output, forMembers(batch.targets, members_.size())).sum().backward();
    for (std::size_t i = 0; i < remembered.size(); ++i) parameters_.buffers()[i].copy_(remembered[i]);
}

void Stack::measureOnDemand(Measurements& result) {
    const std::vector<std::string>& asked = comparison_.training.record;
    const auto isAsked = [&asked](Quantity quantity) {
        return std::ranges::count(asked, describe(quantity).onDemand) > 0;
    };
    const auto gradients = [this](const Tensor& positions) { takeGradients(positions); };
    if (isAsked(Quantity::sharpness))
        result.values[Quantity::sharpness] = sharpness(parameters_, data_.looked, gradients);
    if (isAsked(Quantity::noiseScale))
        result.values[Quantity::noiseScale] = gradientNoiseScale(parameters_, data_.looked, gradients);
}

Evaluation Stack::evaluate(const Tensor& positions, bool byClass) const {
    const at::NoGradGuard unrecorded;
    const bool countsClasses = byClass && data_.onDevice.task() == Task::classification;
    Evaluation total;
    Tensor right;
    Tensor all;
    const auto add = [&](Tensor& sum, const Tensor& part, std::int64_t count) {
        if (part.defined()) {
            const Tensor share = part * (static_cast<double>(count) / static_cast<double>(positions.size(0)));
            sum = sum.defined() ? sum + share : share;
        }
    };
    for (const Tensor& part : positions.split(evaluationBatch)) {
        const Batch batch = data_.onDevice.at(part.unsqueeze(0));
        const Tensor targets = forMembers(batch.targets, members_.size());
        const Tensor output = (*network_)(forMembers(batch.examples, members_.size()), {.type = type_});
        add(total.loss, memberLosses(data_.onDevice.task(), output, targets), part.size(0));
        add(total.accuracy, memberAccuracies(data_.onDevice.task(), output, targets), part.size(0));
        if (countsClasses) {
            const Tensor counts = at::bincount(batch.targets.flatten(), {}, output.size(2));
            const Tensor hits = rightByClass(output, targets);
            right = right.defined() ? right + hits : hits;
            all = all.defined() ? all + counts : counts;
        }
    }
    if (right.defined()) {
        const Tensor present = all.gt(0);
        total.balancedAccuracy = (right / all.clamp_min(1)).mul(present).sum(1) / present.sum();
    }
    return total;
}

Tensor Stack::deadUnits(const Tensor& positions) const {
    const at::NoGradGuard unrecorded;
    DeadUnitCounter counter(isGated(comparison_.architecture));
    const std::int64_t few = std::min(fewExamples, positions.size(0));
    std::vector<Tensor> parts{positions.narrow(0, 0, few)};
    for (std::int64_t first = few; first < positions.size(0); first += evaluationBatch)
        parts.push_back(positions.narrow(0, first, std::min(evaluationBatch, positions.size(0) - first)));
    for (const Tensor& part : parts) {
        const Batch batch = data_.onDevice.at(part.unsqueeze(0));
        static_cast<void>(
            (*network_)(forMembers(batch.examples, members_.size()), {.observer = &counter, .type = type_}));
        // More examples cannot kill a unit that varies. A GPU is not waited for: it is done with all sooner.
        if (device_.is_cpu() && type_ != at::kDouble && counter.everyUnitVaries())
            break;
    }
    return counter.shares();
}

Tensor Stack::answers(const Tensor& examples) const {
    const at::NoGradGuard unrecorded;
    const std::vector<Tensor> batches = examples.split(evaluationBatch);
    std::vector<Tensor> parts;
    parts.reserve(batches.size());
    for (const Tensor& part : batches)
        parts.push_back((*network_)(forMembers(part.unsqueeze(0), members_.size()), {.type = type_}));
    return at::cat(parts, 1);
}

std::optional<GatedSize> Stack::gatedSize() const {
    std::optional<GatedSize> size = zorro::gatedSize(comparison_.architecture, data_.dataset);
    if (size) {
        const auto all = static_cast<std::uint64_t>(parameters_.unbounded()) / members_.size();
        size->ungatedParameters += all - size->parameters;
        size->parameters = all;
    }
    return size;
}

double Stack::activationBytes() const {
    const at::NoGradGuard unrecorded;
    ActivationSize size;
    const Tensor first = at::zeros(
        {static_cast<std::int64_t>(members_.size()), static_cast<std::int64_t>(comparison_.training.batch)},
        seeds_.options());
    const Batch batch = data_.onDevice.at(first);
    static_cast<void>((*network_)(batch.examples, {.observer = &size, .type = type_}));
    // Beside every gate lie as many numbers of its linear branch, and of their products.
    return isGated(comparison_.architecture) ? 2 * size.bytes : size.bytes;
}

std::vector<Tensor> Stack::state() const {
    std::vector<Tensor> state{parameters_.values(), gradientPeaks_};
    for (const Tensor& watched : losses_.state()) state.push_back(watched);
    for (const Tensor& buffer : parameters_.buffers()) state.push_back(buffer);
    for (const Tensor& moment : optimizer_->state()) state.push_back(moment);
    if (best_) {
        for (const Tensor& kept : best_->state()) state.push_back(kept);
    }
    return state;
}

std::vector<Tensor> Stack::stateOf(std::size_t place) const {
    const auto at = static_cast<std::int64_t>(place);
    std::vector<Tensor> state{gradientPeaks_[at]};
    const auto add = [&state](const std::vector<Tensor>& more) {
        state.insert(state.end(), more.begin(), more.end());
    };
    add(memberParts(parameters_, parameters_.values(), place));
    for (const Tensor& watched : losses_.state()) state.push_back(watched[at]);
    const auto members = static_cast<std::int64_t>(members_.size());
    for (const Tensor& buffer : parameters_.buffers()) state.push_back(buffer.view({members, -1})[at]);
    if (best_)
        add(best_->stateOf(place));
    for (const Tensor& moment : optimizer_->state()) add(memberParts(parameters_, moment, place));
    return state;
}

std::optional<Tensor> Stack::useReported() const {
    if (!best_)
        return std::nullopt;
    best_->restore();
    return best_->steps();
}

Tensor Stack::finiteWeights() const {
    Tensor finite = at::ones(seeds_.sizes(), seeds_.options().dtype(at::kBool));
    for (const StackedParameter& parameter : parameters_.all())
        finite.logical_and_(parameter.value.detach().flatten(1).isfinite().all(1));
    return finite;
}

}  // namespace zorro
