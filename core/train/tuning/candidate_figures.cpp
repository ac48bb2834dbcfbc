#include "core/train/tuning/candidate_figures.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/dataset/baseline.h"
#include "core/train/run/training_plan.h"
#include "core/train/stack/stack_steps.h"

namespace zorro {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// What it is like where what is reported is its best state; then it goes on from where it was.
Evaluation evaluationOf(const Stack& stack, bool byClass) {
    const at::NoGradGuard unrecorded;
    std::vector<Tensor> before;
    for (const Tensor& tensor : stack.state()) before.push_back(tensor.clone());
    const bool isChanged = stack.useReported().has_value();
    Evaluation evaluation = stack.evaluate(stack.data().validation, byClass);
    if (isChanged) {
        const std::vector<Tensor> now = stack.state();
        for (std::size_t i = 0; i < now.size(); ++i) now[i].copy_(before[i]);
    }
    return evaluation;
}

const Tensor& figuresIn(const Evaluation& evaluation, Quantity metric) {
    if (metric == Quantity::validationAccuracy)
        return evaluation.accuracy;
    return metric == Quantity::validationBalancedAccuracy ? evaluation.balancedAccuracy : evaluation.loss;
}

void judge(const Stack& stack, std::size_t seeds, Quantity metric, std::uint64_t steps,
           std::vector<CandidateFigures>& measured) {
    const Evaluation evaluation = evaluationOf(stack, metric == Quantity::validationBalancedAccuracy);
    const Tensor losses = evaluation.loss.to(at::kCPU, at::kDouble).contiguous();
    const Tensor figures = figuresIn(evaluation, metric).to(at::kCPU, at::kDouble).contiguous();
    const auto failures = stack.losses().failures(steps, stack.finiteWeights());
    for (std::size_t i = 0; i < failures.size(); ++i) {
        const std::size_t member = stack.members()[i];
        CandidateFigures& candidate = measured[member / seeds];
        const double loss = losses.data_ptr<double>()[i];
        const bool failed =
            failures[i].has_value() || stack.losses().reasonAgainst(i, loss, "validation loss").has_value();
        candidate.losses[member % seeds] = failed ? unknown : loss;
        candidate.figures[member % seeds] = failed ? unknown : figures.data_ptr<double>()[i];
    }
}

/// What answering without looking reaches on the examples to validate on.
double trivialFigure(const Dataset& dataset, const Split& split, Quantity metric) {
    if (metric == Quantity::validationBalancedAccuracy)
        return 1 / static_cast<double>(dataset.outputs);
    if (metric == Quantity::validationLoss && dataset.task != Task::regression)
        return frequencyLoss(dataset, split.train, split.validation);
    const TrivialBaseline baseline = trivialBaseline(dataset, split.train, split.validation);
    return baseline.accuracy ? *baseline.accuracy : *baseline.loss;
}

}  // namespace

TuningJudge tuningJudge(const Protocol& protocol, const TrainingData& data) {
    const Quantity metric = tuningMetric(protocol, data.dataset.task, knownParts(data));
    return {.metric = metric,
            .examples = data.split.validation.size(),
            .trivial = trivialFigure(data.dataset, data.split, metric)};
}

std::vector<CandidateFigures> candidateFigures(const Stacks& stacks, std::size_t seeds, Quantity metric,
                                               std::uint64_t steps, std::size_t threads) {
    std::size_t members = 0;
    for (const auto& stack : stacks) members += stack->members().size();
    const std::vector<double> none(seeds, unknown);
    std::vector<CandidateFigures> measured(members / seeds, {.figures = none, .losses = none});
    sideBySide(stacks.size(), threads,
               [&](std::size_t i) { judge(*stacks[i], seeds, metric, steps, measured); });
    return measured;
}

}  // namespace zorro
